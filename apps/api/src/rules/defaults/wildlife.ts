/** National Parks and Wildlife Conservation Act 2029; CITES Act 2073. */
const notReal =
  'print, printed, प्रिन्ट, pattern, design, डिजाइन, colour, color, रङ, faux, artificial, कृत्रिम, fake, replica, synthetic, pu, texture, look, shape, toy, toys, khelauna, खेलौना, plush, soft toy, statue, मूर्ति, murti, poster, wallpaper, photo, फोटो, तस्बिर, painting, wooden, wood, काठको, brand, book, balm, horn bike, sticker';

/** Every animal with every part of it. */
function partsOf(animals: string, parts: string): string {
  const list = (text: string) => text.split(', ');
  return list(animals)
    .flatMap((animal) => list(parts).map((part) => `${animal} ${part}`))
    .join(', ');
}

const line = (animals: string, parts: string, more = '') =>
  `${partsOf(animals, parts)}${more} | except: ${notReal}`;

export const wildlife = `
${line('tiger, leopard, snow leopard, clouded leopard, बाघ, चितुवा, हिउँ चितुवा', 'skin, pelt, bone, claw, nail, teeth, tooth, छाला, हाड, नङ्ग्रा, दाँत, bachha, बच्चा, cub, meat')}
${line('bagh, chituwa', 'chhala, chala, haad, had, nangra, nanra, dat')}
${line('rhino, rhinoceros, गैँडा, गैंडा', 'horn, skin, खाग, छाला')}, gainda ko khag, gaida ko khag
${line('elephant, हात्ती, hatti', 'tusk, दाँत, dat, dant, daat, tail hair, tail, bone')}, हस्तीहाड, hastihad
ivory | near: carved, carving, tusk, bangle, real, original, genuine, antique, statue, elephant, raw | except: colour, color, coloured, white, shade, paint, silk, sari, saree, lehenga, dress, gold, foundation, off white, paper, card, gown, suit, faux
pangolin, सालक, salak ko khapata | except: toy, plush, poster, book, documentary, fruit, snake fruit
${line('bear, भालु, bhalu', 'bile, gall, paw, skin, पित्त, pitta, पन्जा, छाला')}
musk pod, musk deer, ${partsOf('कस्तुरी, kasturi', 'बिना, बिनु, bina, pod, नाभि, nabhi, मृग, mriga')} | except: book, photo, फोटो, तस्बिर, poster, park
${line('red panda, हाब्रे, habre', 'skin, baby, cub, pet, live, pelt, छाला, बच्चा, bachha, bacha')}
star tortoise, tokay gecko, tokay, टोके छेपारो, red sand boa, sand boa, two headed snake, दुई मुखे सर्प, दुइमुखे सर्प, dui mukhe sarpa, do muhe saap, दोमुखे सर्प | except: toy, poster, book
turtle, tortoise, कछुवा | in: livestock | notin: livestock/pet-supplies | except: red eared, slider, toy, food, tank, दाना
parrot, parakeet, सुगा, suga, munia, मुनिया, peacock, मयुर, hill myna, मैना | in: livestock | notin: livestock/pet-supplies | except: budgie, budgerigar, love bird, lovebird, cockatiel, cage, पिँजडा, pinjada, food, दाना, fish
owl, उल्लु, लाटोकोसेरो, हुचिल, latokosero, monkey, बाँदर, python, अजिंगर, bandar | in: livestock | except: toy, brand, food
${line('python, crocodile, gharial, otter, अजिंगर, गोही, घडियाल, ओत, ajingar', 'skin, raw skin, छाला, chhala, pelt')}
${line('deer, मृग, हरिण, mriga, harin, barking deer, रतुवा, चित्तल', 'meat, मासु, masu, horn, skin, antler, सिङ, छाला')}
रक्तचन्दन, red sandalwood, red sander, raktachandan | near: kg, के, केजी, log, wood, काठ, kath, ton, टन, quintal, क्विन्टल | except: powder, धूलो, dhulo, tika, टीका, face, अनुहार, mala, soap, माला, gram
shahtoosh, शाहतुश, chiru wool
`;
