/** Jobs and trades, services, paperwork, travel, countries of work, business and money. */
export const trades = `
vacancy-word: opening, recruitment, भर्ना
part-timer: internship, intern, इन्टर्न, इन्टर्नसिप, trainee, apprentice
assistant: assistant, helper, sahayogi, सहयोगी, हेल्पर
office-assistant: office assistant, कार्यालय सहयोगी, peon, piun
shopkeeper: shopkeeper, pasale, पसले, sauji, साहुजी
cashier: cashier, क्यासियर
counter-staff: counter staff, काउन्टर स्टाफ
storekeeper: storekeeper, store keeper, स्टोरकिपर
supervisor: supervisor, सुपरभाइजर
director: director, निर्देशक
secretary: secretary, सचिव
data-entry: data entry, डाटा इन्ट्री
computer-operator: computer operator, कम्प्युटर अपरेटर
operator: operator, अपरेटर
call-center: call center, call centre, कल सेन्टर, telecaller
customer-care: customer care, customer service, ग्राहक सेवा
human-resources: hr, human resource, मानव संसाधन
content-writer: content writer, writer, लेखक, copywriter
social-media: social media, सामाजिक सञ्जाल, digital marketing, डिजिटल मार्केटिङ
seo: seo
web-developer: web developer, web development, web design, वेब डिजाइन
website: website development, वेबसाइट, website design, website, web, वेब
app-development: app developer, app development
hosting: hosting, domain, web hosting
logo-design: logo, लोगो
data-science: data analyst, data science
network-engineer: network engineer, system admin
information-technology: आइटी, आईटी, it support, it company, it officer
civil-engineer: civil engineer, सिभिल इन्जिनियर
overseer: overseer, ओभरसियर, sub engineer
architect: architect, आर्किटेक्ट
surveyor: surveyor, अमिन, amin, survey, सर्भे
interior-design: interior, interior design, interior designer, इन्टेरियर
contractor: contractor, thekedar, ठेकेदार
contract-work: theka, ठेक्का, thekka
painter-house: house painting, rang lagaune, रङ लगाउने
plumber-word: dhara marmat, धारा मर्मत
tile-fitter: tile fitting, marble fitting, टायल लगाउने
steel-fixer: steel fixer, rod binder, डन्डी बाँध्ने
welder-job: welder job
blacksmith: blacksmith, kami, आरन, aaran
goldsmith: goldsmith, sunar, सुनार
cobbler: cobbler, sarki, जुत्ता सिउने, सार्की
barber: barber, हजाम, hajam, hairdresser
washerman: laundry, लन्ड्री, dry cleaning, ड्राइक्लिनर, dry clean, drycleaner
tailor-ladies: ladies tailor, लेडिज टेलर
tailor-master: tailor master, tailoring master
garment: garment, garments, गार्मेन्ट
factory: factory, karkhana, कारखाना, फ्याक्ट्री, udyog, उद्योग, industry
weaver: weaving, bunai, बुनाइ, tan, तान
carpet-weaver: carpet weaving, गलैँचा बुन्ने
potter: potter, kumhale, कुमाले
butcher: butcher, मासु पसल
baker: baker, बेकर
momo-cook: momo cook, मम बनाउने
kitchen-helper: kitchen helper, किचन हेल्पर, dish washer job
chinese-cook: chinese cook, continental cook
housekeeping: housekeeping, house keeping, हाउसकिपिङ, room boy
hotel-staff: hotel staff, होटल कर्मचारी
restaurant-staff: restaurant staff
guide: guide, गाइड, tour guide, trekking guide
porter: porter, bhariya, भरिया
pilot: pilot, पाइलट, air hostess, एयर होस्टेस, cabin crew
conductor: conductor, khalasi, खलासी, सह चालक, sahachalak
heavy-driver: heavy driver, हेभी ड्राइभर
delivery-boy: delivery boy, delivery man, डेलिभरी ब्वाइ
courier: courier, कुरियर
gardener: gardener, mali, माली
cook-home: home cook, घरमा खाना पकाउने
babysitter: babysitter, baby sitter, nanny, बच्चा हेर्ने, didi kaam
caregiver: caregiver, केयरगिभर, caretaker, केयरटेकर, बिरामी हेर्ने, old care
home-nurse: home nurse, home nursing, घरमै नर्सिङ
staff-nurse: staff nurse, स्टाफ नर्स
health-assistant: health assistant, एचए, cma, अनमी, anm, ha
lab-technician: lab technician, ल्याब टेक्निसियन
pharmacist: pharmacist, फार्मासिस्ट
physiotherapy: physiotherapy, physiotherapist, फिजियोथेरापी, physio, फिजियो
optician: optician, optical, अप्टिकल
psychologist: psychologist, मनोविद्, counselling, काउन्सेलिङ, counseling
principal: principal, प्रिन्सिपल
home-tutor: home tutor, home tuition, होम ट्युसन, घरमै पढाउने
math-teacher: math teacher, maths teacher, गणित शिक्षक
banker: bank job, बैंक जागिर
auditor: auditor, audit, लेखापरीक्षण, लेखा परीक्षण
lawyer: lawyer, wakil, वकिल, advocate, अधिवक्ता, kanuni, कानुनी, legal, कानुन, kanun
notary: notary, नोटरी
translator: translator, translation, अनुवाद, anubad, interpreter, दोभासे
journalist: journalist, पत्रकार, reporter
model-job: modelling, modeling, मोडलिङ
actor: actor, kalakar, कलाकार, acting
singer: singer, gayak, गायक, gayika
dancer: dancer, नर्तकी
videographer: videographer, videography, भिडियोग्राफी, video shooting, भिडियो, video
wedding-shoot: wedding shoot, wedding photography, बिहे फोटो
photo-studio: photo studio, फोटो स्टुडियो
band-music: band, band baja, ब्यान्ड, ब्यान्ड बाजा, brass band
party-palace: party palace, पार्टी प्यालेस, banquet, ब्याङ्क्वेट
party: party, पार्टी
event-management: event management, इभेन्ट म्यानेजमेन्ट
tent-house: tent house, टेन्ट हाउस, chair rent
sound-rent: sound rent, साउन्ड भाडा
security-guard: security guard, सुरक्षा गार्ड, security, सेक्युरिटी, suraksha, सुरक्षा, pale, पाले
army-police: ex army, police, प्रहरी, army
cleaner-tank: tank cleaning, ट्यांकी सफा, ट्याङ्की सफाइ, water tank cleaning
sofa-cleaning: sofa cleaning, carpet cleaning
pest-control: pest control, कीरा नियन्त्रण, pest, termite, धमिरा
mover-house: house shifting, ghar sarne, घर सर्ने, घर सार्ने, घरसर्ने, office shifting
mobile-repair: mobile repair, मोबाइल मर्मत, mobile banaune, मोबाइल बनाउने
laptop-repair: laptop repair, ल्यापटप मर्मत, computer repair
fridge-repair: fridge repair, फ्रिज मर्मत
tv-repair: tv repair, टिभी मर्मत
ac-repair: ac repair, एसी मर्मत
fix-word: banaune, बनाउने, fix, fixing
bike-servicing: bike servicing, bike repair, बाइक मर्मत, बाइक सर्भिसिङ
car-repair: car repair, गाडी मर्मत, auto repair
printing: printing, छपाइ, chhapai, प्रिन्टिङ, print
company-registration: company registration, कम्पनी दर्ता, company darta
darta: darta, दर्ता, registration
pan-vat: vat, pan registration, भ्याट, प्यान
tax-filing: tax filing, कर दाखिला
visa: visa, भिसा, bhisa
passport: passport, rahadani, राहदानी, पासपोर्ट
citizenship: citizenship, nagarikta, नागरिकता
labour-permit: labour permit, labor permit, shram swikriti, श्रम स्वीकृति, shram, श्रम
manpower: manpower, म्यानपावर
medical-check: medical, मेडिकल
overseas-job: foreign job, foreign employment, baideshik rojgari, वैदेशिक रोजगारी, baideshik rojgar, बैदेशिक रोजगार, overseas
gulf: gulf, khadi, खाडी, khadi muluk, खाडी मुलुक
qatar: qatar, कतार, doha
dubai: dubai, दुबई, uae, युएई, abu dhabi
saudi: saudi, साउदी, saudi arab, साउदी अरब
kuwait: kuwait, कुवेत
oman: oman, ओमान
bahrain: bahrain, बहराइन
malaysia: malaysia, मलेसिया, मलेशिया, maleshiya
japan: japan, जापान
korea: korea, कोरिया, south korea, दक्षिण कोरिया
israel: israel, इजरायल, इजरायेल
poland: poland, पोल्यान्ड
romania: romania, रोमानिया
croatia: croatia, क्रोएसिया
portugal: portugal, पोर्चुगल
malta: malta, माल्टा
cyprus: cyprus, साइप्रस
turkey-country: टर्की देश, turkiye
maldives: maldives, माल्दिभ्स
europe: europe, युरोप, यूरोप
australia: australia, अष्ट्रेलिया, अस्ट्रेलिया
canada: canada, क्यानडा
america: america, अमेरिका, usa
uk-country: uk, बेलायत, belayat, england
germany: germany, जर्मनी
india: india, भारत, bharat, indian, भारतीय
china-country: china, चीन
hongkong: hongkong, hong kong, हङकङ
singapore: singapore, सिंगापुर
thailand: thailand, थाइल्यान्ड
tibet: tibet, तिब्बत
bhutan: bhutan, भुटान
ssw: ssw, tokutei
student-visa: student visa, विद्यार्थी भिसा
work-permit: work permit, वर्क परमिट
visit-visa: visit visa, भिजिट भिसा
tour: tour, tours, टुर, ghumna, घुम्न, ghumgham, घुमघाम
trek-word: trek, trekking, ट्रेक, ट्रेकिङ, hiking, hike, हाइकिङ
package: package, प्याकेज
place-mustang: mustang, मुस्ताङ
place-muktinath: muktinath, मुक्तिनाथ
place-everest: everest, ebc, सगरमाथा, sagarmatha
place-annapurna: annapurna, अन्नपूर्ण, abc trek, abc
place-rara: rara, रारा
place-langtang: langtang, लाङटाङ
place-manakamana: manakamana, मनकामना
place-pashupati: pashupati, पशुपति, pashupatinath, पशुपतिनाथ
pilgrimage: pilgrimage, tirtha, तीर्थ, तीर्थयात्रा, tirthayatra, char dham, चारधाम, dham, धाम
hajj: hajj, हज
flight: flight, flights, हवाई टिकट, air ticket, airline, udan, उडान, plane
airplane: aeroplane, airplane, hawaijahaj, हवाइजहाज, helicopter, हेलिकप्टर
bus-ticket: bus ticket, बस टिकट
gadi-rent: gadi bhada, गाडी भाडा, car rental, car rent, vehicle hire, भाडामा गाडी, gaadi bhada
reserve: reserve, रिजर्भ, rijarb, booking, बुकिङ, reserved
bike-rent: bike rent, bike rental, बाइक भाडा, बाइक भाडामा, scooter rent
carpool: carpool, ride share, rideshare, ride sharing, shared ride, shared rides, सँगै यात्रा
homestay: homestay, home stay, होमस्टे
guest-house: guest house, guesthouse, गेस्ट हाउस, पाहुना घर
villa: villa, भिला
camp: camp, क्याम्प
business: business, byapar, व्यापार, byawasaya, व्यवसाय, बिजनेस, vyapar, businesses
running-business: running business, चलेको पसल, chaleko pasal, चल्दै गरेको
investment: investment, lagani, लगानी, invest, investor
partnership: partnership, sajhedar, साझेदार, sajhedari, साझेदारी
share: share, शेयर, सेयर
franchise: franchise, फ्रेन्चाइज
dealership: dealership, dealer, डिलर, distributor, वितरक
agent: agent, dalal, दलाल, एजेन्ट, broker
import: import, aayat, आयात, imported
export: export, niryat, निर्यात
supplier: supplier, supply, सप्लाई, आपूर्ति
cooperative: cooperative, sahakari, सहकारी
insurance-agent: insurance agent, बिमा एजेन्ट
crypto: crypto, bitcoin
emi: emi, kista, किस्ता, installment, instalment
auction: auction, lilam, लिलाम
tender: tender, बोलपत्र
house-loan: home loan, घर कर्जा
gold-loan: gold loan, धितो, dhito
volunteer: volunteer, volunteering, swayamsewak, स्वयंसेवक, स्वयंसेवा
blood-donation: blood, raktadan, रक्तदान, ragat, रगत, blood donation
donation: donation, donate, daan, दान, चन्दा
help: help, sahayog, सहयोग, maddat
community: community, samudaya, समुदाय, samaj, समाज
program: program, programme, karyakram, कार्यक्रम
fair: fair, mela, मेला, expo
concert: concert, कन्सर्ट
reward: reward, inam, इनाम
matrimony: matrimony, matrimonial, विवाह वर वधु, बिहे बारी
friend: friend, sathi, साथी, saathi
`;
