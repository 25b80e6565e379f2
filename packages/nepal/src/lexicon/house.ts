/** Furniture and rooms, kinds of house and land, and how they are described. */
export const houseWords = `
real-estate: real estate, gharjagga, घरजग्गा, ghar jagga, घर जग्गा, रियल इस्टेट, sampatti, सम्पत्ति, property, प्रोपर्टी
paying-guest: pg, पेइङ गेस्ट, paying guest
boys-hostel: boys hostel, ब्वाइज होस्टल
girls-hostel: girls hostel, गर्ल्स होस्टल
roommate: flatmate, room partner, रुम पार्टनर, share room, रुम सेयर
single-room: single room, सिङ्गल रुम, एकल कोठा
double-room: double room, डबल रुम
attached-bath: attached, attach, एट्याच, attached bathroom
studio-flat: studio apartment, studio flat
penthouse: penthouse, पेन्टहाउस
duplex: duplex, डुप्लेक्स
housing: housing, हाउजिङ, colony, कोलोनी
tower: tower, टावर
cottage: cottage, कटेज
hut: hut, jhupro, झुप्रो, chhapro, छाप्रो
shed: shed, tahara, टहरा
complex: complex, कम्प्लेक्स, shopping mall, सपिङ मल
business-space: commercial, व्यापारिक, byaparik, kawal, कवल
office-space: office space, अफिस स्पेस
co-working: coworking, co working, कोवर्किङ
stall: stall, स्टल, ठेला पसल
tea-shop: tea shop, chiya pasal, चिया पसल
grocery-shop: kirana pasal, किराना पसल
clothes-shop: fancy pasal, फेन्सी पसल, kapada pasal
shop-for-sale: pasal bikri, पसल बिक्री
plot-corner: corner, कुना, corner plot
house-plot: gharghaderi, घरघडेरी, basti, बस्ती
farm-land: farm land, खेतीयोग्य, kheti yogya, krishi jagga, agricultural land, खेतीयोग्य जमिन, खेतीयोग्य जग्गा, kheti yogya jagga, kheti yogya jamin
lease-land: adhiya, अधियाँ, bandaki, बन्दकी
hill-land: pakho, पाखो, paakho
forest: forest, ban, वन, jungle, जङ्गल
river: river, khola, खोला, nadi, नदी
lake: lake, taal, ताल
hill: hill, danda, डाँडा
view: view, mountain view, हिमाल देखिने
ring-road: ringroad, ring road, रिङरोड, chakrapath road
highway: highway, rajmarga, राजमार्ग
pitch-road: pitch, पिच, blacktopped, कालोपत्रे
gravel-road: graveled road, कच्ची बाटो, kachchi bato
main-road: main road, मूल सडक, mul sadak
alley: galli, गल्ली
bridge: bridge, pul, पुल
area-land: kshetrafal, क्षेत्रफल, area size
boundary: boundary, kampaund, कम्पाउन्ड, compound, wall, parkhal, पर्खाल
south-east: southeast, south east, दक्षिणपूर्व
sunny: sunny, gham, घाम, ghamilo, घमाइलो
peaceful: peaceful, shanta, शान्त, quiet
safe-place: safe, surakshit, सुरक्षित
earthquake: earthquake, bhukampa, भूकम्प
pillar: pillar, पिलर
bricks-house: pakki, पक्की
mud-house: kachchi, कच्ची
living-room: living room, baithak, बैठक, sitting room
dining: dining, डाइनिङ, dining room
store-room: store room, स्टोर रुम
puja-room: puja kotha, पूजा कोठा, puja room
prayer: prayer, प्रार्थना
two-wheeler: two wheeler, दुई पाङ्ग्रे
garage-parking: car parking, bike parking, गाडी पार्किङ
drinking-water: drinking water, khanepani, खानेपानी
drainage: drainage, dhal, ढल
backup: backup, ब्याकअप
hot-water: hot water, tato pani, तातो पानी
cctv-security: gated
semi-furnished: semi furnished, सेमी फर्निस्ड
unfurnished: unfurnished
bachelor-person: bachelors, अविवाहित
couple: couple, dampati, दम्पती
small-family: small family, सानो परिवार
l-shape-sofa: l sofa, lshape, corner sofa
sofa-bed: sofa bed, sofacumbed, सोफा बेड
recliner: recliner, रिक्लाइनर
bean-bag: beanbag, bean bag, बिन ब्याग
divan: divan, diwan, दिवान
double-bed: double bed, डबल बेड, king size, queen size, kingsize
single-bed: single bed, सिंगल बेड
bunk-bed: bunk bed, बङ्क बेड
box-bed: box bed, बक्स खाट
folding-bed: folding bed, फोल्डिङ खाट
spring-mattress: spring mattress, स्प्रिङ म्याट्रेस
headboard: headboard, side table, bedside
dressing-table: dressing table, dresser, ड्रेसिङ टेबल, ड्रेसर
dining-table: dining table, डाइनिङ टेबल, khana khane table
study-table: study table, स्टडी टेबल, padhne table, पढ्ने टेबल
computer-table: computer table, laptop table
centre-table: center table, centre table, coffee table, tea table, सेन्टर टेबल
tv-stand: tv stand, tv rack, tv cabinet, टिभी र्याक
office-table: office table, office desk, अफिस टेबल
office-chair: office chair, अफिस कुर्सी, revolving chair
plastic-chair: plastic chair, प्लास्टिक कुर्सी
rocking-chair: rocking chair, आराम कुर्सी
stool: stool, स्टुल, pirka, पिर्का
mudha: mudha, मुढा
bookshelf: bookshelf, book shelf, bookcase, किताब र्याक
shoe-rack: shoe rack, जुत्ता र्याक
drawer: drawer, drawers, gharra, घर्रा
cabinet: cabinet, क्याबिनेट, modular kitchen, मोड्युलर किचन
steel-cupboard: steel daraj, स्टिल दराज, almirah steel, godrej daraj
temple-house: mandir ghar, पूजा मन्दिर
partition: partition, पार्टिसन
garden-chair: garden chair, garden furniture
swing-chair: swing chair, jhula, झुला
outdoor: outdoor, आउटडोर
bamboo-furniture: bamboo chair, बाँसको कुर्सी, bamboo furniture
antique-furniture: antique furniture
window-blind: blinds, ब्लाइन्ड
rug: rug, rugs
galaicha-tibetan: tibetan carpet, tibeti galaicha
leather-sofa: leather sofa
home-appliance: appliance, appliances, gharelu saman, घरेलु सामान, home appliances, उपकरण
household-word: gharelu, घरेलु, gharayasi, घरायसी, household
pink: pink, gulabi, गुलाबी
orange-color: suntale, सुन्तले
purple: purple, baijani, बैजनी
grey: grey, gray, kharani, खरानी
golden: golden, sunaulo, सुनौलो
silver-color: silver color, chandi rang
maroon: maroon
cream-color: cream color
colourful: colorful, colourful, rangin, रङ्गीन
square-metre: square meter, square metre, वर्गमिटर
square-foot-carpet: carpet area
acre: acre, एकड
hectare: hectare, हेक्टर
kanal-marla: kanal
paisa-land: paisa, पैसा
tall: tall, aglo, अग्लो
short: short, chhoto, छोटो, होचो, hocho
wide: wide, chauda, चौडा, phrakilo, फराकिलो
narrow: narrow, sanghuro, साँघुरो
round: round, golo, गोलो, gol aakar
thin: thin, patalo, पातलो
soft: soft, naram, नरम
hard: hard, kada, कडा
hot: hot, tato, तातो
cold: cold, chiso, चिसो
winter: winter, jado, जाडो
summer: summer, garmi, गर्मी
rain: rain, barsa rain, वर्षा, pani parne, monsoon
sweet-taste: guliyo, गुलियो
spicy: spicy, piro, पिरो
local: local, sthaniya, स्थानीय, लोकल
home-made: homemade, home made, घरमै बनेको
handmade: handmade, hand made, hate banaeko, हातले बनेको
imported-word: बाहिरबाट, bidesi, विदेशी
branded: branded, brand, ब्रान्ड
antique-old: vintage, भिन्टेज
portable: portable, पोर्टेबल
wireless: wireless, वायरलेस
rechargeable: rechargeable, रिचार्जेबल
digital: digital, डिजिटल
manual: manual, म्यानुअल
heavy-duty: heavy duty, हेभी ड्युटी
waterproof-thing: water proof
foldable: foldable, folding, फोल्डिङ
broken: broken, bigreko, बिग्रेको, phuteko, फुटेको
working: working, chalne, चल्ने
complete: complete, pura, पूरा, purai, पूरै, whole
gram: gram, grams, gm, ग्राम
tonne: ton, tonne, टन
muri: muri, मुरी
pathi: muri pathi
mana: mana, माना
dharni: dharni, धार्नी
bundle: bundle, मुठा, mutha, bunch
packet: packet, पोका, poka, प्याकेट
roll: roll, रोल
saturday: saturday, sanibar, शनिबार
weekend: weekend, हप्तान्त
level-land: flat land, samathar, समथर, समतल
kitchen-garden: karesabari, करेसाबारी, kitchen garden
glass: glass, kanch, काँच
cover-cloth: khol, खोल
city-word: urban, शहरी
cooked-rice: bhat, भात
stay: stay, बसाइ, basai
e-word: electric vehicle
accessory: accessories, accessory, एक्सेसरिज
audio: audio, अडियो
game-console: console, consoles, कन्सोल, gaming console
sewing: sewing, सिउने, siune, सिलाउने, silaune
fashion: fashion, फेसन
traditional: traditional, परम्परागत, paramparagat
wear-word: wear, wearing
care: care, हेरचाह, herchaha, heralne
equipment: equipment, equipments, यन्त्र, yantra
material: material, materials, सामग्री, samagri
dairy-product: दुग्धजन्य, dairy product
ilam-tea: ilam tea, इलाम चिया
teaching: शिक्षण, shikshan
skill: skill, skills, skilled, सीप, sip, सीपमूलक, sipmulak
country: country, countries, मुलुक, muluk, desh, देश
document: document, documents, paperwork, कागजात, kagajat
cmat-entrance: cmat, cee, ioe
folk: folk, लोक, lok
child-carrying: बच्चा बोक्ने, bachcha bokne
feeding: feeding, खुवाउने
formula-milk: formula
learn: learning, learn, सिकाइ, sikai, sikne, सिक्ने
steamer: steamer, स्टिमर
power-tool: power tool, power tools, पावर टुल्स, पावर टुल
hand-tool: hand tool, hand tools, हाते औजार
monitor-word: screen
kva: kva, केभिए
size: size, साइज
dslr-word: डीएसएलआर
semi-word: semi, सेमी
staff-worker: वर्कर
overtime: overtime, ओभरटाइम
khutkila: khudkila, खुड्किला, steps
airport: airport, विमानस्थल, bimansthal, एयरपोर्ट
residential: residential, आवासीय, aabasiya
library: library, पुस्तकालय, pustakalaya
station-word: स्टेसन
tournament: tournament, टुर्नामेन्ट
match: म्याच
mosquito: mosquito, mosquitoes, lamkhutte, लामखुट्टे
plastic-bag: plastic bag, झोला प्लास्टिक
sister: didi, दिदी, bahini, बहिनी
brother: dai, दाइ, bhai, भाइ
cinema-word: cinema, सिनेमा, movie, film, चलचित्र
opc-cement: opc, ओपीसी, ppc
front-word: front
dark-color: dark
batch: batch, ब्याच
silent: silent
natural: natural, prakritik, प्राकृतिक
pure: pure, shuddha, शुद्ध
hand: hand, haat, हात
festival: festival, festivals, चाड, chad, parba, पर्व
millimetre: mm, एमएम, मिमि
`;
