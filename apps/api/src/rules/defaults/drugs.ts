/** Narcotic Drugs (Control) Act 2033. */
export const drugs = `
marijuana, cannabis, ganja, गाँजा, गांजा, मारिजुआना, thc, cbd oil, thc vape | except: hemp, leaf print, printed, print, socks, t-shirt, book, documentary
weed | except: killer, cutter, cutting, trimmer, eater, mat, remover, garden, grass, spray, herbicide, झार, jhar, machine, brush, puller, control, barrier, cloth, plastic, film, paddy, sea
charas, चरस, hashish, हशिस, hasis, temple ball, malana cream
hash | near: charas, gram, tola, smoke, malana, ganja, weed, nepali hash | except: hash brown, potato, key, function, tag
भाङ, bhang, भाङको गोला | near: गोला, गोली, goli, gola, लड्डु, laddu, ladoo, thandai, lassi, शिवरात्रि, powder, nasha, नशा | except: अचार, achar, geda, गेडा, chutney, छोप, झोला
heroin, हेरोइन, smack powder, brown sugar nasha, ब्राउन सुगर | except: perfume, book
brown sugar | near: nasha, नशा, smack, puriya, पुरिया, heroin, addict | except: baking, cake, tea, coffee
cocaine, कोकिन, कोकेन, lsd, mdma, ecstasy pill, ecstasy tablet, yaba, याबा, meth, crystal meth, methamphetamine, amphetamine, ketamine, magic mushroom, psilocybin | except: differential, diff, axle, pajero, scorpio, book, awareness
opium, afim, अफिम, poppy husk, opium poppy | except: perfume, black opium, ysl, edp, edt, parfum, अत्तर, attar
tramadol, ट्रामाडोल, nitrazepam, diazepam, alprazolam, codeine, corex, phensedyl, buprenorphine, fentanyl, morphine, नाइट्राभेट, nitrovet, proxyvon, फेन्सिडिल, कोरेक्स
narcotic, लागूऔषध, लागु औषध, लागूपदार्थ, नशालु औषधि, नशालु पदार्थ, नशाको गोली, nasha ko goli, nashalu ausadhi, nashalu aushadhi, lagu aushadh, lagu ausadh, lagu padartha | except: rehab, rehabilitation, सुधार, sudhar, पुनर्स्थापना, punarsthapana, दुर्व्यसनी, durbyasani, दुर्व्यसन, विरुद्ध, biruddha, सचेतना, awareness, मुक्ति, mukti, मुक्त, उपचार, treatment, counselling, against, control, नियन्त्रण, book
`;
