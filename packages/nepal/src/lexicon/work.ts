/** Jobs, services and learning, and places whose spellings do not sound alike. */
export const work = `
job: job, jobs, jagir, jaagir, zagir, जागिर, vacancy, vacancies, रोजगारी, rojgari, employment, career, hiring, रोजगार, rojgar
work: work, kam, kaam, kama, काम
worker: worker, labour, labor, labourer, kamdar, kaamdar, कामदार, jyami, ज्यामी, majdur, मजदुर, staff, स्टाफ
salary: salary, talab, तलब, wage, wages, pay
experience: experience, anubhav, अनुभव
teacher: teacher, shikshak, sikchhak, sikshyak, शिक्षक, sir, tutor, teaching, ट्युटर, tyutar
tuition: tuition, tution, tyusan, tyushan, tuson, ट्युसन, ट्यूशन, coaching, कोचिङ
class: class, kakshya, kaksha, कक्षा, classes, grade, lesson, lessons
training: training, talim, taalim, तालिम
course: course, कोर्स
language: language, bhasa, bhasha, भाषा
cook: cook, chef, bhanse, भान्से, कुक, kuk
waiter: waiter, wetar, वेटर, waitress
guard: guard, गार्ड, chaukidar, चौकीदार, watchman
cleaner: cleaner, cleaning, safai, सफाई, सरसफाइ
maid: maid, housemaid, kamwali, gharelu kamdar, घरेलु कामदार, house maid
rider: rider, राइडर
accountant: accountant, lekhapal, लेखापाल, accounting, लेखा, account, accounts, hisab, हिसाब
engineer: engineer, injiniyar, इन्जिनियर
doctor: doctor, daktar, डाक्टर
nurse: nurse, नर्स, nursing, नर्सिङ
manager: manager, म्यानेजर
receptionist: receptionist, रिसेप्सनिस्ट, reception, रिसेप्सन
salesperson: salesman, salesperson, saleswoman, sales, सेल्सम्यान, सेल्स, प्रतिनिधि, pratinidhi
marketing: marketing, मार्केटिङ
developer: developer, programmer, डेभलपर
designer: designer, design, डिजाइनर, डिजाइन
freelance: freelance, freelancer
parttime: parttime, part time, पार्टटाइम
fulltime: fulltime, full time, फुलटाइम
abroad: abroad, foreign, bidesh, videsh, विदेश, baideshik, वैदेशिक
plumbing: plumbing, plumber, प्लम्बिङ, प्लम्बर, palambing, plamber
electrician: electrician, wiring, वायरिङ, इलेक्ट्रिसियन, mistri, मिस्त्री, electrical, bijuli mistri, बिजुली मिस्त्री
carpenter: carpenter, sikarmi, सिकर्मी
painter: painter, painting, rangrogan, रङरोगन, पेन्टर, pentar
mason: mason, dakarmi, डकर्मी
repair: repair, repairing, marmat, marmmat, मर्मत, maintenance, रिपेयर
service: service, sewa, seva, सेवा, सर्भिस
shifting: shifting, movers, mover, packers, सिफ्टिङ, sarna, सर्ने
transport: transport, dhuwani, ढुवानी, cargo, कार्गो
construction: construction, nirman, निर्माण
tailor: tailor, tailoring, silai, सिलाई, सिलाइ, darji, दर्जी, dorji, टेलर
beauty: beauty, parlour, parlor, पार्लर, ब्युटी, सौन्दर्य, saundarya
photography: photography, photographer, photo, फोटो, फोटोग्राफर
catering: catering, क्याटरिङ
event: event, इभेन्ट
wedding: wedding, marriage, bihe, बिहे, vivah, bibaha, विवाह
tent: tent, टेन्ट, पाल, paal
travel: travel, travels, यात्रा, yatra, ट्राभल, traveling
ticket: ticket, टिकट
loan: loan, rin, ऋण, karja, कर्जा
bank: bank, बैंक, बैङ्क
finance: finance, phainans, फाइनान्स, वित्त, bitta
doctor-clinic: clinic, क्लिनिक
medicine: medicine, ausadhi, aushadhi, औषधि, pharmacy, फार्मेसी
astrology: astrology, jyotish, ज्योतिष, astrologer, ज्योतिषी, jyotishi
computer-course: computer course, कम्प्युटर कोर्स
music: music, sangeet, sangit, सङ्गीत, संगीत
dance: dance, nritya, नृत्य, डान्स, नाच, naach
game: game, gaming, गेम, गेमिङ, खेल, khel
lost: lost, harayo, harayeko, हरायो, हराएको, missing, gumeko, गुमेको
found: found, bhetiyo, भेटियो, भेटिएको, bhetieko
quick: quick, fast, chhito, छिटो
place-kathmandu: kathmandu, katmandu, kathamandu, kathmandau, काठमाडौँ, काठमाडौं, काठमाण्डौ, काठमाण्डु, काठमान्डू, ktm
place-tanahun: tanahun, tanahu, तनहुँ, तनहूँ
place-terhathum: terhathum, tehrathum, तेह्रथुम
place-asan: asan, ason, असन
place-narayangarh: narayangarh, narayanghat, narayangadh, नारायणगढ, नारायणघाट
place-patan: patan, पाटन
place-thaiba: thaiba, thaib, ठैब
place-kakarbhitta: kakarbhitta, kakadbhitta, काँकडभिट्टा, काकरभिट्टा
place-lakeside: lakeside, लेकसाइड, baidam, बैदाम
place-durbar: durbar, darbar, दरबार
place-golfutar: golfutar, golphutar, गल्फुटार
place-kupondole: kupondole, kupandole, kupandol, kupondol, कुपण्डोल, कुपन्डोल
place-sorhakhutte: sorhakhutte, सोह्रखुट्टे
place-boudha: boudha, bouddha, baudha, bauddha, बौद्ध
place-hetauda: hetauda, hetaunda, हेटौँडा, हेटौंडा, हेटौडा
place-valley: valley, upatyaka, उपत्यका
place-traffic: traffic, trafik, ट्राफिक
place-middle: mid, madhya, मध्य
place-parasi: parasi, परासी
place-doti: doti, डोटी
place-sharada: sharada, शारदा, shaarda
place-thori: thori, ठोरी
place-chhanna: chhanna, छान्ना
place-byas: byas, vyas, व्यास, ब्यास
place-byans: byans, vyans, ब्याँस
place-malika: malika, मालिका
place-kanda: kanda, काँडा
place-manma: manma, मान्म
place-tatopani: tatopani, तातोपानी
place-gadhi: गढी
place-thali: थली
name-singh: singh, सिंह, narsingh, narshing, नरसिंह
park: park, पार्क, udyan, उद्यान
`;
