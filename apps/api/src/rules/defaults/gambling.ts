/** Gambling Act 2020; National Penal Code 2074, section 125. A diversity visa is no lottery. */
const visa = 'dv, edv, डिभी, इडिभी, diversity, visa, form, फारम, holder, raffle, school, drum';

export const gambling = `
thai lottery, kerala lottery, foreign lottery, bumper lottery, lottery ticket, lottery number, lottery tip, lottery agent, big ticket, थाई लटरी, थाइ लटरी, चिट्ठा टिकट, विदेशी चिट्ठा, लटरी टिकट, लोटरी टिकट, chittha ko ticket, lottery ko ticket | except: ${visa}
lottery, चिट्ठा, लटरी, लोटरी, chittha | near: win, won, winner, jackpot, prize, jitne, jitnu, jityo, जित्ने, जित्यो, नम्बर, number, thai, thailand, थाई, uae, dubai, विदेशी, lakh, crore, claim | except: ${visa}
1xbet, 1x bet, xbet, mostbet, melbet, parimatch, betway, betwinner, dafabet, bet365, bet 365, 4rabet, dream11 id, color prediction, colour prediction, aviator predictor, aviator hack, aviator signal
casino, क्यासिनो, kesino, kyasino | near: online, अनलाइन, id, आईडी, आइडी, bonus, deposit, withdraw, withdrawal, win, play, game, khelne, chips | notin: jobs
betting, बेटिङ, बेट, बाजी, baji | near: cricket, क्रिकेट, ipl, आईपीएल, id, आईडी, football, tip, lagaune, लगाउने, online, match | except: abetting
satta matka, सट्टा मटका, satta number, satta king, fixed matka, satta id
teen patti, teenpatti, तीनपत्ती, तीन पत्ती, tin patti | near: cash, chip, चिप्स, coin, id, money, real, agent, बिक्री, paisa
जुवा खेल्ने, जुवा खेलाउने, जुवाको खाल, juwa khelne, juwa khelaune, juwa ko khal, online juwa, अनलाइन जुवा | except: halo, हलो, goru, गोरु
`;
