/** Concepts whose phrases are more than their words: a Land Rover is no land, and a power bank no bank. */
export const wholePhrases: ReadonlySet<string> = new Set(
  `land-rover great-wall mini-cooper mini-truck royal-enfield city-honda city-safari safari-tata grand-vitara wagon-r new-holland john-deere
  power-bank hard-disk pen-drive dish-home sim goldstar gaming-chair smart-watch fitness-band ice-cream guinea-pig guinea-fowl
  love-bird cat-litter dragon-fruit hog-plum bean-bag star-word money-plant snake-plant mouth-organ table-tennis board-game air-fryer
  rice-cooker fire-extinguisher house-loan gold-loan ring-road main-road first-aid new-year playing-cards see-exam pan-vat
  information-technology human-resources google-pixel pro-max apple-watch kitchen-garden boxer-dog goldfish cricket-bat
  nose-pin black-pepper bay-leaf sweet-potato snake-gourd bottle-gourd bitter-gourd sponge-gourd spring-onion blood-donation hot-water
  hongkong saudi dubai korea place-annapurna rock-salt green-tea milk-powder coconut-oil mustard-oil sunflower-oil hair-oil
  engine-oil nail-polish seat-belt air-bag car-wash body-kit spark-plug tea-leaf`.split(/\s+/),
);
