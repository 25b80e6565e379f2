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
computer: laptop
`;

export const neighbours: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line): [string, string[]] => {
      const [concept = '', others = ''] = line.split(': ');
      return [concept, others.split(' ')];
    }),
);
