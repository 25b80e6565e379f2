/**
 * What people call a whole category: everything in it is that thing, so these words can stand for the category and
 * need not be in a listing. Aliases of the tree are wider: they name things that are found in a category among others.
 * One category a line; one name may stand for several. In any script: other spellings follow from how words sound.
 */
const table = `
property: ghar jagga, gharjagga, real estate
property/rooms: room, room for rent, single room, kotha bhada, चोटा कोठा
property/flats: flat, flat for rent, apartment for rent, bhk
property/houses-rent: house, house for rent, rent house, bungalow for rent, whole house
property/houses: house, house for sale, sell house, buy house, bungalow for sale
property/apartments: apartment, apartment for sale, flat for sale, housing
property/land: land, land for sale, plot, ghaderi, घडेरी
property/land-lease: land lease, lease land, land rent, rent land
property/shop-space: shutter, shop space, shop for rent, shop rent, rent shop, pasal kawal
property/office-space: office space, office for rent, office rent
property/hostel: hostel, paying guest, छात्रावास
property/room-partner: roommate, room partner, flatmate
property/short-stay: homestay, guest house, short stay
property/warehouse: warehouse, godam, godown
vehicles/motorbikes: bike, motorbike, motorcycle, motorsaikal, मोटरबाइक
vehicles/scooters: scooter, scooty
vehicles/electric-scooters: electric scooter, e-scooter, ev scooter, electric bike, विद्युतीय स्कुटर, ब्याट्री स्कुटर
vehicles/cars: car, gadi, gaadi
vehicles/electric: electric car, electric gadi, ev car, bijuli gadi, विद्युतीय गाडी, विद्युतीय कार, gadi
vehicles/commercial: gadi
vehicles/buses: gadi
vehicles: vehicle, sawari sadhan, सवारी साधन
vehicles/tractors: tractor
vehicles/e-rickshaws: e-rickshaw, electric rickshaw, city safari
vehicles/bicycles: bicycle, cycle, saikal, साइकल, mountain bike
vehicles/parts: spare parts
mobiles/phones: mobile, phone, smartphone, smart phone, mobile phone, mobile set, cell phone
mobiles/keypad-phones: keypad phone, keypad mobile, button phone, button mobile, bar phone
mobiles/tablets: tablet, tab
mobiles/smartwatches: smartwatch, smart watch, fitness band
electronics/laptops: laptop, lyaptap
electronics/desktops: desktop, computer, desktop computer
electronics/printers: printer
electronics/tv: tv, television, smart tv, led tv
electronics/cameras: dslr, dslr camera
electronics/cctv: cctv, cctv camera, security camera
electronics/consoles: game console
electronics/drones: drone
home/fridges: fridge, refrigerator, frij, frige
home/washing-machines: washing machine, luga dhune machine, लुगा धुने मेसिन
home/inverters: inverter
furniture/sofas: sofa, sofa set
furniture/beds: bed, khat, palang
furniture/tables: table, desk
furniture/chairs: chair
furniture/wardrobes: wardrobe, daraj, cupboard, almirah
furniture: furniture
fashion: clothes, luga, lugafata
fashion/shoes: shoes, jutta
fashion/watches: watch, wrist watch, ghadi
beauty/perfume: perfume, attar
livestock/cows: cow
livestock/buffaloes: buffalo
livestock/goats: goat
livestock/pigs: pig, bangur
livestock/fish: fish
livestock/dogs: dog, chhaura, छाउरा
livestock/cats: cat
livestock: pet, animal
agriculture/vegetables: vegetable
agriculture/fruits: fruit
agriculture/honey: honey
agriculture/fertiliser: fertiliser, mal
jobs: job, jagir, kaam, vacancy, rojgari, employment
overseas-jobs: foreign job, foreign employment, baideshik rojgari, वैदेशिक रोजगार, bidesh job, abroad job
services/movers: house shifting, ghar sarne, ghar sarna, movers, packers movers, shifting
services/photography: photographer, wedding photography
education/tuition: tuition, tyusan, home tuition, coaching
education/korean: korean language, korean class
education/japanese: japanese language, japanese class
education/driving: driving class, driving lesson, gadi sikne
education/books: book, kitab
music/guitars: guitar
music/pianos: piano
music/harmonium: harmonium
kids/toys: toy, khelauna
kids/strollers: stroller, baby stroller
building/bricks: brick
travel/bike-hire: bike rent, rent bike, bike hire, bike for rent, scooter rent, scooter for rent, rent scooter
travel/vehicle-hire: car rent, rent car, car hire, car for rent, gadi bhada, gadi rent, vehicle hire
travel/treks-tours: tour package, trek
community/lost-found: lost found, harayo, bhetiyo
`;

/** Names by the ids of the categories they stand for. */
export const categoryNames: readonly (readonly [id: string, names: readonly string[]])[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [id = '', names = ''] = line.split(': ');
    return [id, names.split(', ')];
  });
