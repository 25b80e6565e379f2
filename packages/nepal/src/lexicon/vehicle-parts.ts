/** Makers and models of vehicles in both scripts, their kinds and their parts. */
export const vehicleParts = `
ktm: केटीएम, केटिएम, ktm bike, ktm duke
husqvarna: husqvarna
kawasaki: kawasaki, कावासाकी, ninja
ducati: ducati, डुकाटी
bmw: bmw, बीएमडब्लु, बिएमडब्लू
mercedes: mercedes, मर्सिडिज, benz, बेन्ज
audi: audi, अउडी
jaguar: jaguar, जगुआर
land-rover: land rover, ल्यान्ड रोभर, range rover, defender
skoda: skoda, स्कोडा
peugeot: peugeot, पुजो
fiat: fiat, फियाट
datsun: datsun, डट्सन
mitsubishi: mitsubishi, मित्सुबिसी, pajero, पजेरो
isuzu: isuzu, इसुजु
daihatsu: daihatsu
ssangyong: ssangyong
great-wall: great wall, haval, हाभल, ora
chery: chery, चेरी, omoda, jaecoo
geely: geely
dongfeng: dongfeng, डोङफेङ
seres: seres
neta: neta, नेटा
deepal: deepal, दिपाल
tesla: tesla, टेस्ला
mini-cooper: mini cooper
ashok-leyland: ashok leyland, leyland, अशोक लेल्यान्ड
eicher: eicher, आइसर
force-motors: force, traveller, ट्राभलर
hino: hino
foton: foton, फोटन
sany: sany
komatsu: komatsu
hitachi-excavator: poclain, पोक्लेन
bobcat: bobcat
sonalika: sonalika, सोनालिका
swaraj: swaraj, स्वराज
massey: massey, म्यासी, massey ferguson
john-deere: john deere, जोन डियर
new-holland: new holland, न्यु हल्यान्ड
kubota: kubota, कुबोटा
farmtrac: farmtrac
powertrac: powertrac
escorts: escorts
piaggio: piaggio, पियाजियो, ape
mayuri: mayuri, मयुरी
city-safari: city safari, सिटी सफारी, safari auto
e-rickshaw: erickshaw, e rickshaw, ई रिक्सा, bijuli riksha
hiace: hiace, हायस
winger: winger
magic: magic, म्याजिक
bullet-bus: sutlej
maximo: maximo
eeco: eeco, omni, ओम्नी
wagon-r: wagonr, wagon r, वागनआर
celerio: celerio, सेलेरियो
baleno: baleno, बलेनो
brezza: brezza, ब्रेजा
dzire: dzire, desire, डिजायर
ertiga: ertiga, अर्टिगा
fronx: fronx
jimny: jimny, जिम्नी, gypsy, जिप्सी
grand-vitara: vitara, भिटारा
santro: santro, सान्ट्रो
i-ten: eon, इयोन
venue: venue, भेन्यु
tucson: tucson
kona: kona
ioniq: ioniq
seltos: seltos, सेल्टोस
sonet: sonet, सोनेट
sportage: sportage
picanto: picanto
niro: niro
tiago: tiago, टियागो
tigor: tigor
punch: punch, पन्च
harrier: harrier, ह्यारियर
safari-tata: tata safari
indica: indica, इन्डिका
nano: nano, नानो
sumo: sumo, सुमो
altroz: altroz
thar: thar, थार
xuv: xuv
kuv: kuv
corolla: corolla, कोरोला
yaris: yaris
prado: prado, प्राडो
land-cruiser: land cruiser
fortuner: fortuner, फर्चुनर
innova: innova, इनोभा
avanza: avanza
raize: raize
city-honda: honda city
amaze: amaze
jazz: jazz
crv: crv
brv: brv
hrv: hrv
ecosport: ecosport, इकोस्पोर्ट
figo: figo
endeavour: endeavour
ranger: ranger
duster: duster, डस्टर
triber: triber
kiger: kiger
magnite: magnite
kicks: kicks
x-trail: xtrail
navara: navara
polo: polo
atto-byd: dolphin, seal car
zs-ev: zs, hector
comet-ev: comet
e-six: seagull
splendor-plus: super splendor
passion: passion pro, पासन
hf-deluxe: hf deluxe, deluxe
glamour: glamour, ग्ल्यामर
xtreme: xtreme
xpulse: xpulse, एक्सपल्स
hunk: hunk
karizma: karizma
maestro: maestro, माएस्ट्रो
pleasure: pleasure
destini: destini
ntorq: ntorq, एनटर्क, n torq
jupiter: jupiter, जुपिटर
wego: wego
scooty-pep: pep, zest
raider: raider, रेडर
radeon: radeon
ronin: ronin
shine: shine, साइन
unicorn: unicorn, युनिकर्न
hornet: hornet, होर्नेट
activa: activa, एक्टिभा
aviator: aviator
grazia: grazia
cb-honda: cb, cbr, cbz
crf: crf
navi: navi
fz: fz, एफजेड, fzs
r-fifteen: yzf
mt-yamaha: mt
xsr: xsr
ray-zr: ray, rayzr
fascino: fascino, फासिनो
saluto: saluto
gixxer: gixxer, जिक्सर
intruder: intruder
access: access, एक्सेस
burgman: burgman, बर्गम्यान
avenger: avenger, एभेन्जर
discover: discover, डिस्कभर
platina: platina, प्लाटिना
dominar: dominar, डोमिनार
ns-bike: ns, rs pulsar
classic-enfield: bullet classic
himalayan: himalayan, हिमालयन
meteor: meteor, hunter bike
thunderbird: thunderbird
jawa: jawa, yezdi
cf-moto: cfmoto, cf moto
hartford: hartford
um-bike: um renegade, renegade
keeway: keeway
suzuki-bandit: bandit
niu: niu, निउ
yatri: yatri, यात्री बाइक
super-soco: super soco, soco
yadea: yadea, याडिया
ather: ather, एथर
ola-scooter: ola
segway: segway
dirt-bike: dirt bike, डर्ट बाइक, motocross
sports-bike: sports bike, स्पोर्ट्स बाइक
cruiser: cruiser, क्रुजर
moped: moped, मोपेड
electric-scooter: electric scooter, ev scooter, इलेक्ट्रिक स्कुटर, विद्युतीय स्कुटर, ब्याट्री स्कुटर
electric-bike: electric bike, ebike, e bike, इलेक्ट्रिक बाइक
electric-car: electric car, ev car, विद्युतीय कार, bijuli gadi, बिजुली गाडी, electric gadi
hybrid: hybrid, हाइब्रिड
suv: suv, एसयुभी
sedan: sedan, सेडान
hatchback: hatchback, ह्याचब्याक
pickup-truck: double cab, single cab
mini-truck: mini truck, मिनी ट्रक, ace truck, chhota hatti
tanker: tanker, ट्यांकर, ट्याङ्कर
trailer: trailer, ट्रेलर
crane: crane, क्रेन
roller: roller, रोलर, road roller
loader: loader, लोडर, backhoe, skid steer
forklift: forklift, फोर्कलिफ्ट
concrete-mixer-truck: transit mixer
scissor-bus: tourist bus, deluxe bus, टुरिस्ट बस
school-bus: school bus, स्कुल बस
mountain-bike: mountain bike, माउन्टेन बाइक
ladies-cycle: ladies cycle, लेडिज साइकल
gear-cycle: gear cycle, गियर साइकल
trek-giant: giant cycle, merida
hercules: hercules, atlas cycle
tricycle: tricycle, three wheeler, तीन पाङ्ग्रे, trike
wheelbarrow: thela, ठेला, wheelbarrow, push cart
cart: gada, गाडा, bullock cart
tyre-tube: tube, ट्युब
alloy-wheel: alloy, alloy wheel, alloy wheels, एलोइ
wheel: wheel, wheels, pangra, पाङ्ग्रा, chakka, चक्का
rim: rim, रिम
brake: brake, brakes, ब्रेक, disc brake, brake shoe
clutch: clutch, क्लच
gear: gear, गियर
gearbox: gearbox, गियरबक्स
chain: chain, चेन, sprocket, chain sprocket
shock-absorber: shocker, shock, सकर, suspension
headlight: headlight, head light, हेडलाइट
tail-light: taillight, tail light, backlight, ब्याकलाइट
indicator: indicator, इन्डिकेटर
horn: horn, हर्न
silencer: silencer, साइलेन्सर, exhaust pipe
carburetor: carburetor, कार्बोरेटर
piston: piston, पिस्टन
spark-plug: spark plug, स्पार्क प्लग
radiator: radiator, रेडियटर
alternator: alternator, अल्टरनेटर, dynamo, डाइनामो
starter: self start, सेल्फ स्टार्ट, self motor
bumper: bumper, बम्पर
bonnet: bonnet, बोनट
windshield: windshield, windscreen, गाडीको सिसा
side-mirror: side mirror, लुकिङ ग्लास, looking glass
wiper: wiper, वाइपर
seat-cover: seat cover, सिट कभर
floor-mat: floor mat, car mat
car-cover: car cover, bike cover, गाडी कभर
car-stereo: car stereo, car audio, android player
dashcam: dashcam, dash cam
gps: gps, जिपिएस, gps tracker
car-wash: car wash, कार वास, washing centre
engine-oil: engine oil, मोबिल, mobil oil, इन्जिन आयल
coolant: coolant
filter-oil: oil filter, air filter
fuel-tank: fuel tank, petrol tank
kick: kick start
handle: handle, ह्यान्डल
mudguard: mudguard, मडगार्ड
crash-guard: crash guard, leg guard, क्र्यास गार्ड
carrier: carrier, क्यारियर
fog-light: fog light, फग लाइट
body-kit: body kit
spoiler: spoiler
roof-rack: roof rack, रुफ र्‍याक
riding-jacket: riding jacket, राइडिङ ज्याकेट
riding-gear: riding gear, knee guard, riding pants
gloves: gloves, पन्जा, panja
raincoat: raincoat, rain coat, रेनकोट, बर्सादी, barsadi
saddle-bag: saddle bag, tail bag, tank bag
seat-belt: seat belt, सिट बेल्ट
air-bag: airbag, air bag
abs: abs, एबिएस
cc: cc, सिसी, सीसी
horsepower: horsepower, hp motor
lot-number: lot, लट, lots
ownership-transfer: naamsari, नामसारी, namsari
single-owner: single owner, first owner, single hand
showroom: showroom, शोरुम, सोरुम
auto-workshop: workshop, वर्कसप, garage workshop
denting: denting, डेन्टिङ, denting painting
accident: accident, दुर्घटना
modified: modified, मोडिफाइड
recondition: recondition, reconditioned, रिकन्डिसन
charging-station: charging station, चार्जिङ स्टेसन
`;
