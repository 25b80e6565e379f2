/** Electronics, furniture, clothes and other things of the house. */
export const appliances = `
mobile: mobile, mobil, phone, fone, fon, फोन, mobail, mobaail, मोबाइल, मोबाईल, cellphone, smartphone, स्मार्टफोन, handset, mobile phone, moble, mobaile
laptop: laptop, lyaptap, lyapatap, ल्यापटप, notebook, ल्याप्टप
computer: computer, kampyutar, kamputar, kampyuter, कम्प्युटर, कम्प्यूटर, कंप्यूटर, pc, desktop, डेस्कटप, komputar, computar
television: tv, television, tivi, tibhi, टिभी, टिभि, टेलिभिजन, टीवी, टी वी, telly, telibhijan, television set
refrigerator: fridge, refrigerator, frij, phrij, freeze, फ्रिज, frig, रेफ्रिजेरेटर
washing-machine: washing machine, washing mesin, basing mesin, वासिङ मेसिन, वाशिङ मेसिन, washer, luga dhune machine, लुगा धुने मेसिन
machine: machine, mesin, masin, मेसिन, मेशिन, machinery, मेसिनरी
washing: washing, वासिङ, वाशिङ, धुने, dhune, laundry wash
camera: camera, kyamera, kamera, क्यामेरा, dslr, क्यामरा
tablet: tablet, ipad, ट्याब्लेट, आइप्याड, tab, ट्याब
charger: charger, चार्जर, charjar
earphone: earphone, earphones, headphone, headphones, earbuds, हेडफोन, इयरफोन, tws, airpods, air pods, एयरपड्स, इयरबड, earpods
speaker: speaker, स्पिकर, ispikar, spikar
printer: printer, प्रिन्टर
monitor: monitor, मनिटर
keyboard: keyboard, किबोर्ड
router: router, राउटर
wifi: wifi, वाइफाइ, internet, इन्टरनेट
inverter: inverter, इन्भर्टर, invertar, inbhartar
solar: solar, सोलार, सोलर
generator: generator, जेनेरेटर, jenretar, jeneretar
fan: fan, pankha, पंखा, पङ्खा, फ्यान
heater: heater, हिटर, heating
geyser: geyser, गिजर
air-conditioner: ac, aircon, एसी, air conditioner
oven: oven, microwave, ओभन, माइक्रोवेभ, oban, mikrowebh
mixer: mixer, mikser, मिक्सर, grinder
cooker: cooker, कुकर, kukar
gas: gas, gyas, ग्यास, cylinder, सिलिन्डर
stove: stove, chulo, चुलो, चुल्हो
iron: iron, istri, इस्त्री, आइरन
watch: watch, ghadi, घडी, clock
iphone: iphone, आइफोन, आईफोन
apple: apple, एप्पल
samsung: samsung, सामसुङ, स्यामसङ, सामसङ, samsang
xiaomi: xiaomi, redmi, रेडमी, रेड्मी, शाओमी, mi
oneplus: oneplus, वनप्लस
vivo: vivo, भिभो, विवो
oppo: oppo, ओप्पो
realme: realme, रियलमी
nokia: nokia, नोकिया
dell: dell, डेल
lenovo: lenovo, लेनोभो
acer: acer, एसर
asus: asus, आसुस
sony: sony, सोनी
canon: canon, क्यानन
sofa: sofa, sopha, sofaa, सोफा, couch, सोफासेट, sofa set, सोफा सेट
bed: bed, khat, khaat, kat, खाट, palang, पलङ, पलंग, बेड
mattress: mattress, matress, म्याट्रेस, dasna, डसना, dasana
table: table, tebal, tebul, टेबल, टेबुल, mej, desk, डेस्क
chair: chair, kursi, kurchi, kursii, mech, मेच, कुर्सी, kurshi, कुर्ची
cupboard: cupboard, daraj, daraaz, daraz, दराज, wardrobe, almirah, almari, अलमारी
curtain: curtain, parda, पर्दा
carpet: carpet, galaincha, गलैंचा, गलैँचा, कार्पेट, galaicha
door: door, dhoka, ढोका, डोर
window: window, jhyal, झ्याल
furniture: furniture, फर्निचर, pharnichar, furnichar
utensil: utensil, utensils, bhanda, bhada kuda, भाँडा, भाँडाकुँडा
mirror: mirror, aina, ऐना
quilt: quilt, sirak, सिरक, blanket, kambal, कम्बल
clothes: clothes, luga, lugaa, loga, लुगा, clothing, dress, lugafata, लुगाफाटा, लुगाफाटो
cloth: cloth, kapada, kapda, kapadaa, कपडा, fabric
shoes: shoes, shoe, jutta, juttaa, juta, जुत्ता, sneakers, boots
sandal: sandal, sandals, chappal, चप्पल, slippers
sari: sari, saree, saadi, sadi, saari, साडी, सारी
kurta: kurta, कुर्ता, kurti, कुर्ती, kurtha, कुर्था
lehenga: lehenga, lehanga, लेहेंगा, लेहेङ्गा
shirt: shirt, सर्ट, kamij, कमिज
pants: pants, pant, पाइन्ट, प्यान्ट, trousers, suruwal
jacket: jacket, ज्याकेट, jyaket, jyakit
coat: coat, कोट
shawl: shawl, सल, pashmina, पश्मिना
cap: cap, topi, टोपी, hat
bag: bag, jhola, झोला, ब्याग
glasses: glasses, chasma, chashma, चस्मा, चश्मा, spectacles
jewellery: jewellery, jewelry, gahana, gahanaa, gahna, गहना, ornament, गरगहना, gargahana
gold: gold, sun, soon, suna, सुन
silver: silver, chandi, चाँदी, चांदी
ring: ring, aunthi, औंठी, औँठी
necklace: necklace, haar, हार, necklaces
baby: baby, bachcha, bachha, बच्चा, child, kids, balbalika, बालबालिका, बेबी, शिशु, shishu, बाल, नानी, केटाकेटी, ketaketi, babies, children, childrens
toy: toy, toys, khelauna, खेलौना
book: book, kitab, kitaab, kitaap, किताब, pustak, पुस्तक
copy: copy, kapi, कापी
guitar: guitar, gitar, गितार, गिटार
madal: madal, मादल
harmonium: harmonium, हार्मोनियम, हर्मोनियम
football: football, फुटबल
cricket: cricket, क्रिकेट, kriket
gym: gym, जिम, fitness
paint: paint, rang, रङ, रंग, color, colour
cosmetics: cosmetics, makeup, कस्मेटिक, श्रृंगार, मेकअप, cosmetic
`;
