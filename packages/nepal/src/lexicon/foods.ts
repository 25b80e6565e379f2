/** What is eaten and drunk, and what a kitchen has. */
export const foods = `
milk-powder: milk powder, धुलो दूध
butter: butter, makhan, मक्खन, nauni, नौनी
cheese: cheese, chij yak, चिज, churpi, छुर्पी, chhurpi
paneer: paneer, पनिर
khuwa: khuwa, खुवा
ice-cream: icecream, ice cream, आइसक्रिम, kulfi, कुल्फी
lassi: lassi, लस्सी, mohi, मोही
juice: juice, जुस
water-jar: jar water, water jar, जारको पानी, mineral water
cold-drink: cold drink, cold drinks, coke, कोल्ड ड्रिंक, soda, सोडा
beer: beer, बियर
wine: wine, वाइन
whisky: whisky, whiskey, रक्सी, raksi, liquor
local-beer: chhyang, छ्याङ, jaand, जाँड, tongba, तोङ्बा
green-tea: green tea, ग्रिन टी
tea-leaf: chiyapatti, चियापत्ती, chiya patti, चिया पत्ती, orthodox tea, tea leaves, tea leaf
coffee-beans: coffee beans, कफी बिन्स
bread: bread, pauroti, पाउरोटी
roti: roti, रोटी, chapati
sel-roti: selroti, sel roti, सेलरोटी, सेल रोटी
biscuit: biscuit, biscuits, biskut, बिस्कुट, cookies
cake: cake, केक, cakes
bakery: bakery, बेकरी
chocolate: chocolate, चकलेट
candy: candy, मिश्री
noodles: noodles, chauchau, चाउचाउ, waiwai, wai wai
chowmein: chowmein, चाउमिन, chaumin
momo: momo, मम, मोमो, momos, मःमः
samosa: samosa, समोसा
chatpate: chatpate, चटपटे, panipuri, पानीपुरी
pizza: pizza, पिज्जा
burger: burger, बर्गर
sausage: sausage, ससेज
papad: papad, पापड
chips-snack: chips, चिप्स, dalmoth, दालमोठ
bhujiya: bhujiya, भुजिया
ketchup: ketchup, sauce, सस
vinegar: vinegar, चुक
mustard-oil: torika tel, तोरीको तेल, mustard oil, toriko tel
sunflower-oil: sunflower oil, सनफ्लावर तेल, soybean oil
coconut-oil: coconut oil, नरिवल तेल
tofu: tofu, टोफु
dry-meat: sukuti, सुकुटी, dried meat, dry meat
dry-fish: sidra, सिद्रा, sukeko machha, सुकेको माछा
mutton: mutton, khasiko masu, खसीको मासु, मटन
pork: pork, पोर्क, bangurko masu, बंगुरको मासु
buff-meat: buff, बफ
lito: lito, लिटो
sattu: sattu, सत्तु
baby-food: baby food, cerelac, सेरेलेक
groceries: grocery, groceries, kirana, किराना
tiffin: tiffin, टिफिन
ration: ration, रासन, rasan
pressure-cooker: pressure cooker, प्रेसर कुकर
rice-cooker: rice cooker, राइस कुकर, ricecooker, bhat pakaune cooker, भात पकाउने कुकर
blender: blender, ब्लेन्डर, juicer, जुसर
mixer-grinder: mixer grinder, मिक्सर ग्राइन्डर
kettle: kettle, केटली, kitli, किटली, electric jug, केतली, ketli, electric kettle
induction: induction, इन्डक्सन, infrared, इन्फ्रारेड
toaster: toaster, टोस्टर, sandwich maker
air-fryer: air fryer, airfryer, एयर फ्रायर
coffee-machine: coffee machine, कफी मेसिन, espresso
juicer-machine: juice machine, जुस मेसिन
roti-maker: roti maker, रोटी मेकर
chimney: chimney, चिम्नी, kitchen hood
dishwasher: dishwasher, डिसवासर
gas-stove: gas stove, gas chulo, ग्यास चुलो, burner, बर्नर
gas-cylinder: gas cylinder, ग्यास सिलिन्डर, lpg, एलपीजी
regulator: regulator, रेगुलेटर
firewood-stove: sudhariyeko chulo, सुधारिएको चुलो, agenu, अगेनु
firewood: firewood, daura, दाउरा
charcoal: charcoal, gol, गोल, koila, कोइला, briquette, ब्रिकेट
kerosene: kerosene, mattitel, मट्टितेल
pan-cooking: frypan, frying pan, तावा, tawa, taawa, nonstick, नन्स्टिक
karai: karai, कराई, kadhai, कडाही, wok
pot: pot, dekchi, डेक्ची, bhaddu, भड्डु, cookware
kasaudi: kasaudi, कसौँडी, कसौंडी
plate-thali: thal, थाल, thali, थाली, dinner set, डिनर सेट
plate-dish: dish, rikapi, रिकापी, dinner plate, प्लेट, plate set
bowl: bowl, kachaura, कचौरा, bati, बटुको, batuko
cup: cup, kap, कप, mug, मग
glass-drinking: gilas, गिलास, water glass
spoon: spoon, chamcha, चम्चा, cutlery
fork: fork, काँटा चम्चा
ladle: ladle, dadu, डाडु, panyu, पन्यु
kitchen-knife: knife, chakku, चक्कु, chhuri, छुरी
chopping: chopping board, achano, अचानो
grater: grater, khursani pidhne
rolling-pin: belna, बेलना, chakla, चक्ला
strainer: strainer, chhanni, छन्नी, jhajhar, झाँझर
mortar-pestle: silauto, सिलौटो, okhal, ओखल, khal, lohoro, लोहोरो, silauta, mortar
grinding-stone: janto, जाँतो
butter-churn: theki, ठेकी, madani, मदानी
flask: flask, thermos, थर्मस
bottle: bottle, botal, बोतल
lunchbox: lunch box, lunchbox, टिफिन बक्स
jar: jar, जार
container: container, कन्टेनर, dabba, डब्बा
bucket: bucket, balti, बाल्टी
jug: jug, जग
drum-container: plastic drum, प्लास्टिक ड्रम, oil drum
gagri: gagri, गाग्री, ghada, घडा
lota: lota, लोटा, amkhora, अम्खोरा, karuwa, करुवा
brass: brass, pittal, पित्तल, pital
copper: copper, taambaa, तामा, tamba
bronze: bronze, kans, काँस, kasko, काँसको
silver-ware: chandiko bhanda, चाँदीको भाँडा
aluminium: aluminium, aluminum, एल्मुनियम, aluminiam, silvar, सिल्भर, एलुमिनियम, आल्मुनियम
steel-utensil: steel bhanda, स्टिलको भाँडा
crockery: crockery, क्रकरी
ceramic: ceramic, सेरामिक, chinia mato, चिनियाँ माटो
clay-pot: matoko bhanda, माटोको भाँडा, clay pot
leaf-plate: tapari, टपरी, duna, दुना
basket: basket, dhakki, ढक्की, tokari, टोकरी, doko, डोको
winnow: nanglo, नाङ्लो
mat: mat, gundri, गुन्द्री, sukul, सुकुल, radi, राडी, straw mat
broom: broom, kucho, कुचो
mop: mop, मप
dustbin: dustbin, डस्टबिन
cleaning-supply: detergent, डिटर्जेन्ट, sabun surf, surf powder
dish-soap: dishwash, भाँडा माझ्ने
kitchen-rack: kitchen rack, किचन र्याक, dish rack
gas-pipe: gas pipe, ग्यास पाइप
water-filter: water filter, फिल्टर, filter, water purifier, purifier, प्युरिफायर, aquaguard, euro guard
ro-filter: ro filter, आरओ, ro, आर ओ
water-tank: water tank, tank, ट्याङ्की, tanki, पानी ट्याङ्की, hilltake, ट्यांकी, tyanki
water-pump: water pump, motor pump, पानी मोटर, pani motor
dispenser: dispenser, डिस्पेन्सर
freezer: freezer, deep freezer, डिप फ्रिज, deep fridge, फ्रिजर
chest-display: display fridge, showcase fridge
vacuum: vacuum, vacuum cleaner, भ्याकुम, भ्याकुम क्लिनर
iron-steam: steam iron, स्टिम आइरन
dryer-clothes: clothes dryer, लुगा सुकाउने
sewing-machine: sewing machine, silai machine, सिलाई मेसिन, सिलाइ मेसिन, usha machine, silaune mesin, सिलाउने मेसिन
knitting-machine: knitting machine, स्वेटर बुन्ने
air-cooler: cooler, air cooler, एयर कुलर, कुलर
table-fan: table fan, टेबल फ्यान
ceiling-fan: ceiling fan, सिलिङ फ्यान
exhaust-fan: exhaust, exhaust fan
gas-heater: gas heater, ग्यास हिटर
blower: blower, ब्लोअर
humidifier: humidifier, ह्युमिडिफायर
air-purifier: air purifier, एयर प्युरिफायर
electric-blanket: electric blanket, इलेक्ट्रिक कम्बल, heating pad
water-heater: water heater, पानी तताउने, instant geyser
immersion: immersion rod, इमर्सन
bulb: bulb, चिम, chim, बल्ब, led bulb
tube-light: tubelight, tube light, ट्युबलाइट
lamp: lamp, बत्ती टेबल, ल्याम्प, batti lamp
chandelier: chandelier, झुमर, jhumar
emergency-light: emergency light, इमर्जेन्सी लाइट
torch: torch, torchlight, टर्च
stabilizer: stabilizer, stabiliser, स्ट्याबिलाइजर
ups: ups, युपिएस
extension-board: extension, extension board, multiplug, एक्सटेन्सन, multi plug
plug: plug, प्लग
switch: switch, स्विच
socket: socket, सकेट
wire: wire, तार, cable wire, बिजुलीको तार
mcb: mcb, एमसिबी
meter-electric: electric meter, बिजुली मिटर
solar-panel: solar panel, सोलार प्यानल, सोलार प्लेट
solar-heater: solar heater, solar geyser, सोलार हिटर, solar water
solar-battery: solar battery, सोलार ब्याट्री
tubular-battery: tubular, ट्युबलर
light-lamp: light, lights, लाइट, batti light, बत्ती, light bulb, batti
`;
