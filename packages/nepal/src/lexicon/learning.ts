/** School, music, sports, games, art, festivals and ceremonies. */
export const learning = `
education: education, shiksha, शिक्षा, padhai, पढाइ, siksha
study: study, padhne, पढ्ने, studying
exam: exam, pariksha, परीक्षा, jaanch, examination
entrance: entrance, इन्ट्रान्स, प्रवेश परीक्षा
loksewa: loksewa, लोकसेवा, लोक सेवा, lok sewa, psc
see-exam: see, एसइई, slc
plus-two: plus two, प्लस टु, higher secondary
bachelor: bachelor, स्नातक, snatak, bbs, bba, bca, bsc
master-degree: masters, स्नातकोत्तर, mba, mbs
montessori: montessori, मन्टेस्वरी
preschool: preschool, kindergarten, बाल विद्यालय, daycare, day care, डे केयर
university: university, विश्वविद्यालय, bishwabidyalaya
scholarship: scholarship, छात्रवृत्ति, chhatrabritti
abroad-study: abroad study, study abroad, consultancy, कन्सल्टेन्सी
ielts: ielts, आइईएलटिएस, आइल्ट्स
pte: pte
toefl: toefl
sat-gre: gre, gmat
korean: korean, कोरियन, korean language, कोरियन भाषा
japanese: japanese, जापानिज, जापानी, jlpt, japanese language
eps-topik: eps, ईपीएस, topik
german-language: german, जर्मन, german language
french: french, फ्रेन्च
chinese: chinese, चाइनिज, चिनियाँ
hindi: hindi, हिन्दी
newari: newari, नेवारी, nepal bhasa
account-subject: commerce, वाणिज्य
physics: physics, फिजिक्स
chemistry: chemistry, केमिस्ट्री
biology: biology, बायोलोजी
economics: economics, अर्थशास्त्र
programming: programming, coding, python, java, प्रोग्रामिङ
graphic-design: graphic design, graphics design, ग्राफिक डिजाइन
video-editing: video editing, editing, भिडियो एडिटिङ
tally: tally, ट्याली
typing: typing, टाइपिङ
basic-computer: basic computer, आधारभूत कम्प्युटर
sewing-class: sewing training, सिलाई तालिम, silai talim, cutting silai
cooking-class: cooking class, cooking, पकाउने
barista: barista, बारिस्टा
bartender: bartender, bartending
driving-lesson: driving lesson, driving class, driving training, driving centre, driving center, ड्राइभिङ सेन्टर, ड्राइभिङ तालिम, driving school
trial: trial, ट्रायल
yoga: yoga, योग, योगा, meditation, ध्यान
karate: karate, कराते, taekwondo, तेक्वान्दो, martial arts
swimming: swimming, पौडी, paudi
vocal: vocal, singing, गायन, gayan
notes: notes, नोटहरू, guess paper, question bank, old question
textbook: textbook, text book, पाठ्यपुस्तक, course book
novel: novel, उपन्यास, upanyas
story-book: story book, storybook, कथा, katha book, comics, कमिक्स
dictionary: dictionary, शब्दकोश
magazine: magazine, patrika, पत्रिका, newspaper
bible-scripture: gita, गीता, bible, पुराण
pen: pen, kalam, कलम
pencil: pencil, sisakalam, सिसाकलम, पेन्सिल
eraser: eraser, मेटाउने
notebook-paper: exercise book, diary, डायरी, register, रजिस्टर
paper: paper, kagaj, कागज, कागत
nepali-paper: nepali paper, lokta, लोक्ता, नेपाली कागज
stationery: stationery, stationary, स्टेसनरी, स्टेशनरी
whiteboard: whiteboard, white board, ह्वाइटबोर्ड
blackboard: blackboard, कालोपाटी
school-bench: school bench, bench, बेन्च, desk bench
geometry-box: geometry box, जमेट्री बक्स
globe: globe, ग्लोब
musical-instrument: instrument, instruments, वाद्ययन्त्र, बाजा, baja, musical instrument
acoustic-guitar: acoustic, acoustic guitar, एकुस्टिक
electric-guitar: electric guitar, इलेक्ट्रिक गितार
bass-guitar: bass, bass guitar, बेस गितार
ukulele: ukulele, युकुलेले
violin: violin, भायोलिन
piano: piano, पियानो, grand piano
synth: synth, casio, क्यासियो, synthesizer, midi
drum-set: drum set, drumset, ड्रमसेट, drum kit
tabla: tabla, तबला
dholak: dholak, ढोलक
dhol: dhol, ढोल, dhime, धिमे
damphu: damphu, डम्फु
khaijadi: khaijadi, खैंजडी
cajon: cajon, काहोन
flute: flute, bansuri, बाँसुरी, basuri, murali, मुरली
sarangi: sarangi, सारङ्गी, सारंगी
murchunga: murchunga, मुर्चुङ्गा
sitar: sitar, सितार
tungna: tungna, टुङ्ना
sanai: sanai, सनई, panche baja, पञ्चे बाजा, naumati baja, नौमती बाजा
narsingha: narsingha, नरसिंहा
trumpet: trumpet, ट्रम्पेट
saxophone: saxophone, स्याक्सोफोन
mouth-organ: mouth organ, harmonica, हार्मोनिका
xylophone: xylophone
capo: capo, plectrum, guitar strings, guitar bag
effect-pedal: pedal, effects pedal, processor guitar
fender: fender
gibson: gibson
mantra-guitar: mantra guitar
sound-mixer: sound mixer, audio mixer, mixing console
audio-interface: sound card, audio interface, साउन्ड कार्ड
studio: studio, स्टुडियो, recording, रेकर्डिङ
dj: dj, डिजे, dj set
karaoke: karaoke, कराओके
singing-bowl: singing bowl, सिङ्गिङ बोल
bell: bell, ghanti, घण्टी
basketball: basketball, बास्केटबल
volleyball: volleyball, भलिबल
ball: ball, bal, बल, bhakundo, भकुण्डो
cricket-bat: cricket bat, bat, ब्याट, byat
badminton: badminton, ब्याडमिन्टन, shuttlecock
racket: racket, racquet, र्याकेट
table-tennis: table tennis, टेबल टेनिस, tt board, टिटी बोर्ड, tt
tennis: tennis, टेनिस
carrom: carrom, क्यारम, carrom board, carromboard, क्यारमबोर्ड
chess: chess, चेस, buddhichal, बुद्धिचाल
ludo: ludo, लुडो
baghchal: baghchal, बाघचाल
board-game: board game, boardgame, बोर्ड गेम
playing-cards: playing cards, taas, तास
snooker: snooker, स्नुकर, pool table, पुल टेबल, billiard
foosball: foosball
treadmill: treadmill, ट्रेडमिल
dumbbell: dumbbell, dumbbells, dumbell, डम्बेल, dumble, डम्बल
barbell: barbell, weight plate, gym rod
exercise-cycle: exercise bike, exercise cycle, gym cycle, व्यायाम साइकल
exercise: exercise, व्यायाम, vyayam, bench press
yoga-mat: yoga mat, योगा म्याट
boxing: boxing, बक्सिङ, punching bag
skipping: skipping rope, स्किपिङ
skate: skate, skates, roller skate, स्केट, skating, स्केटिङ
skateboard: skateboard, skate board, स्केटबोर्ड
archery: archery, dhanu, धनु
fishing: fishing, fishing rod, बल्छी, balchhi
camping: camping, क्याम्पिङ
sleeping-bag: sleeping bag, स्लिपिङ ब्याग
trekking-gear: trekking gear, ट्रेकिङ सामान, trekking shoes, trekking bag
trekking-pole: trekking pole, ट्रेकिङ स्टिक
mountaineering: mountaineering, पर्वतारोहण, climbing, ice axe
rafting: rafting, र्याफ्टिङ
paragliding: paragliding, प्याराग्लाइडिङ
bungee: bungee, बन्जी
binoculars: binoculars, binocular, दूरबिन, durbin, telescope, टेलिस्कोप
jersey-sport: football jersey, jersi, खेल जर्सी
futsal: futsal, फुटसल
football-boots: football boots, football shoes, फुटबल बुट, shin guard
trophy: trophy, ट्रफी, medal, मेडल
whistle: whistle, सिट्ठी
stadium: stadium, रङ्गशाला
sports: sports, sport, khelkud, खेलकुद
hobby: hobby, सोख
coin: coin, coins, sikka, सिक्का, mudra, मुद्रा
stamp: stamp, stamps, hulak tikat, हुलाक टिकट
antique: antique, antiques, एन्टिक, पुरातात्विक
banknote: old notes, नोट संकलन, note collection
statue: statue, murti, मूर्ति, idol
thangka: thangka, थाङ्का, thanka
paubha: paubha, पौभा
handicraft: handicraft, handicrafts, hastakala, हस्तकला
art: art, kala, कला, artwork, चित्रकला, chitra, चित्र
canvas: canvas, क्यानभास
sketch: sketch, स्केच
pottery: pottery, कुम्हाले
wall-art: wall art, wall hanging, भित्ते सजावट
decoration: decoration, decor, sajawat, सजावट, डेकोरेसन
photo-frame: photo frame, फोटो फ्रेम, frame, फ्रेम
vase: vase, flower vase, फुलदानी
candle: candle, mainbatti, मैनबत्ती
incense: incense, dhup, धूप, अगरबत्ती, agarbatti
diyo: diyo, दियो, pala, पाला, palo, paala, oil lamp
puja: puja, pooja, पूजा, puja samagri, pooja samagri, पूजा सामग्री, पूजा सामान
kalash: kalash, कलश
conch: shankha, शङ्ख, शंख
prayer-wheel: prayer wheel, mane, माने
prayer-flag: prayer flag, lungta, लुङ्ता
khada: khada, खदा, khata cloth
mala-beads: माला, garland, prayer beads
janai: janai, जनै
rakhi: rakhi, राखी
holi: holi, होली, abir, अबिर
teej: teej, तीज
chhath: chhath, छठ
lhosar: lhosar, ल्होसार
maghi: maghi, माघी, maghe sankranti, माघे सङ्क्रान्ति
new-year: new year, नयाँ वर्ष, naya barsa
christmas: christmas, क्रिसमस
eid: eid, ईद
bratabandha: bratabandha, व्रतबन्ध, bartaman
birthday: birthday, जन्मदिन, janmadin
jamara: jamara, जमरा
kite: kite, changa, चङ्गा, lattai, लट्टाई
bhailo-light: jhilimili, झिलिमिली, fairy light, decorative light
firework: firework, fireworks, patakha, पटाका
gift: gift, gifts, upahar, उपहार, गिफ्ट, hamper
greeting-card: invitation card, निमन्त्रणा कार्ड, wedding card, बिहे कार्ड
balloon: balloon, balloons, बेलुन
dakshina: dakshina, दक्षिणा
shraddha: shraddha, श्राद्ध
pandit: pandit, पण्डित, purohit, पुरोहित, priest
lama: lama, लामा
kundali: kundali, कुण्डली, china patro, चिना
vastu: vastu, बास्तुशास्त्र, वास्तु
star-word: star, stars, tara, तारा
fake: fake, nakkali, नक्कली, duplicate, जाली, naklee
laboratory: laboratory, prayogshala, प्रयोगशाला, lab
`;
