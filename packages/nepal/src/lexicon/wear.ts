/** Clothes, cloth, shoes, jewellery, bags, beauty, health, and what babies need. */
export const wear = `
tshirt: tshirt, t shirt, टिसर्ट, tee, टी सर्ट
jeans: jeans, जिन्स, denim
trouser-track: tracksuit, track suit, ट्र्याकसुट, jogger, joggers, trouser
half-pant: half pant, हाफ पाइन्ट, shorts
hoodie: hoodie, हुडी, sweatshirt
sweater: sweater, स्वेटर, pullover, switar, suitar
down-jacket: down jacket, डाउन ज्याकेट, puffer
windcheater: windcheater, wind cheater, विन्डचिटर
waistcoat: waistcoat, istakot, इस्टकोट, वास्कोट, ashkot
suit: suit, सुट, coat pant, कोट पाइन्ट, blazer, ब्लेजर
sherwani: sherwani, सेरवानी
daura-suruwal: daura suruwal, दौरा सुरुवाल, दौरा
labeda: labeda
gunyu-cholo: gunyu cholo, gunyo cholo, गुन्यू चोलो, गुन्युचोलो, गुन्यु चोलो, gunyu, gunyo
cholo: cholo, चोलो, choli, चोली, blouse, ब्लाउज
petticoat: petticoat, पेटिकोट
haku-patasi: haku patasi, हाकु पटासी
bakkhu: bakkhu, बख्खु, chuba, छुबा
lungi: lungi, लुङ्गी
patuka: patuka, पटुका
dhoti: dhoti, धोती
skirt: skirt, स्कर्ट
gown: gown, गाउन
frock: frock, फ्रक
tops: tops, टप्स लुगा, top wear
leggings: leggings, लेगिङ
palazzo: palazzo, plazo, प्लाजो
salwar: salwar, सलवार, kurta salwar, kurta suruwal, कुर्ता सुरुवाल
dupatta: dupatta, सल कुर्ता, pachhyaura, पछ्यौरा, majetro
nightwear: nightwear, night dress, नाइटी, maxi, म्याक्सी, pajama
undergarment: undergarment, undergarments, innerwear, भित्री लुगा, bra, panty, underwear
thermal: thermal, thermocot, थर्मोकोट, inner wear
socks: socks, moja, मोजा
muffler: muffler, मफलर, scarf, स्कार्फ
handkerchief: handkerchief, rumal, रुमाल
tie: tie, टाइ
belt: belt, पेटी, beltt
cap-woolen: beanie, ऊनी टोपी, woolen cap, uni topi, wool cap
dhaka-cloth: dhaka cloth, ढाका, dhaka
dhaka-topi: dhaka topi, ढाका टोपी
khasto: khasto, खास्टो
barko: barko, बर्को
silk: silk, resham, रेशम, सिल्क, reshami, रेशमी
linen: linen, लिनेन
velvet: velvet, makhmal, मखमल
chiffon: chiffon, शिफन
georgette: georgette, जर्जेट
banarasi: banarasi, बनारसी
hemp: hemp, भाङ्ग्रा, bhangra, allo, अल्लो
felt: felt, फेल्ट
thread: thread, dhago, धागो
yarn: yarn, ऊनी धागो
button: shirt button, tank लुगा
zipper: zipper, zip, चेन लुगा
embroidery: embroidery, butta, बुट्टा
towel: towel, tauliya, तौलिया
bedsheet: bedsheet, bed sheet, तन्ना, tanna, बेडसिट
pillow: pillow, takiya, तकिया, siran, सिरानी, sirani
cushion: cushion, कुसन
mosquito-net: mosquito net, jhul, झुल
doormat: doormat, door mat, foot mat
school-dress: school dress, school uniform, uniform, युनिफर्म, पोसाक स्कुल
party-dress: party dress, party wear, पार्टी ड्रेस
bridal: bridal, dulahi, दुलही, bride
groom: groom, dulaha, दुलाहा
costume: costume, poshak, पोसाक, पोशाक
ready-made: readymade, ready made, रेडिमेड
second-clothes: thrift, थ्रिफ्ट
heels: heels, हिल जुत्ता, high heel
sports-shoes: sports shoes, running shoes, स्पोर्ट्स जुत्ता
goldstar: goldstar, gold star, गोल्डस्टार
nike: nike, नाइक
adidas: adidas, एडिडास
puma: puma, प्युमा
converse: converse, vans shoes
caliber-shoes: caliber shoes, क्यालिबर
bata-shoes: bata shoes, बाटा
leather-shoes: leather shoes, छालाको जुत्ता, formal shoes
school-shoes: school shoes, स्कुल जुत्ता
hawai-chappal: hawai chappal, हवाई चप्पल
crocs: crocs, क्रक्स
slipper-wool: felt shoes
backpack: backpack, ब्याकप्याक, rucksack, रकस्याक
handbag: handbag, hand bag, ladies bag, पर्स ब्याग, tote
purse: purse, पर्स, wallet, वालेट
suitcase: suitcase, सुटकेस, luggage, trolley bag, ट्रली ब्याग
school-bag: school bag, स्कुल ब्याग
travel-bag: travel bag, duffel, duffle
earring: earring, earrings, jhumka, झुम्का, tops earring, kundal, कुण्डल, मुन्द्री, mundri
bangle: bangle, bangles, chura, चुरा, bala, बाला
bracelet: bracelet, ब्रासलेट
anklet: anklet, pauju, पाउजु, payal, पायल, kalli, कल्ली
nose-pin: phuli, फुली, nosepin, nose pin, nath, नत्थ, bulaki, बुलाकी
locket: locket, लकेट, pendant
gold-chain: gold chain, sikri, सिक्री, सुनको सिक्री
tilhari: tilhari, तिलहरी
pote: pote, पोते
mangalsutra: mangalsutra, मङ्गलसूत्र, मंगलसूत्र
kantha: kantha, कण्ठा
tayo: tayo, तायो
gemstone: gemstone, ratna, रत्न, gem, gems, पत्थर
diamond: diamond, hira, हिरा, हीरा
ruby: ruby, manik, माणिक
sapphire: sapphire, neelam, नीलम
coral: coral, muga, मुगा
pearl: pearl, moti, मोती
turquoise: turquoise, phiroja, फिरोजा
crystal: crystal, sphatik, स्फटिक
imitation: imitation jewellery, artificial jewellery
tola: tola, तोला
watch-wrist: wristwatch, wrist watch, nadi ghadi, नाडी घडी
wall-clock: wall clock, भित्ते घडी, bhitte ghadi
casio-watch: gshock, g shock
titan: titan, टाइटन
rolex: rolex
fossil: fossil
sunglasses: sunglasses, sunglass, sun glasses, goggles, गगल्स, घाम चस्मा, ghamko chasma
power-glasses: power glasses, पावर चस्मा, eyeglasses
contact-lens: contact lens, eye lens
umbrella: umbrella, chhata, छाता
keychain: keychain, key chain, key ring, किरिङ, keyring
makeup-word: makeup kit, श्रृंगार सामान
lipstick: lipstick, लिपस्टिक
cream: cream, क्रिम
face-wash: facewash, face wash, फेसवास
sunscreen: sunscreen, सनस्क्रिन
serum: serum, सिरम
foundation-makeup: foundation, फाउन्डेसन
kajal: kajal, काजल, गाजल, gajal, eyeliner
nail-polish: nail polish, नेलपोलिस, nailpolish
mehendi: mehendi, मेहन्दी, mehndi, henna
sindoor: sindoor, सिन्दूर, sindur
tika-bindi: bindi, टिका बिन्दी
skin-care: skincare, skin care, स्किन केयर
soap: soap, sabun, साबुन
shampoo: shampoo, स्याम्पु
hair-oil: hair oil, कपालको तेल
hair-color: hair color, hair colour, कपाल रङ
wig: wig, वीग, hair extension
hair: hair, kapal, कपाल
hair-dryer: hair dryer, hairdryer, हेयर ड्रायर
straightener: straightener, hair straightener, स्ट्रेटनर
trimmer: trimmer, ट्रिमर, shaver, clipper, kapal katne machine, कपाल काट्ने मेसिन, hair trimmer, hair clipper
razor: razor, patti, ब्लेड दाह्री
perfume: perfume, attar, अत्तर, पर्फ्युम, scent, deodorant
massage: massage, मसाज, malis, मालिस, massager
spa: spa, स्पा
tattoo: tattoo, ट्याटु
salon: salon, saloon, सैलुन, hair cutting, कपाल काट्ने
facial: facial, फेसियल
waxing: waxing, threading
beautician: beautician, ब्युटिसियन, makeup artist, मेकअप आर्टिस्ट, make up artist
health: health, swasthya, स्वास्थ्य
oxygen: oxygen, अक्सिजन, oxygen cylinder, concentrator
bp-machine: bp machine, blood pressure, प्रेसर नाप्ने
sugar-test: glucometer, sugar test
thermometer: thermometer, थर्मोमिटर
wheelchair: wheelchair, wheel chair, ह्विलचेयर
walker-stick: crutch, crutches, baisakhi, बैसाखी लठ्ठी, walking stick, लौरो, lauro
hospital-bed: hospital bed, अस्पताल बेड, patient bed
nebulizer: nebulizer, नेबुलाइजर
stethoscope: stethoscope, स्टेथोस्कोप
hearing-aid: hearing aid, श्रवण यन्त्र
dental: dental, डेन्टल, dentist, दाँत, dant
mask-face: mask, मास्क
sanitizer: sanitizer, स्यानिटाइजर
first-aid: first aid, प्राथमिक उपचार
ayurveda: ayurveda, ayurvedic, आयुर्वेद, आयुर्वेदिक
herbal: herbal, हर्बल
homeopathy: homeopathy, होमियोप्याथी
protein: protein, प्रोटिन, whey, mass gainer
vitamin: vitamin, vitamins, भिटामिन
supplement: supplement, supplements, सप्लिमेन्ट, creatine
weight-loss: weight loss, तौल घटाउने
diaper: diaper, diapers, डाइपर, pampers, पम्पर्स
feeding-bottle: feeding bottle, दूध बोतल, dudh botal, दूधको बोतल
baby-clothes: baby clothes, baby dress, बच्चाको लुगा, bachcha luga, बच्चाका लुगा, bachha luga
stroller: stroller, स्ट्रोलर, pram, प्राम, baby stroller, बेबी स्ट्रोलर
baby-carrier: baby carrier, बेबी क्यारियर, kangaroo bag
crib: crib, kokro, कोक्रो, cradle, baby cot, baby bed, baby cradle
baby-walker: walker, वाकर, baby walker
high-chair: high chair, baby chair
play-pen: playpen, baby fence
baby-oil: baby oil, बेबी तेल, johnson
breast-pump: breast pump
potty: potty, पोटी
teether: teether, nipple
pasni: pasni, पास्नी, annaprashan, weaning
toy-car: toy car, remote car, रिमोट कार
doll: doll, dolls, putali, पुतली
teddy: teddy, teddy bear, टेडी
puzzle: puzzle, lego, blocks toy
ride-on: ride on, baby car, चढ्ने गाडी, ride ons
kids-cycle: kids cycle, baby cycle, बच्चाको साइकल, children cycle
swing: swing, ping, पिङ
slide-toy: slide, चिप्लेटी
baby-shoes: baby shoes, बच्चाको जुत्ता
`;
