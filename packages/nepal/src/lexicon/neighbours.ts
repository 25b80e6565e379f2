/** What else a searcher would accept when nothing closer is found: narrower kinds, and near synonyms both ways. */
const TABLE = `
vehicle: car jeep van bus truck taxi microbus pickup tempo tractor
flat: apartment
apartment: flat
house: building
building: house
shop: shutter
shutter: shop
clothes: kurta sari shirt pants jacket coat lehenga cloth
animal: cow buffalo goat castrated-goat billy-goat sheep pig chicken dog cat rabbit
goat: castrated-goat billy-goat
furniture: sofa bed table chair cupboard mattress
vegetable: potato onion tomato garlic
job: work worker
old: second-hand
second-hand: old
field: land
teacher: tuition
tuition: teacher class
computer: laptop gaming-pc imac
laptop: macbook gaming-laptop chromebook
mobile: iphone keypad-phone
television: led-tv smart-tv
led-tv: television
smart-tv: television led-tv
earphone: neckband headset
camera: mirrorless dslr-lens handycam action-camera
motorcycle: sports-bike dirt-bike electric-bike
scooter: electric-scooter moped
electric-scooter: scooter electric
electric-car: electric hybrid
bicycle: mountain-bike gear-cycle ladies-cycle kids-cycle
bed: double-bed single-bed box-bed folding-bed
table: dining-table study-table office-table centre-table
chair: office-chair plastic-chair stool mudha
bag: backpack handbag suitcase school-bag
shoes: sports-shoes leather-shoes heels
jewellery: ring necklace earring bangle locket gold-chain tilhari pote
stove: gas-stove induction
gas: gas-cylinder gas-stove
fan: table-fan ceiling-fan exhaust-fan
heater: gas-heater
geyser: water-heater solar-heater
solar: solar-panel solar-heater
utensil: pot plate-thali karai kasaudi bowl
cow: jersey holstein ox-bull
buffalo: murrah buffalo-bull buffalo-calf
chicken: broiler local-chicken layers rooster hen-bird
dog: german-shepherd labrador husky pug golden-retriever
cat: persian-cat siamese-cat
bird: parrot pigeon love-bird budgie
rice: basmati jeera-masino sona-mansuli marsi-rice
lentil: red-lentil pigeon-pea black-gram green-gram
seed: seedling nursery-plants
plant: indoor-plant bonsai succulent nursery-plants
guitar: acoustic-guitar electric-guitar bass-guitar
musical-instrument: guitar madal flute tabla harmonium
gym: dumbbell treadmill exercise
nurse: staff-nurse home-nurse caregiver
cook: momo-cook chinese-cook kitchen-helper
driver: heavy-driver
guard: security-guard
security-guard: guard
repair: servicing fix-word
fix-word: repair
plumbing: plumber-word
painter: painter-house
tailor: tailor-ladies sewing
sale: shop-for-sale
abroad: overseas-job
overseas-job: abroad
statue: handicraft
`;

export const neighbours: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line): [string, string[]] => {
      const [concept = '', others = ''] = line.split(': ');
      return [concept, others.split(' ')];
    }),
);
