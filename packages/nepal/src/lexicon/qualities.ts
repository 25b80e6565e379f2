/** Colours, measures and the small words of describing a thing. */
export const qualities = `
red: red, rato, raato, रातो
black: black, kalo, kaalo, कालो
white: white, seto, सेतो
blue: blue, nilo, neelo, नीलो, निलो
green: green, hariyo, हरियो
yellow: yellow, pahelo, पहेँलो, पहेंलो
brown: brown, khairo, खैरो
full: full, फुल
empty: empty, vacant, khali, खाली
heavy: heavy, भारी
light-weight: halka, haluka, हलुका, हल्का, light weight, lightweight
long: long, lamo, लामो
fat: thick, moto, मोटो
strong: strong, baliyo, बलियो
clean: clean, safa, सफा
beautiful: beautiful, sundar, सुन्दर, राम्री
original: original, genuine, sakkali, सक्कली, ओरिजिनल
condition: condition, कन्डिसन, कण्डिसन
model: model, मोडल, मोडेल
set: set, सेट
seat: seat, seater, सिट, सिटर
single: single, सिंगल, सिङ्गल
double: double, डबल
smart: smart, स्मार्ट
automatic: automatic, अटोमेटिक
owner: owner, malik, मालिक, dhani, धनी
note: note, नोट
atto: atto
rod: rod, rebar, रड, छड, rods, chhad, tmt, tmt bar, danda phalam, डन्डी, डण्डी, dandi, iron rod, falam chhad, फलाम छड, steel rod
cement: cement, सिमेन्ट, simenta, simint, sement
brick: brick, bricks, ईँटा, इँटा, itta, inta, eeta, इट्टा
sand: sand, baluwa, बालुवा
stone: stone, dhunga, ढुङ्गा, ढुंगा
sheet: sheet, jasta, जस्ता
steel: steel, स्टिल
kilogram: kg, kgs, kilo, केजी, किलो, kilogram
litre: litre, liter, लिटर
metre: metre, meter, मिटर
feet: feet, foot, फिट
inch: inch, इन्च
gigabyte: gb, जीबी, जिबी
memory: ram, र्याम
quintal: quintal, क्विन्टल
dozen: dozen, दर्जन, darjan
piece: piece, pieces, pcs, थान
pair: pair, जोर, जोडी, jodi, joda, जोडा
half: half, aadha, adha, आधा
week: week, weekly, hapta, हप्ता
hour: hour, hours, ghanta, घण्टा
morning: morning, bihana, बिहान
evening: evening, sanjha, साँझ, beluka
night: night, rati, राति, रात, raat
today: today, aja, aaja, आज
mathematics: math, maths, mathematics, ganit, गणित
science: science, bigyan, vigyan, विज्ञान
english: english, angreji, अंग्रेजी, अङ्ग्रेजी
nepali: nepali, नेपाली
nepal: nepal, नेपाल
tihar: tihar, तिहार, deepawali
dashain: dashain, dasain, दशैँ, दशैं
village: village, gaun, gau, गाउँ
city: city, sahar, shahar, सहर, शहर
ward: ward, wada, वडा, woda
district: district, jilla, जिल्ला
map-location: location, thau, thaun, ठाउँ
phone-number: number, nambar, नम्बर
contact: contact, samparka, सम्पर्क
company: company, kampani, कम्पनी
`;
