/** National Penal Code 2074, chapter 24 (documents); Passports Act 2076; mule accounts: Asset (Money) Laundering Prevention Act 2064. */
const fakes = 'fake, forged, counterfeit, नक्कली, nakkali, जाली, jali, किर्ते, kirte, duplicate original';
const papers =
  'citizenship, passport, licence, license, certificate, degree, marksheet, transcript, visa, citizenship card, slc marksheet, नागरिकता, राहदानी, लाइसेन्स, प्रमाणपत्र, सर्टिफिकेट, लालपुर्जा, भिसा, मार्कसिट, nagarikta, rahadani, lalpurja, driving license';
const split = (text: string) => text.split(', ');
const all = split(fakes)
  .flatMap((fake) => split(papers).map((paper) => `${fake} ${paper}`))
  .join(', ');

export const documents = `
forged paper, ${all} | except: detector, detect, machine, check, checking, beware, मेसिन, चिन्ने
citizenship, passport, certificate, marksheet, नागरिकता, राहदानी, सर्टिफिकेट, भिसा | near: backdate, back date, forged, fake, किर्ते, fake original
certificate, license, licence, ielts, pte, degree, लाइसेन्स, सर्टिफिकेट, प्रमाणपत्र, आईईएलटीएस, laisens | near: without exam, without trial, without test, without study, no exam, no study, bina trial, bina exam, bina pariksha, trial bina, exam bina, ट्रायल बिना, बिना ट्रायल, बिना परीक्षा, परीक्षा बिना, परीक्षा नदिई, backdate, back date
bank account for sale, bank account sale, bank account on rent, bank account rent, bank account sell, sell bank account, esewa account for sale, verified esewa account, verified khalti account, khalti account for sale, esewa id bechnu, esewa id bechne, bank khata bhada, bank khata bechne, khata bhada ma, बैंक खाता भाडामा, बैंक खाता बेच्ने, खाता भाडामा चाहियो, इसेवा आईडी बेच्ने | except: rent paid
sim in other name, sim cards in other name, registered sim, दर्ता भएको सिम | near: other, name, arko, अर्को, नाम
`;
