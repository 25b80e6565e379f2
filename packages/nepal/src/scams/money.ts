import { any, concept } from './concepts.ts';
import { hypothetical, negated, past } from './moods.ts';
import type { Stretch } from './read-message.ts';

export const wallet = concept(
  'e-?sewa|khalti|fone ?pay|ime ?pay|connect ?ips|wallet|bank(?: account)?|account|western union|moneygram',
  'इसेवा, esewa, खल्ती, खाता=, बैंक, बैङ्क, bank, फोनपे, वालेट',
);

export const amount = concept(
  String.raw`(?:rs|npr|रु|रू) ?\d+|\d{3,7}|\d+ ?(?:k|hajar|hazar|thousand|lakhs?|lac|percent)|\d+(?= ?%)|half|(?:any|some|full|small|token|extra|whole) amount`,
  'हजार, लाख, करोड, रुपैयाँ, rupaya, आधा=, केही रकम, थोरै रकम, sano रकम, पचास, जति पनि',
);

export const money = any(
  amount,
  wallet,
  concept(
    'money|cash|amount|payment|fees?|charges?|tax|vat|fine|cost|deposit|advance|rent|token|something|balance|dollars?|pounds?',
    'पैसा, रकम, भुक्तानी, bhugtani, payment, पेमेन्ट, शुल्क, चार्ज, खर्च, कर, जरिवाना, धरौटी, डिपोजिट, डेपोजिट, टोकन, एडभान्स, advance, adbans, पेस्की, अग्रिम, भाडा=, केही, थोरै',
  ),
);

const PAYING =
  'तिर!, बुझाउ!, तिर्नु पर*, तिर्न पर*, हाल्नु पर*, हाल्न पर*, भुक्तानी गर!, bhugtani गर!, payment गर!, पे गर!, pay गर!, तिरेर … दिनु*, तिरेर … छुटाउ!';
/** Verbs that can only mean money. */
const TRANSFER = 'transfer गर!, ट्रान्सफर गर!, इसेवा गर!, esewa गर!, खल्ती गर!, khalti गर!';
const REMOTE =
  'हाल!, जम्मा गर!, deposit गर!, डिपोजिट गर!, send गर!, सेन्ड गर!, मिलाउ!, इसेवा गरेर … पठाउ!, esewa garera … पठाउ!, खल्ती गरेर … पठाउ!, arrange गर!, पठाउनु भयो भने, पठाउनुभयो भने, हाल्नु भयो भने, हाल्नुभयो भने, तिर्नु भयो भने, तिर्नुभयो भने, पठायो भने, हाल्यो भने';
const HANDING = 'पठाउ!, दि!, गर!, राख!, राखेर';

const transfers = concept('', TRANSFER);
const pays = concept('', `${PAYING}, ${REMOTE}, ${TRANSFER}`);
const sends = concept('', `${REMOTE}, ${TRANSFER}, पठाउ!`);
const ownership = concept('ownership|name|bluebook', 'नाम, नामसारी, स्वामित्व');
const hands = concept('', HANDING);
const someoneElse = concept(
  "(?:i|we|he|she|they|company|rider|who|i'll|we'll|he'll|manager|boss|accountant)(?: (?:will|can|could|would|must|should|also|just|already|have|had|has|want|to|then|only)){0,3} (?:pays?|sends?|transfers?|deposits?|gives?|paid|sent|make|do)|(?<!you |u |must )(?:will|'ll) (?:directly |also |only )?(?:pay|send|transfer|deposit|give)",
);
const paysInEnglish = concept(
  '(?<!to be |be |before |before you |before u )pay|paying|remit|to be (?:paid|deposited)|must (?:be paid|deposit)|(?:make|do) (?:the |a |full |an )?(?:payment|advance)|(?:needs?|have) to (?:deposit|clear)|clear (?:the|your) (?:payment|amount)',
);
const DEPOSIT = String.raw`(?:please|must|to|then|you|pls|and|now|just) deposit|deposit (?:the|a|of|it|in|into|to|rs|npr|first|\d+)`;
const sendsInEnglish = concept(
  `send|transfer|arrange|remit|do|put|drop|pay(?: \\w+){0,5} (?:to|in|into) (?:\\w+ ){0,2}(?:account|bank|e?-?sewa|khalti)|${DEPOSIT}`,
);
const handsInEnglish = concept(`send|transfer|give|drop|put|do|submit|arrange|${DEPOSIT}`);

const refused = any(negated, hypothetical);
const told = (clause: Stretch): boolean => !someoneElse(clause) && !past(clause);

/**
 * A clause wants money of the reader: told, not asked, not denied, not done, not offered. What is to be paid may stand
 * elsewhere in the sentence.
 */
export function asksForMoney(clause: Stretch, sentence: Stretch = clause): boolean {
  if (refused(clause)) return false;
  if (pays(clause) && (money(sentence) || !sends(clause) || (transfers(clause) && !ownership(clause))))
    return true;
  if (hands(clause) && money(clause)) return true;
  return told(clause) && (paysInEnglish(clause) || (handsInEnglish(clause) && money(clause)));
}

/** Money is to be sent or put into an account, not handed over. */
export function asksToSendMoney(clause: Stretch): boolean {
  if (refused(clause) || !money(clause)) return false;
  return sends(clause) || (told(clause) && sendsInEnglish(clause));
}
