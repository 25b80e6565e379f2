/** Human Body Organ Transplantation (Regulation and Prohibition) Act 2055. */
const care =
  'bean, rajma, राजमा, simi, stone, पत्थरी, patthari, hospital, अस्पताल, doctor, डाक्टर, dialysis, डायलासिस, test, medicine, tonic, juice, syrup, camp, शिविर, checkup, ultrasound, model, chart, चार्ट, tray, shape, shaped, specialist, विशेषज्ञ, book, उपचार, upachar, goat, खसी, khasi, mutton, chicken, beef, buff, meat, मासु';
const trade =
  'sell, selling, sale, buy, buyer, donor, donate, donation, need, needed, wanted, price, money, pay, paid, lakh, transplant, बेच्न, बेच्ने, बेच्नु, bechna, bechne, bechnu, bikri, बिक्री, bikrima, बिक्रीमा, दाता, data, दिने, dine, चाहियो, chahiyo, दान, dan, लाख, रकम, paisa, पैसा, प्रत्यारोपण';

export const organs = `
kidney, मिर्गौला, मृगौला, किड्नी, कीड्नी, mirgaula, liver, kalejo, कलेजो, cornea, bone marrow | near: ${trade} | except: ${care}
human organ, body organ transplant, organ donor, organ transplant, मानव अंग, मानव अङ्ग, manab anga, manav anga, अंग प्रत्यारोपण, cornea for transplant | except: chart, model, चार्ट, book, school, शरीर
sell blood, blood for sale, selling blood, ragat bechne, ragat bechnu, ragat bikri, रगत बेच्ने, रगत बेच्नु, रगत बिक्री
surrogate mother, surrogacy, egg donor, sperm donor, सरोगेट, सरोगेसी, sarogeta, womb on rent, कोख भाडामा
`;
