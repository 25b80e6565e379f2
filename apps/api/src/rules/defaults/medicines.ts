/** Drugs Act 2035: what only a pharmacy sells, and on prescription. */
export const medicines = `
mtp kit, abortion pill, abortion kit, abortion tablet, abortion medicine, misoprostol, mifepristone, गर्भपतन गर्ने औषधि, गर्भपतनको औषधि, गर्भपतन चक्की, garbhapatan garne ausadhi, garbhapatan ko ausadhi, अबोर्सन, aborsan kit | except: counselling, hospital, awareness
viagra, sildenafil, tadalafil, cialis, भियाग्रा, भायग्रा | except: himalayan, yarsagumba, yarsa, यार्सागुम्बा
steroid injection, anabolic steroid, steroid cycle, oxytocin, अक्सिटोसिन | except: free
sleeping pill, sleeping tablet, निद्राको चक्की, निद्रा लाग्ने चक्की, निद्रा लाग्ने औषधि, nidra lagne chakki, nidra ko chakki, nidra lagne ausadhi
antibiotic injection, prescription medicine | near: without, bina, बिना
`;
