/**
 * What is sold in a category under names of its own: makers, models and kinds, beyond the names and aliases of the tree. For the
 * category of what somebody posts: "Pulsar 220" is a motorbike though it does not say so. In any one spelling: others follow
 * from how words sound and from the lexicon. A thing may stand in several categories.
 */
const table = `
property/rooms: chota kotha, studio room, room with kitchen, kotha kitchen, single room bathroom
property/flats: bhk, bhk flat, first floor flat, furnished flat, kitchen hall bedroom
property/houses: banglow, bungalow, villa, ghar jagga, naya ghar
property/land: jagga, plotting, khet, aana land, ropani land, commercial land, jamin
property/land-lease: khet bhada, adhiya khet, land rent farming
property/shop-space: shop space, pasal bhada, showroom space
property/hostel: girls hostel, boys hostel, pg
vehicles/motorbikes: pulsar, duke, ktm duke, apache, fz, r15, yzf, mt 15, royal enfield, enfield, bullet, splendor, hunk, xpulse, xtreme, gixxer, hornet, shine, unicorn, avenger, dominar, crossfire, himalayan, classic 350, cbr, cb, benelli, jawa, raider, radeon, discover, platina, karizma, dirt bike, sports bike, yamaha, bajaj, honda, hero honda
vehicles/scooters: honda, dio, activa, ntorq, jupiter, vespa, access, burgman, fascino, ray, aviator, grazia, maestro, pleasure, wego, aprilia, scooty, destini, moped
vehicles/electric-scooters: niu, yatri, super soco, yadea, ather, ola, segway, electric bike, ebike, e bike, bijuli scooter
vehicles/cars: gadi, tata, mahindra, honda, nexon, alto, swift, creta, i20, i10, santro, nano, tiago, tigor, kwid, duster, scorpio, bolero, thar, hilux, fortuner, prado, innova, corolla, yaris, polo, ecosport, figo, brezza, baleno, celerio, wagon r, dzire, ertiga, venue, seltos, sonet, sportage, jimny, vitara, harrier, land cruiser, range rover, bmw, mercedes, audi, hyundai, suzuki, toyota, kia, maruti, taxi, sumo, jeep
vehicles/electric: nexon, nexon ev, byd, atto, dolphin, mg zs, ioniq, kona, tesla, neta, seres, deepal, electric van, ev
vehicles/commercial: bolero pickup, mahindra pickup, tata ace, eicher, ashok leyland, lorry, tipper, tanker, trailer, excavator, jcb, loader, crane, roller, dozer, mini truck, eeco
vehicles/buses: tourist bus, school bus, force traveller, hiace, winger, microbus, coaster
vehicles/tractors: mahindra tractor, sonalika, swaraj, massey ferguson, john deere, new holland, rotavator, power tiller trolley, farmtrac
vehicles/e-rickshaws: mayuri, e rickshaw, auto rickshaw, city safari, tempo, piaggio, three wheeler
vehicles/bicycles: giant cycle, hercules, gear cycle, mtb, road bike, kids bicycle, ladies cycle
vehicles/parts: tyre, tube, rim, alloy wheel, silencer, headlight, bumper, brake shoe, clutch plate, carburetor, piston, gearbox, radiator, engine oil, chain sprocket, shock absorber, spark plug, bike battery, car battery
vehicles/accessories: helmet, riding jacket, riding gear, gloves, raincoat, seat cover, floor mat, car cover, bike cover, dashcam, car stereo, saddle bag, gps tracker, horn
mobiles/phones: iphone, samsung galaxy, galaxy, redmi, redmi note, poco, oneplus, vivo, oppo, realme, pixel, nothing phone, infinix, tecno, motorola, nokia, xiaomi, honor, benco
mobiles/keypad-phones: nokia 1100, nokia 105, keypad nokia, button mobile
mobiles/tablets: ipad, galaxy tab, tab, lenovo tab
mobiles/smartwatches: apple watch, galaxy watch, mi band, fitness band, smart ghadi, colorfit
mobiles/accessories: charger, mobile cover, phone case, tempered glass, power bank, data cable, usb cable, adapter, mobile stand, selfie stick, otg, mobile holder
mobiles/earphones: earbuds, airpods, headphone, neckband, bluetooth earphone, headset
mobiles/parts-repair: mobile display, phone display, folder display, mobile battery, touch screen, motherboard
mobiles/sim-numbers: sim card, ncell number, ntc number, vip number, esim
electronics/laptops: macbook, dell laptop, hp laptop, lenovo, thinkpad, acer, asus, chromebook, gaming laptop, i5 laptop
electronics/desktops: gaming pc, imac, mac mini, cpu, full set computer, all in one pc, desktop set
electronics/computer-parts: ram, ssd, hard disk, hard drive, graphics card, gpu, processor, motherboard, keyboard, mouse, monitor, webcam, pendrive, ups computer, cabinet, power supply, laptop charger, laptop battery
electronics/printers: epson printer, canon printer, photocopy machine, toner, scanner, label printer, barcode printer, ink
electronics/networking: router, modem, wifi extender, switch network, access point, lan cable, dish home, set top box, tv box, worldlink
electronics/tv: led tv, smart tv, android tv, lcd tv, 32 inch tv, 43 inch tv, projector screen
electronics/cameras: dslr, canon, nikon, sony alpha, mirrorless, lens, tripod, gimbal, camera bag, flash light camera, webcam
electronics/cctv: cctv, dahua, hikvision, security camera, dvr, ip camera, biometric, attendance machine, alarm
electronics/audio: speaker, jbl, bluetooth speaker, home theatre, soundbar, woofer, subwoofer, amplifier home, radio, turntable, projector, microphone speaker
electronics/consoles: ps4, ps5, ps3, playstation, xbox, nintendo switch, joystick, controller, game cd, video game
electronics/drones: dji, drone, mavic, gopro, action camera, osmo
home/fridges: fridge, deep freezer, double door fridge, single door fridge, mini fridge
home/washing-machines: washing machine, semi automatic, front load, top load, dryer machine
home/kitchen: rice cooker, mixer grinder, microwave, oven, induction, toaster, kettle, electric kettle, juicer, blender, air fryer, coffee maker, sandwich maker, roti maker, egg boiler, hand blender, dishwasher
home/gas-stoves: gas stove, gas cylinder, chulo, burner, regulator, gas pipe, kitchen hob, chimney
home/inverters: inverter, ups, inverter battery, tubular battery, stabilizer, backup battery
home/solar: solar panel, solar battery, geyser, solar light, solar water heater, gas geyser
home/cooling: fan, ceiling fan, table fan, stand fan, cooler, air conditioner, exhaust fan, ac
home/heaters: heater, gas heater, room heater, electric blanket, hot bag, oil heater, halogen heater
home/water: water filter, ro filter, purifier, euroguard, water tank, hilltake, water pump, dispenser, jar dispenser, motor pump
home/sewing: sewing machine, iron, steam iron, usha machine, juki, overlock
home/utensils: pressure cooker, kadhai, frying pan, thali, plate, glass set, spoon, dinner set, tiffin, thermos, karuwa, khadkulo, pan, bartan, cup set, steel bhanda
furniture/sofas: sofa, sofa set, sofa cum bed, l shape sofa, couch, diwan
furniture/beds: bed, double bed, single bed, mattress, bunk bed, box bed, pillow, sirak, dasna, bedsheet, quilt, blanket
furniture/tables: table, dining table, study table, tea table, center table, computer table, coffee table
furniture/chairs: chair, plastic chair, bean bag, stool, revolving chair, rocking chair
furniture/wardrobes: cupboard, daraj, almirah, steel daraj, wardrobe, locker
furniture/storage: book rack, shoe rack, shelf, tv rack, drawer, dressing table, tv table, cabinet
furniture/office: office table, office chair, reception counter, conference table, partition
furniture/decor: carpet, curtain, wall clock, painting frame, photo frame, lamp, chandelier, mirror, wall sticker, mandala, vase, candle, wallpaper, statue
furniture/plants: flower pot, bonsai, indoor plant, cactus, money plant, rose plant, succulents, tulsi
furniture/outdoor: swing, mudha, garden chair, garden umbrella, bamboo furniture, hammock
fashion/mens-clothing: shirt, t shirt, pant, jeans, jacket, hoodie, coat, suit, daura suruwal, trouser, sweater, tracksuit, half pant, istkot, waistcoat, blazer
fashion/womens-clothing: kurta, kurti, dress, tops, leggings, skirt, gown, lehenga, one piece, plazo, maxi, blouse, nightdress, ladies jacket, kurta suruwal
fashion/sari: sari, gunyu cholo, haku patasi, cholo, silk sari, petticoat, banarasi sari
fashion/dhaka-topi: dhaka topi, topi, pashmina, shawl, dhaka kapada, khada, muffler, khasto
fashion/shoes: shoes, sneakers, sandal, chappal, heels, boots, slipper, football boot, nike, adidas, goldstar, jutta
fashion/bags: bag, backpack, handbag, purse, suitcase, trolley bag, wallet, laptop bag, school bag, travel bag
fashion/jewellery: gold ring, sun, chandi, necklace, mala, tilhari, pote, earring, bangle, chura, mangalsutra, bracelet, nose ring, diamond, payal
fashion/watches: watch, ghadi, casio watch, titan, rolex, wall watch, hand watch
fashion/accessories: sunglasses, chasma, belt, cap, hat, scarf, tie, umbrella, socks, mask, hair clip, hankie
fashion/wedding: sherwani, bridal lehenga, wedding dress, dulahi, bihe ko sari, suit rent, bridal set
beauty/cosmetics: lipstick, cream, face wash, foundation, makeup kit, serum, sunscreen, nail polish, kajal, moisturizer, soap, lotion
beauty/hair: hair dryer, hair straightener, trimmer, shampoo, hair oil, wig, hair color, curler, comb
beauty/perfume: perfume, attar, deodorant, body spray
beauty/health-equipment: wheelchair, oxygen concentrator, bp machine, glucometer, nebulizer, hospital bed, thermometer, oximeter, massager, walking stick, hearing aid, massage chair
beauty/herbal: shilajit, yarsagumba, jadibuti, neem, aloe vera, ashwagandha, chyawanprash, herbal tea, kutki
beauty/supplements: whey protein, protein powder, creatine, mass gainer, vitamin, fish oil
beauty/optical: power glasses, contact lens, eye glasses, frame chasma
livestock/cows: cow, goru, bachhi, bachho, jersey cow, holstein, milking cow, dudhalu gai, bull, ox
livestock/buffaloes: buffalo, ranga, padi, pado, murra bhaisi, milking buffalo
livestock/goats: goat, khasi, boka, bakhra, bheda, sheep, boer goat, patho, pathi, chyangra, jamunapari
livestock/pigs: pig, piglet, bangur, sungur, patha sungur
livestock/poultry: chicken, kukhura, challa, broiler, local kukhura, hans, duck, egg, anda, giriraj, turkey bird, quail, battai, kadaknath, incubator egg
livestock/fish: fish, machha, gold fish, aquarium, fish tank, bhura, rohu, trout
livestock/dogs: dog, puppy, german shepherd, labrador, husky, pug, pomeranian, bhote kukur, rottweiler, golden retriever, chihuahua, shih tzu, doberman, beagle, pitbull, japanese spitz
livestock/cats: cat, kitten, persian cat, biralo
livestock/birds: parrot, suga, pigeon, parewa, love birds, rabbit, kharayo, cockatiel, finch, guinea pig, hamster, peacock, myna
livestock/pet-supplies: dog food, cat food, dog cage, dog belt, leash, pet shampoo, bird cage, fish food, dog house, cat litter, pedigree
agriculture/vegetables: potato, alu, tomato, golbheda, onion, pyaj, cauliflower, kauli, cabbage, radish, mula, carrot, chilli, khursani, mushroom, chyau, garlic, lasun, cucumber, kakro, pumpkin, pharsi, spinach, sag, beans, peas, bitter gourd, karela, brinjal, bhanta, okra, ramtoriya, lauka
agriculture/fruits: apple, syau, orange, suntala, banana, kera, mango, aap, kiwi, litchi, papaya, mewa, grapes, pomegranate, anar, guava, amba, lemon, kagati, pineapple, avocado, watermelon, dragon fruit, strawberry, naspati, junar
agriculture/rice-grains: rice, chamal, dhan, paddy, wheat, gahu, maize, makai, millet, kodo, dal, lentil, masuro, mas, beaten rice, chiura, flour, pitho, bhatmas, rahar, rajma, basmati, phapar, jau, chana, mung
agriculture/honey: honey, mauri, beehive, bee hive, chiuri maha
agriculture/dairy: ghee, ghiu, milk, dudh, paneer, chhurpi, dahi, curd, butter, cheese, nauni, khuwa
agriculture/tea-coffee: tea, chiya patti, coffee, green tea, orthodox tea, coffee beans, ctc tea
agriculture/spices: cardamom, alaichi, ginger, aduwa, turmeric, besar, timur, jimbu, cumin, jira, dhaniya, pepper, marich, lwang, masala, dalchini, methi, tejpat, jwano
agriculture/produce: achar, pickle, gundruk, titaura, sinki, masyaura, sel roti, sukuti, papad, mustard oil, tori ko tel, lapsi, jam, nimki, namkeen, mutton, meat, masu, chicken meat, cake, sweets
agriculture/seeds: seed, biu, sapling, biruwa kiwi, beej, vegetable seed, nursery plants, tissue culture, dale grass seed
agriculture/fertiliser: urea, dap, compost, gobar mal, vermi compost, cattle feed, kukhura dana, pesticide, bisadi, potash, organic fertilizer
agriculture/farm-machines: power tiller, mini tiller, thresher, chaff cutter, reaper, water pump, sprayer, incubator, milking machine, harvester, corn sheller, hand tractor, greenhouse, plastic tunnel, drip irrigation, rice mill
agriculture/fodder: paral, straw, hay, ghans, bhusa, silage, napier
jobs/sales: sales girl, sales executive, marketing officer, field sales, promoter, salesman, telemarketing
jobs/shop-staff: cashier, shop helper, counter girl, store keeper, shop assistant, pasal ma kaam
jobs/hospitality: cook, chef, waiter, waitress, barista, kitchen helper, hotel staff, room boy, momo cook, dishwasher job, housekeeping, bartender
jobs/drivers: driver, truck driver, bus driver, car driver, jcb operator, excavator operator, khalasi
jobs/delivery: delivery boy, rider, courier boy, delivery rider
jobs/it: developer, web developer, software engineer, graphic designer, php developer, network engineer, video editor, seo, programmer, data analyst, it officer
jobs/accounting: accountant, account officer, tally operator, bank job, auditor, finance officer
jobs/teaching: teacher, school teacher, tutor, math teacher, english teacher, principal, montessori teacher, lecturer, science teacher
jobs/health: nurse, staff nurse, doctor, pharmacist, lab technician, health assistant, anm, caregiver job, dental assistant, veterinary, physiotherapist job
jobs/construction: mason, carpenter, plumber job, electrician job, painter job, welder, labour, engineer civil, overseer, helper construction, mistri, dakarmi, sikarmi
jobs/office: receptionist, office assistant, data entry, computer operator, office helper, hr officer, admin, manager, secretary, peon
jobs/domestic: housemaid, nanny, babysitter, ghar ma kaam garne, house helper, elderly care, cook home, maid
jobs/factory: factory worker, tailor, packaging staff, machine operator, garment worker, helper factory, jewellery worker
jobs/security: security guard, guard, bouncer, watchman
jobs/part-time: part time job, internship, student job, work from home, online job
overseas-jobs/gulf: dubai, qatar, saudi, kuwait, oman, bahrain, abu dhabi, uae visa
overseas-jobs/malaysia: malaysia
overseas-jobs/japan: japan, ssw
overseas-jobs/korea: korea, eps
overseas-jobs/europe: romania, croatia, poland, portugal, malta, serbia, hungary, greece, germany, uk
overseas-jobs/israel-other: israel, maldives, turkey, cyprus, macau, singapore, mauritius, canada, australia, america
overseas-jobs/documents: visa, labour permit, manpower, shram swikriti, medical report
services/repair: plumber, electrician, wiring, leakage, plumbing, bijuli mistri, dhara marmat, house wiring
services/appliance-repair: fridge repair, tv repair, laptop repair, ac repair, washing machine repair, computer repair, printer repair, mobile repair
services/movers: house shifting, ghar sarne, packers movers, transport service, pickup hire, truck hire, cargo
services/cleaning: house cleaning, tank cleaning, sofa cleaning, carpet cleaning, pest control, safai
services/construction: house painting, painter, contractor, interior design, naksa, house design, tile fitting, marble fitting, false ceiling, waterproofing, aluminium fabrication, grill
services/beauty: makeup artist, mehendi, bridal makeup, beauty parlour, haircut, threading, facial, nail art, salon
services/photography: photographer, wedding photography, videographer, drone shoot, photo studio, video editing
services/events: catering, tent house, dj, sound system, band baja, decoration, party palace, event management, birthday decoration, wedding planner, panche baja
services/puja: pandit, puja, jyotish, kundali, astrologer, purohit, lama, vastu, china tipan
services/it: website, app development, logo design, web design, seo service, hosting, software billing, digital marketing, facebook boost, data recovery
services/legal-finance: lawyer, wakil, notary lawyer, company registration, audit, tax filing, loan, karja, insurance, bima, pan registration, share market
services/health-care: home nurse, physiotherapy, caregiver, birami hernu, old age care, ambulance
services/vehicle-repair: bike servicing, car servicing, denting painting, car wash, workshop, puncture, bike repair
services/translation: translation, notary, typing, document translation, resume, photocopy service
education/tuition: tuition, home tuition, math tuition, coaching, bridge course, see tuition
education/ielts: ielts, pte, toefl, english class, spoken english, sat, duolingo
education/korean: korean language, eps topik, korean class
education/japanese: japanese language, jlpt, nat test, japanese class
education/computer-courses: computer course, graphic design course, python class, tally course, web development course, ccna, video editing course, basic computer
education/entrance: loksewa, entrance preparation, cee, ioe, kharidar, nayab subba, cmat, staff nurse license
education/skills: beautician course, barista course, cooking class, sewing training, mobile repair training, electrician training, silai katai, tattoo course
education/driving: driving class, driving training, bike training, license trial, car driving class
education/music-dance: guitar class, dance class, vocal class, piano class, zumba, harmonium class
education/books: book, novel, course book, old question, notes, dictionary, guess paper, story book, magazine, loksewa book
education/stationery: pen, copy, notebook copy, school uniform, geometry box, school dress, calculator, paper, diary, marker
music/guitars: guitar, acoustic guitar, electric guitar, ukulele, bass guitar, guitar string, capo
music/pianos: piano
music/keyboards: yamaha keyboard, casio keyboard, synthesizer, midi keyboard
music/madal: madal, tabla, dholak, drum set, cajon, damphu, dholki, khaijadi
music/harmonium: harmonium
music/sarangi-bansuri: sarangi, bansuri, flute, tungna, murchunga, ektare
music/other: violin, saxophone, trumpet, harmonica, mouth organ, sitar, xylophone
music/studio: microphone, condenser mic, amplifier, mixer sound, studio monitor, audio interface, sound card, guitar processor, dj set
sports/football: football, basketball, volleyball, goalkeeper gloves, futsal shoes, net volleyball, jersey
sports/cricket: cricket bat, bat, badminton racket, shuttlecock, cricket kit, tennis racket, pads
sports/fitness: treadmill, dumbbell, gym set, bench press, exercise cycle, yoga mat, weight plate, home gym, skipping rope, punching bag
sports/game-tables: carrom board, table tennis, pool table, snooker table, foosball, tt board, billiard
sports/camping: tent, sleeping bag, trekking pole, rucksack, down jacket, trekking shoes, headlamp, camping stove, crampon
sports/board-games: chess, ludo, baghchal, scrabble, monopoly, playing cards, uno
sports/skating: skateboard, roller skates, skates, longboard
sports/collectables: old coin, coin, stamp, antique, purano note, purano sikka, old camera antique
sports/art-crafts: thangka, painting, statue, murti, paubha, handicraft, mask wooden, wood carving, paint brush, canvas
kids/toys: toy, doll, teddy bear, remote car, lego, toy car, puzzle, khelauna
kids/kids-clothing: baby clothes, kids dress, pasni dress, kids shoes, baby set, frock, baby shoes, kids jacket
kids/strollers: stroller, baby carrier, pram, baby trolley
kids/nursery: baby bed, crib, kokro, walker, high chair, baby cot, baby chair
kids/ride-ons: kids cycle, kids car, tricycle, baby bike, kids scooter, ride on car
kids/feeding: diaper, feeding bottle, lactogen, cerelac, lito, baby milk, breast pump, baby food
kids/kids-books: kids book, abc book, drawing book, coloring book, flash cards
business/business-sale: running shop, cafe for sale, restaurant for sale, hotel for sale, business for sale, futsal for sale, chaleko pasal, kirana pasal
business/restaurant-equipment: coffee machine, deep fryer, chatpate thela, display fridge, pizza oven, momo steamer, bakery oven, ice cream machine, popcorn machine, juice machine, food cart, tandoor, kitchen equipment restaurant
business/shop-equipment: shop rack, counter, weighing scale, digital taraju, showcase, mannequin, billing machine, cash counter, pos machine, display rack
business/machinery: generator, grinding mill, oil mill, brick machine, cnc machine, compressor, lathe machine, packing machine, saw mill, flour mill, noodle machine, block machine, boiler, motor industrial
business/printing-packaging: flex machine, offset press, sublimation, heat press, box packaging, visiting card, plotter, banner, paper bag, plastic bag, sticker printing
business/wholesale: wholesale, bulk, lot, stock clearance, carton
business/handicraft-export: singing bowl, felt ball, felt, prayer flag, nepali paper, lokta paper, hemp bag, mandala thangka export, khukuri
business/salon-equipment: salon chair, parlour bed, dental chair, hair steamer, facial bed, salon mirror
business/partners: investment, partner, franchise, lagani, investor, distributor
building/cement: cement, sand, baluwa, gitti, aggregate, concrete mixer
building/rods: rod, tmt, iron rod, steel pipe, angle, falam, channel, wire mesh, jali
building/bricks: brick, block, stone, dhunga, inta, paving block, interlock block
building/roofing: jasta, roofing sheet, upvc sheet, tin sheet, truss, colour sheet, tile roof
building/doors-windows: door, window, upvc window, aluminium window, sal door, shutter gate, gate, glass door, chaukos, grill gate
building/wood: plywood, wood, timber, sal wood, sisau wood, kath, veneer, laminate, bamboo pole
building/plumbing: commode, pipe, tap, basin, sink, shower, bathroom set, cpvc pipe, ppr pipe, flush tank, sanitary, bathtub
building/electrical: wire, led light, bulb, switch, mcb, socket, cable, street light, panel light, db box, meter box
building/paint: paint, tile, marble, granite, putty, distemper, enamel, brush, floor tile
building/power-tools: drill machine, grinder, welding machine, cutter, jigsaw, impact drill, saw machine, hammer drill, planer, pressure washer
building/hand-tools: hammer, ladder, spanner, tool box, screwdriver, pliers, measuring tape, shovel, hand saw, bharyang
building/garden-tools: grass cutter, lawn mower, kodalo, garden pipe, brush cutter, water can, hasiya, khurpi
travel/vehicle-hire: car rent, jeep reserve, hiace rent, gadi reserve, taxi booking, bus reserve, car hire, scorpio reserve
travel/bike-hire: bike rent, scooter rent, cycle rent
travel/treks-tours: trek package, everest base camp, annapurna, pokhara tour, mustang tour, rafting, paragliding, bungee, jungle safari, rara tour, honeymoon package, tour package
travel/guides: trekking guide, porter, tourist guide, bhariya
travel/gear-rental: down jacket rent, sleeping bag rent, tent rent, trekking gear rent
travel/tickets: bus ticket, flight ticket, air ticket, domestic flight
travel/pilgrimage: muktinath, char dham, pashupatinath, manakamana, kailash, tirtha yatra, hajj, lumbini tour, pathibhara
community/lost-found: lost phone, lost dog, found bag, harayeko kukur, citizenship lost, lost documents, lost wallet
community/free: free kitten, free books, nishulka, donate
community/volunteer: blood needed, volunteer, donation, ragat chahiyo
community/events: concert, mela, workshop event, exhibition, marathon, meetup
community/exchange: exchange phone, bike exchange, swap
community/carpool: ride share, carpool, pokhara lift
community/wanted: wanted to buy, kinna chahiyo, buyer
`;

/** Things by the ids of the categories they are sold in. */
export const categoryThings: readonly (readonly [id: string, things: readonly string[]])[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [id = '', things = ''] = line.split(': ');
    return [id, things.split(', ')];
  });
