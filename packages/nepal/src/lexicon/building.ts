/** What houses are built of and the tools for it, metals, wood, water, and machines of workshops and mills. */
export const building = `
building-material: building material, निर्माण सामग्री, nirman samagri, construction material
hardware: hardware, हार्डवेयर
gravel: gravel, gitti, गिट्टी, aggregate, aggregates, roda, रोडा, gitta
concrete: concrete, कंक्रिट, कङ्क्रिट, dhalan, ढलान, rmc
block: block, ब्लक, hollow block, cement block
paver: paver, पेभर, interlock
tile: tile, tiles, टायल, टाइल, टायल्स
marble: marble, मार्बल
granite: granite, ग्रेनाइट
slate: slate, स्लेट
plaster: plaster, प्लास्टर, pop
putty: putty, पुट्टी
gypsum: gypsum, जिप्सम
false-ceiling: false ceiling, सिलिङ, ceiling, फल्स सिलिङ
lime: chun, चुन
waterproofing: waterproofing, waterproof, वाटरप्रुफ
iron-metal: falam, फलाम, phalam, iron metal
stainless: stainless, stainless steel
angle-iron: angle, एङ्गल
channel-iron: channel, च्यानल
pipe: pipe, pipes, पाइप
gi-pipe: gi pipe, जिआई पाइप
hdpe: hdpe, एचडिपिई, polythene pipe
ppr: ppr, cpvc, upvc, युपिभिसी
elbow-joint: elbow, socket pipe
tap: tap, dhara, धारा, faucet, taps
commode: commode, कमोड
basin: basin, बेसिन, wash basin
sink: sink, सिंक
shower: shower, सावर
bathtub: bathtub, bath tub, बाथटब
sanitary: sanitary, स्यानिटरी
septic: septic, septic tank, सेप्टिक ट्यांकी
manhole: manhole, म्यानहोल
zinc-sheet: jastapata, जस्तापाता, zinc sheet, colour sheet, color sheet, tin sheet
roof: roof, chhana, छाना, chhano, छानो, roofing, truss, ट्रस
fibre-sheet: fiber sheet, fibre sheet, फाइबर
tarpaulin: tarpaulin, tirpal, त्रिपाल, तिरपाल
net-jali: wire net, mesh, jali, तारजाली, tarjali, chain link
barbed-wire: barbed wire, kande tar, काँडे तार
fence: fence, fencing, बार
grill: grill, ग्रिल
railing: railing, रेलिङ
shutter-rolling: rolling shutter, रोलिङ सटर
door-frame: chaukos, चौकोस, door frame
lock: lock, tala chabi, ताल्चा, talcha
key: key, sancho, साँचो, chabi, चाबी
hinge: hinge, kabja, कब्जा
nail: nail, nails, kila, किला
screw: screw, स्क्रु, pech, पेच
nut-bolt: nut bolt, नटबोल्ट, bolt, bolts
rope: rope, dori, डोरी, डोरि
glue: glue, fevicol, फेभिकोल, adhesive
plywood: plywood, ply, प्लाइउड, प्लाई
mdf: mdf, hdf, particle board
veneer: veneer, sunmica, सनमाइका, laminate
parquet: parquet, पार्केट, laminate flooring, flooring
timber-plank: plank, phalek, फल्याक, takhta
bamboo-ply: bamboo ply
glass-sheet: sisa, सिसा, sheesha, glass sheet, toughened
fibre-glass: fiberglass, fibreglass
foam: foam, फोम
thermocol: thermocol, थर्मोकोल
enamel: enamel, इनामेल, distemper, डिस्टेम्पर, emulsion
paint-brush: paint brush, brush, ब्रस
wallpaper: wallpaper, wall paper, वालपेपर
panel-pvc: pvc panel, wall panel, pvc
artificial-grass: artificial grass, turf, कृत्रिम घाँस
prefab: prefab, प्रिफ्याब, prefabricated, container house
scaffolding: scaffolding, खट, steel prop
shuttering: shuttering, सटरिङ
concrete-mixer: concrete mixer, mixer machine, ढलान मेसिन
vibrator: vibrator, भाइब्रेटर
bar-bending: bar bending
hammer: hammer, hathauda, हथौडा, martol, मार्तोल
sledge: ghan, घन
drill: drill, ड्रिल, drill machine
grinder: grinder machine, ग्राइन्डर, angle grinder
cutter: cutter, कटर, cutting machine, tile cutter
welding: welding, वेल्डिङ, वेल्डर, welder
saw: saw, karauti, करौँती, aara, आरा
chainsaw: chainsaw, chain saw, चेनसा
planer: planer, randa, रन्दा
chisel: chisel, chhino, छिनो
pliers: pliers, pilas, पिलास
wrench: wrench, spanner, पाना, rench, रेन्च
screwdriver: screwdriver, screw driver, पेचकस, pechkas
file-tool: reti, रेती
tape-measure: measuring tape, फित्ता, phitta, inch tape
spirit-level: level machine, spirit level
ladder: ladder, bharyang, भर्याङ, लिस्नु, lisno, stairs, सिँढी, sidi
toolbox: toolbox, tool box, tool kit, toolkit, टुलबक्स
shovel: shovel, beluwa, बेल्चा, belcha, sabel, साबेल
pickaxe: gaiti, गैंती, gainti, pickaxe
spade: spade, kodalo, कोदालो, kodali, kuto, कुटो
hoe: hoe, kute, कुटे
sickle: sickle, hansiya, हँसिया, hasiya
axe: axe, bancharo, बञ्चरो, banchro
khukuri: khukuri, खुकुरी, kukri, khurpa, खुर्पा, khukri
plough: plough, plow, halo, हलो
power-tiller: power tiller, पावर टिलर, tiller, mini tiller, मिनी टिलर
thresher: thresher, थ्रेसर
harvester: harvester, हार्भेस्टर, combine
rotavator: rotavator, रोटाभेटर
cultivator: cultivator, कल्टिभेटर
seed-drill: seed drill
brush-cutter: brush cutter, grass cutter, घाँस काट्ने
lawn-mower: lawn mower, mower, ल्वन मोवर
water-pipe: garden hose, hose pipe, पाइप पानी
watering-can: watering can, हजारी
wood-chipper: chipper
huller: rice mill, राइस मिल, kutani, कुटानी
flour-mill: flour mill, pisani, पिसानी, ghatta, घट्ट
oil-mill: oil mill, tel mill, kol, कोल
mill: mill, मिल
saw-mill: sawmill, saw mill, आरा मिल
lathe: lathe, लेथ, lathe machine
compressor: compressor, कम्प्रेसर, air compressor
motor-electric: electric motor, induction motor, motor, मोटर
turbine: turbine, टर्बाइन, hydropower
transformer: transformer, ट्रान्सफर्मर
boiler: boiler, ब्वाइलर
conveyor: conveyor
packing-machine: packing machine, packaging machine, प्याकिङ मेसिन
brick-machine: block machine, brick machine, ब्लक मेसिन
embroidery-machine: embroidery machine, बुट्टा मेसिन
printing-press: printing press, छापाखाना, chhapakhana
offset: offset
flex-print: flex, फ्लेक्स, flex print, banner, ब्यानर
plotter: plotter
three-d-printer: cnc, laser engraving, laser
bottle-filling: bottling, water plant
cold-store: cold store, कोल्ड स्टोर, cold storage
weighing: weighing scale, तराजु, taraju, digital scale, काँटा तराजु, kanta, weight machine, scales, काँटा
cash-counter: cash counter, काउन्टर, counter
showcase: showcase, शोकेस, सोकेस, display rack
rack: rack, र्याक, racks, shelf, shelves, सेल्फ
mannequin: mannequin, putla, पुतला, dummy
trolley-hand: hand trolley, shopping trolley
scrap: scrap, kawadi, कवाडी, kabadi, कबाडी
plastic: plastic, प्लास्टिक
carton: carton, cartons, कार्टुन बक्स, karton
packaging: packaging, प्याकेजिङ, packing, प्याकिङ
sack: sack, bora, बोरा
tin-container: tin box, टिन, tina
drum-plastic: drum, ड्रम
barrel: barrel, ब्यारेल
pallet: pallet
safe-locker: locker, लकर, safe box, tijori, तिजोरी
fire-extinguisher: fire extinguisher, अग्नि नियन्त्रक
safety-helmet: safety helmet, सेफ्टी हेलमेट
safety-shoes: safety shoes, safety boot, gumboot, गमबुट
lift: lift, लिफ्ट, elevator
borewell: boring, बोरिङ, tubewell, tube well, ट्युबवेल
well: well water, inar, इनार, kuwa, कुवा
swimming-pool: swimming pool, स्विमिङ पुल
stone-carving: stone carving, ढुङ्गाको मूर्ति
wood-carving: wood carving, काष्ठकला, kasthakala
`;
