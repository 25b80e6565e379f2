/** Farm goods, animals, food, and the words of buying and selling. */
export const trade = `
cow: cow, cows, gai, gaai, gaii, गाई
bull: bull, ox, goru, गोरु, oxen
buffalo: buffalo, bhaisi, bhainsi, vaisi, भैंसी, भैँसी, bhaise
goat: goat, bakhra, baakhra, bakhraa, बाख्रा, बाख्रो, bakhro
castrated-goat: khasi, khasee, खसी, castrated goat, castrated
billy-goat: boka, bokaa, बोका
sheep: sheep, bheda, भेडा
pig: pig, sungur, सुँगुर, सुंगुर, bangur, बंगुर
chicken: chicken, kukhura, kukhuraa, kukura, कुखुरा, hen, चिकेन
chick: chick, challa, चल्ला
duck: duck, haas, हाँस
dog: dog, kukur, kukoor, kukkur, कुकुर, puppy, puppies, पपी, chhauro, छाउरो, chhaura, छाउरा, kukur bachcha, कुकुर बच्चा
cat: cat, biralo, biraalo, viralo, बिरालो, kitten, biralo bachha, बिरालो बच्चा
fish: fish, machha, macha, माछा
rabbit: rabbit, kharayo, खरायो
parrot: parrot, suga, सुगा
pigeon: pigeon, parewa, परेवा
bee: bee, bees, mauri, मौरी
animal: animal, pashu, पशु, livestock, pasu
calf: calf, bachho, bachhi, बाच्छो, बाच्छी, बाछी, बाछो, bachhi gai
milk: milk, dudh, दूध, दुध
milking: milking, dairy, डेरी, दुहुने, duhune
egg: egg, eggs, phul, anda, अण्डा
meat: meat, masu, maasu, मासु
vegetable: vegetable, vegetables, tarkari, tarakari, tarkaari, तरकारी, sabji, सब्जी, sag, saag
rice: rice, chamal, chaamal, xamal, चामल
paddy: paddy, dhan, dhaan, धान
wheat: wheat, gahun, gahu, गहुँ
maize: maize, corn, makai, मकै
millet: millet, kodo, कोदो
lentil: lentil, lentils, daal, dal, दाल
mustard: mustard, tori, तोरी
oil: oil, tel, तेल
potato: potato, potatoes, alu, aloo, आलु
onion: onion, pyaj, प्याज
tomato: tomato, tomatoes, golbheda, golbhenda, गोलभेडा, गोलभेँडा
garlic: garlic, lasun, लसुन
ginger: ginger, aduwa, अदुवा
chilli: chilli, chili, khursani, खुर्सानी
turmeric: turmeric, besar, बेसार
cardamom: cardamom, alainchi, अलैंची, अलैँची, sukmel, alaichi
tea: tea, chiya, chia, चिया
coffee: coffee, कफी, kafi, kaafi
fruit: fruit, phalphul, फलफूल, फलफुल
orange: orange, suntala, सुन्तला
banana: banana, kera, केरा
apple-fruit: syau, syaau, स्याउ
mango: mango, aanp, aap, आँप
honey: honey, maha, mah, moh, मह
ghee: ghee, ghiu, ghiyu, gheu, घिउ, घ्यू, घिऊ, ghyu
yogurt: yogurt, curd, dahi, दही
sweet: sweet, sweets, mithai, मिठाई
pickle: pickle, achar, अचार
salt: salt, nun, नुन, नमक, namak
sugar: sugar, chini, चिनी
food: food, khana, खाना, खानेकुरा, khanekura
seed: seed, seeds, biu, biyu, beu, बिउ, बीउ, बीज
seedling: seedling, विरुवा, sapling, biruwa, बिरुवा, plants, plant, bena, बेर्ना, berna
fertiliser: fertiliser, fertilizer, mal, mall, mala, मल, manure, compost
pesticide: pesticide, bisadi, विषादी
thatch: khar, खर
grass: grass, fodder, ghans, ghas, घाँस
bran: bran, dana, दाना, feed
tree: tree, rukh, रुख, wood, kath, काठ, timber, wooden, kathko, काठको
plant: phool, ful, फूल, flower
greenhouse: greenhouse, tunnel, टनेल
tool: tool, tools, aujar, औजार, टुल्स, टुल
pump: pump, पम्प
organic: organic, अर्गानिक, jaibik, जैविक
new: new, naya, nayaan, nayaa, नयाँ, नया, brandnew
old: old, purano, puraano, puranu, पुरानो, पुराना
second-hand: secondhand, second hand, used, सेकेन्डह्यान्ड, सेकेन्ड ह्यान्ड, sekenhand, secondhanded
cheap: cheap, sasto, sastho, shasto, सस्तो, affordable
expensive: expensive, mahango, महँगो, महंगो
good: good, ramro, राम्रो
big: big, large, thulo, ठूलो, ठुलो
small: small, sano, सानो, chota, चोटा, mini, मिनी, chhota
sale: sale, bikri, bikree, vikri, बिक्री, sell, selling, bechne, bechnu, bechna, बेच्ने, बेच्नु, बेच्न, bikrima, sold
buy: buy, buying, kinne, kinnu, किन्ने, kharid, खरिद
exchange: exchange, swap, satne, saatne, साट्ने, एक्सचेन्ज, साटासाट, satasat, सट्टापट्टा, sattapatta
urgent: urgent, turunta, तुरुन्त, अर्जेन्ट
free: free, nishulka, nisulka, निःशुल्क, निशुल्क, sittaima, सित्तैमा, सित्तै
discount: discount, chhut, chhoot, छुट, offer
wholesale: wholesale, thok, थोक, holsel, होलसेल, bulk, bulk lot
retail: retail, khudra, खुद्रा
delivery: delivery, डेलिभरी, डेलिभरि
warranty: warranty, guarantee, वारेन्टी, ग्यारेन्टी
box: box, bakas, बाकस, बक्स
bill: bill, bil, बिल, रसिद
fresh: fresh, taja, ताजा
thousand: thousand, hajar, hazar, हजार
lakh: lakh, lac, लाख
crore: crore, karod, करोड
`;
