/** Animals of house, farm and water, their young and kinds, and what they need. */
export const animals = `
buffalo-bull: ranga, राँगा, raanga, buffalo bull
buffalo-calf: pada, पाडा, padi, पाडी
ox-bull: sandhe, साँढे, breeding bull
jersey: jersey, जर्सी
holstein: holstein, होल्स्टिन, होलस्टेन, friesian
murrah: murrah, मुर्रा
yak: yak, याक, chauri, चौँरी, chaunri, naak
mountain-goat: chyangra, च्याङ्ग्रा, chyangro
boer-goat: boer, बोयर
jamunapari: jamunapari, जमुनापारी
saanen: saanen, सानन
khari-goat: khari bakhra, खरी बाख्रा
kid-goat: patho, पाठो, pathi, पाठी, patha, पाठा, goat kid, bakhra patho, बाख्रा पाठो
lamb: lamb, थुमा, thuma
sheep-ram: भेडो, bhedo
piglet: piglet, pathangro, पाठाङ्ग्रो, बङ्गुरको पाठा
boar: boar, bandel, बँदेल
horse: horse, ghoda, घोडा, pony, टट्टु
mule: mule, khachchar, खच्चड, khachhad
donkey: donkey, gadha, गधा
elephant: elephant, hatti, हात्ती
camel: camel, unt, ऊँट
broiler: broiler, ब्रोइलर, boiler kukhura, बोइलर
layers: layers, लेयर्स, लेयर
local-chicken: sakini, साकिनी, local kukhura, लोकल कुखुरा
giriraja: giriraja, गिरीराज, giriraj
kadaknath: kadaknath, कडकनाथ
rooster: rooster, bhale, भाले, cock
hen-bird: pothi, पोथी
hatchery: hatchery, ह्याचरी, incubator, इन्क्युबेटर
turkey-bird: turkey, टर्की
quail: quail, battai, बट्टाई
goose: goose, geese, rajhans, राजहाँस
ostrich: ostrich, अस्ट्रिच
guinea-fowl: guinea fowl, titra, तित्रा
guinea-pig: guinea pig, गिनी पिग
hamster: hamster, ह्यामस्टर
peacock: peacock, mayur, मयूर, mujur
swan: swan, haansa, हंस
love-bird: lovebird, lovebirds, love bird, लभ बर्ड
budgie: budgie, budgerigar, बजी
cockatiel: cockatiel, ककटेल
finch: finch, फिन्च
canary: canary, क्यानरी
myna: myna, maina chara, मैना चरा
dove: dove, dhukur, ढुकुर
sparrow: sparrow, bhangera, भँगेरा
bird: bird, birds, chara, चरा, chari, चरी, panchhi, पन्छी
poultry: poultry, पोल्ट्री
livestock-word: pashupanchhi, पशुपन्छी, पशुपंक्षी, cattle, gaibastu, गाईवस्तु
pet: pet, pets, gharpaluwa, घरपालुवा, पेट
wild-animal: janawar, जनावर, janwar
bitch: chhauri, छाउरी
german-shepherd: german shepherd, जर्मन शेफर्ड, gsd, alsatian
labrador: labrador, lab puppy, ल्याब्राडोर
golden-retriever: golden retriever, retriever, रिट्रिभर
husky: husky, हस्की
pug: pug, पग
rottweiler: rottweiler, रटवाइलर
pitbull: pitbull, pit bull, पिटबुल
doberman: doberman, डोबरम्यान
japanese-spitz: spitz, स्पिट्ज
pomeranian: pomeranian, पोमेरेनियन
shih-tzu: shih tzu, shihtzu, सिहजु
beagle: beagle, बिगल
chihuahua: chihuahua, चिवावा
bulldog: bulldog, बुलडग
saint-bernard: saint bernard, सेन्ट बर्नार्ड
bhote-dog: bhote kukur, भोटे कुकुर, tibetan mastiff, mastiff, म्यास्टिफ
lhasa-apso: lhasa apso, apso, ल्हासा
boxer-dog: boxer dog
dalmatian: dalmatian, डाल्मेसियन
persian-cat: persian, पर्सियन
siamese-cat: siamese, साइमिज
goldfish: goldfish, gold fish, सुनौलो माछा
carp: carp, रहु, rohu, kamal carp, कमन कार्प
catfish: catfish, मागुर, magur
trout: trout, ट्राउट
tilapia: tilapia, टिलापिया
pangas: pangas, पङ्गास
fingerling: fingerling, fingerlings, bhura, भुरा, machha bhura, माछा भुरा, baby fish
prawn: prawn, shrimp, jhinge, झिँगे, झिङ्गे माछा
crab: crab, gangato, गँगटो
aquarium: aquarium, एक्वारियम, अक्वेरियम, fish tank
fish-farming: machhapalan, माछापालन, fishery, मत्स्यपालन
turtle: turtle, tortoise, kachhuwa, कछुवा
snail: snail, chipli, चिप्लेकिरा
snake: snake, sarpa, सर्प
silkworm: silkworm, reshamkira, रेशमकिरा, रेशम किरा
earthworm: earthworm, ganeula, गँड्यौला, vermi
beehive: beehive, maurighar, मौरीघार, ghar mauri
cage: cage, khor, खोर, pinjada, पिँजडा, पिंजडा
kennel: kennel, केनेल, dog house
cowshed: goth, गोठ, cowshed
leash: leash, dog belt, पट्टा
collar: collar, कलर पट्टा
dog-food: dog food, pedigree, पेडिग्री, डग फुड, drools
cat-food: cat food, whiskas, क्याट फुड
cat-litter: cat litter, litter, क्याट लिटर
fish-food: fish food, माछाको दाना
veterinary: veterinary, vet, भेटेरिनरी, pashu chikitsak, पशु चिकित्सक
vaccine: vaccine, khop, खोप, vaccination, vaccinated
milk-cow: dudhalu, दुधालु, milking cow, dairy cow, dudhalu gai, दुधालु गाई
pregnant-animal: gabhini, गाभिनी, garvini, गर्भिणी, byaune, ब्याउने
horn-animal: सिङ
wool: wool, oon, ऊन, woolen, woollen, ऊनी
leather: leather, chhala, छाला, लेदर
hide-feather: feather, pwankh, प्वाँख
bone: haddi, हड्डी
milking-machine: milking machine, दुहुने मेसिन
chaff-cutter: chaff cutter, kutti, कुट्टी, कुटी काट्ने मेसिन, kutti kate
animal-feed: pashu aahar, पशु आहार, cattle feed, choker, चोकर, kundo, कुँडो
mineral-block: mineral block, dhiko, ढिको
egg-crate: crate, क्रेट
`;
