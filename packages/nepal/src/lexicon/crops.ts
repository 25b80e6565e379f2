/** What grows: vegetables, fruit, grain, spices, herbs, trees, and what a field needs. */
export const crops = `
cauliflower: cauliflower, kauli, काउली, cauli, फूलकोभी
cabbage: cabbage, bandagobi, बन्दागोभी, बन्दाकोबी, बन्दाकोपी
spinach: spinach, palungo, पालुङ्गो, palak, पालक
mustard-greens: rayo, रायो, rayo saag, रायोको साग
radish: radish, mula, मुला
carrot: carrot, gajar, गाजर
beetroot: beetroot, beet, चुकन्दर
turnip: turnip, salgam, सलगम
pumpkin: pumpkin, farsi, फर्सी, pharsi
bottle-gourd: lauka, लौका, bottle gourd
bitter-gourd: karela, करेला, tite karela, bitter gourd
sponge-gourd: ghiraula, घिरौँला, घिरौला
snake-gourd: chichindo, चिचिन्डो
pointed-gourd: parwal, परवल
chayote: iskus, इस्कुस, squash, स्क्वास
cucumber: cucumber, kankro, काँक्रो
brinjal: brinjal, eggplant, bhanta, भन्टा, aubergine
okra: okra, bhindi, भिन्डी, ramtoriya, रामतोरिया, ladyfinger
peas: peas, matar, मटर, kerau, केराउ
beans: beans, simi, सिमी, bean
cowpea: bodi, बोडी
broad-bean: bakulla, बकुल्ला
soybean: bhatmas, भटमास, soybean, soyabean
capsicum: capsicum, भेडे खुर्सानी, bhede khursani
mushroom: mushroom, chyau, च्याउ, chyaau
coriander: coriander, dhaniya, धनियाँ
fenugreek: fenugreek, methi, मेथी
mint: mint, pudina, पुदिना, babari
taro: taro, pindalu, पिँडालु
colocasia: karkalo, कर्कलो
yam: yam, tarul, तरुल
sweet-potato: sakarkhanda, सखरखण्ड, sweet potato
cassava: simal tarul, सिमल तरुल
asparagus: asparagus, kurilo, कुरिलो
broccoli: broccoli, ब्रोकाउली, ब्रोकोली
lettuce: lettuce, jiri saag, जिरीको साग
spring-onion: hariyo pyaj, हरियो प्याज, chhyapi, छ्यापी
bamboo-shoot: tama, तामा बाँस, bamboo shoot
fiddlehead: niuro, निउरो, neuro
nettle: nettle, sisnu, सिस्नु
dry-vegetable: gundruk, गुन्द्रुक
sinki: sinki, सिन्की
nuggets: masyaura, मस्यौरा
guava: guava, amba, अम्बा, belauti, बेलौती
papaya: papaya, mewa, मेवा
pineapple: pineapple, bhuikatahar, भुइँकटहर
jackfruit: jackfruit, rukhkatahar, रुखकटहर, katahar, कटहर
litchi: litchi, lychee, लिची
grapes: grapes, angur, अङ्गुर, अंगुर
pomegranate: pomegranate, anar, अनार, darim, दारिम
pear: pear, naspati, नासपाती
peach: peach, aaru, आरु
plum: plum, aarubakhada, आरुबखडा
apricot: apricot, khurpani, खुर्पानी
kiwi: kiwi, किवी
dragon-fruit: dragon fruit, ड्रागन फ्रुट
avocado: avocado, एभोकाडो
strawberry: strawberry, स्ट्रबेरी
watermelon: watermelon, tarbuja, तर्बुजा, kharbuja, खरबुजा
lemon: lemon, kagati, कागती, nimbu, निम्बु, lime
sweet-lime: mausami, मौसमी, mosambi
junar: junar, जुनार
citron: bimiro, बिमिरो
hog-plum: lapsi, लप्सी
titaura: titaura, तितौरा
blackberry: jamun, जामुन
persimmon: haluwabed, हलुवाबेद, persimmon
fig: fig, anjir, अन्जिर, nebaro
date-fruit: chhohara, छोहोडा, khajur, खजुर, dates
coconut: coconut, nariwal, नरिवल
walnut: walnut, okhar, ओखर
almond: almond, badam kagaji, बदाम कागजी, almonds
peanut: peanut, groundnut, badam, बदाम
cashew: cashew, kaju, काजु
raisin: raisin, kismis, किसमिस
pistachio: pista, पिस्ता, pistachio
dry-fruits: dryfruits, dry fruits, masala badam, नरमेवा
macadamia: macadamia, म्याकाडामिया
sugarcane: sugarcane, ukhu, उखु
barley: barley, जौ
buckwheat: buckwheat, phapar, फापर
oats: oats, ओट्स
sorghum: junelo, जुनेलो
sesame: sesame, तिल
flax: flax, alas, आलस
sunflower: sunflower, suryamukhi, सूर्यमुखी
perilla: silam, सिलाम
chickpea: chickpea, chana, चना
black-gram: mas dal, मासको दाल, urad, मास
green-gram: mung, मुङ, mugi, मुगी
red-lentil: musuro, मुसुरो, masoor
pigeon-pea: rahar, रहर, rahar dal, arhar
kidney-bean: rajma, राजमा
horse-gram: gahat, गहत
pulses: gedagudi, गेडागुडी, pulses
grains: अन्न, grains, grain, anaj
basmati: basmati, बासमती
jeera-masino: jeera masino, जीरा मसिनो, masino, मसिनो
sona-mansuli: mansuli, मन्सुली, sona mansuli
marsi-rice: marsi, मार्सी
taichin: taichin, ताइचिन
beaten-rice: chiura, चिउरा, beaten rice
puffed-rice: bhuja, भुजा
flour: flour, pitho, पिठो, maida, मैदा, aata, आटा
semolina: suji, सुजी
vermicelli: semai, सेमाई
spice: spice, spices, masala, मसला
timur: timur, टिमुर, sichuan pepper
black-pepper: marich, मरिच, pepper
cumin: jeera, जिरा, cumin, जीरा
clove: lwang, ल्वाङ, clove, cloves
cinnamon: dalchini, दालचिनी, cinnamon
nutmeg: jaiphal, जाइफल
bay-leaf: tejpat, तेजपात
fennel: saunf, सौफ, fennel
ajwain: jwano, ज्वानो, ajwain
asafoetida: hing, हिङ
saffron: saffron, kesar, केसर, केशर
jimbu: jimbu, जिम्बु
tamarind: imli, इम्ली
rock-salt: sidhe nun, सिधे नुन, bire nun, बिरे नुन
jaggery: sakhar, सख्खर, jaggery, gud, गुड, khudo, खुदो
herb: herb, herbs, jadibuti saman, जडीबुटी सामान, जडीबुटी, jadibuti
medicinal-herb: jaributi, जरिबुटी
yarsagumba: yarsagumba, यार्सागुम्बा, yarsa
shilajit: shilajit, शिलाजित, शिलाजीत, silajit
panchaunle: panchaunle, पाँचऔँले
satuwa: satuwa, सतुवा
kutki: kutki, कुट्की
chirayito: chiraito, चिराइतो
tulsi: tulsi, तुलसी, basil
neem: neem, नीम, निम
aloe: aloe, ghiukumari, घिउकुमारी, aloe vera
ashwagandha: ashwagandha, अश्वगन्धा
amla: amala, अमला, amla
gooseberry-chiuri: chiuri, चिउरी
bamboo: bamboo, bans, बाँस
cane: cane, बेत, rattan, रतन बेत
broom-grass: amriso, अम्रिसो
moringa: moringa, sajiwan, सजिवन, sahijan
rudraksha: rudraksha, rudrakshya, रुद्राक्ष
sandalwood: sandalwood, shrikhanda, श्रीखण्ड, chandan, चन्दन
agarwood: agarwood, अगरउड
teak: teak, sagwan, सागवान
sal-tree: sal wood, सालको काठ, sakhuwa, सखुवा
sisau: sisau, सिसौ, sisoo
pine: pine, salla, सल्ला
alder: uttis, उत्तिस
eucalyptus: eucalyptus, masala rukh, युक्लिप्टस
poplar: poplar, lahare pipal, लहरे पीपल
walnut-wood: okharko kath, ओखरको काठ
rubber: rubber, रबर
cotton: cotton, kapas, कपास, suti, सुती
jute: jute, jut, जुट, sanpat, सनपाट
tobacco: tobacco, surti, सुर्ती
betel: पान, supari, सुपारी
hops-barley: hops
flower-marigold: marigold, sayapatri, सयपत्री
makhamali: makhamali, मखमली
rose: rose, gulaph, गुलाफ, gulab, गुलाब
orchid: orchid, sunakhari, सुनाखरी
rhododendron: rhododendron, laligurans, लालिगुराँस, gurans, laliguras, लालीगुराँस, गुराँस
jasmine: jasmine, chameli, चमेली, beli
lotus: lotus flower, kamalko phul, कमलको फूल
poinsettia: lalupate, लालुपाते
gladiolus: gladiolus, ग्लाडिओलस
bonsai: bonsai, बोनसाई, बोन्साइ
cactus: cactus, siundi, सिउँडी, क्याक्टस
succulent: succulent, succulents, सकुलेन्ट
money-plant: money plant, मनी प्लान्ट
snake-plant: snake plant, स्नेक प्लान्ट
palm: palm tree, पाम
indoor-plant: indoor plant, इनडोर प्लान्ट
flowerpot: gamala, गमला, flowerpot, flower pot, planter
nursery-plants: nursery, नर्सरी
graft: kalami, कलमी, graft, grafted
urea: urea, युरिया
dap-fertiliser: dap, डीएपी, डिएपी
potash: potash, पोटास
cow-dung: gobar, गोबर, dung, gothe mal, गोठे मल, gobar mal
vermicompost: vermicompost, vermi compost, गड्यौला मल, गँड्यौले मल
cocopeat: cocopeat, coco peat, कोकोपिट
soil: soil, mato, माटो
straw: straw, paral, पराल
hay: hay, sukkha ghans
husk: husk, bhus, भुस, bhusa, भुसा
silage: silage, साइलेज
napier: napier, नेपियर
berseem: berseem, बर्सिम
plastic-tunnel: tunnel plastic, टनेल प्लास्टिक, tunnel farming
mulching: mulching, मल्चिङ
drip: drip, थोपा सिँचाइ, drip irrigation
irrigation: irrigation, sinchai, सिँचाइ
sprinkler: sprinkler, स्प्रिङ्कलर
sprayer: sprayer, स्प्रेयर, spray machine, spray tank, औषधि छर्ने
harvest: harvest, बाली
agriculture-word: agriculture, krishi, कृषि, agricultural
farmer: farmer, kisan, किसान, krishak, कृषक
agro: agro, एग्रो
produce: upaj, उपज, utpadan, उत्पादन
`;
