import { beforeSeeing, faceToFace, first } from '../circumstances.ts';
import { any, concept } from '../concepts.ts';
import { amount, asksForMoney, wallet } from '../money.ts';
import { hypothetical, negated } from '../moods.ts';
import type { Message, Sentence, Stretch } from '../read-message.ts';

const courier = concept(
  'courier|deliver(?:y|ies)|shipping|shipment|transport(?:ation)?|parcel|package|consignment|postage|cargo|rider|travel',
  'कुरियर, kuriyar, डेलिभरी, delivery, ढुवानी, पार्सल, parcel, गाडी भाडा, कार्गो, राइडर, सिपिङ',
);
const fee = concept(
  'charges?|fees?|cost|money|fuel|insurance|deposit|price|slot|prepaid',
  'चार्ज, पैसा, खर्च, शुल्क, रकम, भाडा=, तेल, बीमा, ठाउँ, प्रिपेड',
);
const onlyThat = concept(
  'only|just|free|gift|cheque|envelope',
  'मात्र, सित्तै*, फ्री, free, उपहार, निःशुल्क, गिफ्ट, gift, खालि',
);
const held = concept(
  'stuck|held|hold(?:ing)?|stopped|seized|release|clear(?:ed|ance|ing)?|detained|caught|waiting at|at (?:the )?(?:customs|airport)|let it go|auction',
  'अड्कि*, अड्के*, atk*, रोक*, छुटा*, क्लियर*, clear, जफत, होल्ड, रिलिज, जरिवाना, छोड्छ*, लिलाम*',
);
const cancelled = concept('cancel\\w*|otherwise', 'रद्द, cancel, क्यान्सिल, नत्र');

/** Money for a courier before anything has come. */
export function courierFee(message: Message): boolean {
  return message.sentences.some((sentence, at) => {
    const before = message.sentences[at - 1];
    const topic = courier(sentence) || (before !== undefined && courier(before) && fee(sentence));
    return topic && asksFee(sentence, before);
  });
}

function asksFee(sentence: Sentence, before: Sentence | undefined): boolean {
  const whole: readonly Stretch[] = before ? [before, sentence] : [sentence];
  const named = whole.some(fee);
  return sentence.clauses.some((clause) => {
    if (!asksForMoney(clause, sentence) || faceToFace(clause)) return false;
    const pressed = any(first, wallet, beforeSeeing)(clause) || whole.some(any(held, onlyThat, cancelled));
    return pressed && (named || amount(clause) || held(sentence));
  });
}

const customs = concept(
  'customs?(?! (?:made|design|order|build|size|paint|ecu|exhaust))|excise|tatopani|rasuwagadhi|clearance|import (?:tax|duty)|airport|seized',
  'भन्सार, कस्टम, तातोपानी, रसुवागढी, केरुङ, विमानस्थल, एयरपोर्ट, airport',
);
const fromAfar = concept(
  'parcel|package|gift|box|consignment|cargo|shipment|macbook|iphone|from (?:uk|usa|london|america)',
  'पार्सल, parcel, गिफ्ट, gift, उपहार, कार्गो, बाकस, सामान, म्याकबुक, पाउन्ड',
);
const settled = concept(
  'paid|cleared|already|complete|all cleared|included',
  'तिरेको, तिरिसक*, तिरेकै, क्लियर भए*, clear bhako, clear bhaisakeko',
);
const taxed = concept(
  String.raw`charges?|fees?|cost|money|tax|duty|vat|fine|clearance|pay|clear \d+|clear (?:it|rs)`,
  'चार्ज, पैसा, शुल्क, रकम, कर, जरिवाना, क्लियर, clear, ट्याक्स',
);
const demanded = concept(
  'need(?:s|ed)?|must|have to|required|wants?|urgent|pay|before|asks?',
  'पर्छ, पर्ने*, तिर्नुपर्ने*, तिर्नुपर्छ, माग्यो, मागे, मागिरहे*, magiraheko, लगायो',
);

/** Money for the customs office, which never asks for it through a stranger. */
export function customsFee(message: Message): boolean {
  if (!customs(message)) return false;
  if (message.sentences.some((sentence) => customs(sentence) && honest(sentence))) return false;
  const wants = message.sentences.some((sentence) =>
    sentence.clauses.some((clause) => demandsTax(clause, sentence)),
  );
  return wants && any(held, fromAfar, taxed)(message);
}

/** What a seller says of customs: paid, asked about, not to be paid. */
const honest = (sentence: Stretch): boolean =>
  (settled(sentence) && !held(sentence) && !/to be paid|must be paid/.test(sentence.text)) ||
  negated(sentence) ||
  hypothetical(sentence);

const sent = concept('send|pay|transfer', 'पठाउ!, दि!, हाल!, send गर!');
const demandsTax = (clause: Stretch, sentence: Stretch): boolean =>
  asksForMoney(clause, sentence) ||
  (sent(clause) && amount(sentence) && !any(negated, hypothetical)(clause)) ||
  (!negated(clause) && demanded(clause) && any(amount, taxed)(clause));
