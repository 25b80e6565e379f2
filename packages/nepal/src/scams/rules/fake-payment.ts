import { any, concept } from '../concepts.ts';
import { hypothetical, negated } from '../moods.ts';
import type { Message, Stretch } from '../read-message.ts';
import type { MessageContext } from '../reasons.ts';

const paid = concept(
  String.raw`i(?:'ve| have)?(?: already| just)? (?:paid|sent|transferred|deposited)|paid (?:already|you)|already paid|payment (?:is |was )?(?:done|made|success\w*|completed?|sent)|(?:money|amount|\d+k?) (?:is |was )?(?:sent|transferred|gone)|receipt of my|(?:bank|side|app) (?:says|shows?) (?:success\w*|paid)|transfer success\\w*|success(?:ful)?`,
  [
    'पैसा … पठाए*, पैसा … पठाइस*, paisa … pathay*, paisa … pathak*, पैसा … हाले*, पैसा … हालिदिए*, paisa haldye, पैसा … गयो, पैसा गइस*, पैसा … गरिस*, पैसा … हालिस*, रकम … पठाए*, रकम … पठाइस*',
    'हजार … पठाए*, hajar … pathay*, हजार … हाले*, हजार … गयो, हजार … पठाइस*',
    'payment भयो, payment भइस*, payment … भइस*, payment … गइस*, payment … गरिस*, payment done, भुक्तानी भयो, भुक्तानी … भइस*, भुक्तानी … गरे*, भुक्तानी … गरिस*, send गरिस*, send भयो, sent भयो, transfer भयो, ट्रान्सफर भयो',
    'सफल भयो, transfer सफल*, ट्रान्सफर सफल*, सफल देखाइस*, सफल देखा*, success देखा*, success dekha*',
  ].join(', '),
);
const proof = concept(
  'screen ?shot|screen ?short|receipt|slip|voucher|proof|statement|success',
  'स्क्रिनसट, screenshot, रसिद, स्लिप, slip, भौचर, प्रमाण, proof, success, सफल',
);
const delayed = concept(
  'server|slow|down|network|24 hours|later|late|show up|tak(?:es?|ing) (?:some )?(?:time|hours)|pending|tomorrow',
  'सर्भर, server, डाउन, down, स्लो, slow, ढिलो, नेट, पेन्डिङ, pending, नदेखि*, पछि आउँछ, pachi aaucha, भोलि आउँछ',
);
const pending = concept(
  "(?:pending|stuck|processing)(?: \\w+){0,4} (?:bank|side|server|account)|bank(?:'s)?(?: \\w+){0,3} (?:pending|down|slow)",
  'बैंक … पेन्डिङ, bank … pending, bank पेन्डिङ',
);
const THINGS =
  'phone|item|bike|it|tv|parcel|goods?|laptop|rider|driver|brother|cousin|friend|boy|thing|today|now|fast|him|her';
const GOODS =
  'सामान फोन phone मोबाइल बाइक bike स्कुटर scooter टिभी tv item आइटम गाडी पार्सल parcel ल्यापटप laptop क्यामेरा'.split(
    ' ',
  );
const handOver = concept(
  String.raw`(?:send|ship|dispatch|hand over|hand|give|release|deliver)(?: \w+){0,4} (?:${THINGS})|send fast|where is my|hand over|dispatch|(?:let|give) (?:the|my) (?:boy|rider|driver|man|brother)`,
  [
    GOODS.map((goods) => `${goods} … पठाउ!, ${goods} … दि!, ${goods} … चलाइदि!, ${goods} … send गर!`).join(
      ', ',
    ),
    'सामान … पठाइ हाल्नु*, phone पठाउ, फोन पठाउ',
    'राइडर लाई … दि!, rider लाई … दि!, भाइ लाई … दि!, साथी लाई … दि!, friend लाई … दि!, driver लाई … दि!, मान्छे लाई … दि!, मान्छेलाई … दि!, manche lai … दि!, manchelai … दि!, उस लाई दि!, उसलाई दि!, uslai दि!, उनलाई दि!, चलाइदि!',
  ].join(', '),
);
const mistaken = concept(
  '(?:by )?mistake|accidentally|wrongly|instead of|too much|extra|excess|over ?paid',
  'गल्ती ले, गल्तीले, galti le, झुक्किएर, jhukkera, भूलवश, बढी*, धेरै पैसा, एक्स्ट्रा',
);
const back = concept(
  String.raw`(?:please |kindly |pls |just )(?:\w+ )?(?:refund|return)|(?:refund|return) (?:me|the|it|my|rs|\d+|extra|that)|send (?:\w+ )?back|give (?:\w+ )?back`,
  'फिर्ता … गर!, फिर्ता … पठाउ!, फिर्ता … दि!, firta … pathau!, फर्काउ!, रिफन्ड गर!, refund गर!, return गर!',
);
const warned = concept('beware|fake|fraud|before giving|scam', 'नक्कली, fake, ठगी, ब्यालेन्स, balance');

/** "I have paid, see the screenshot, now send it", or "I paid too much, send it back". */
export function fakePayment(message: Message, { writer }: MessageContext): boolean {
  if (warned(message)) return false;
  if (mistaken(message) && message.sentences.some(({ clauses }) => clauses.some(asksBack))) return true;
  // Nobody pays a buyer.
  if (writer === 'seller') return false;
  const pretends = paid(message) && any(proof, delayed)(message);
  return (pretends || pending(message)) && asksToHandOver(message);
}

const refused = any(negated, hypothetical);
const asksBack = (clause: Stretch): boolean => back(clause) && !refused(clause);

const asksToHandOver = ({ sentences }: Message): boolean =>
  sentences.some((sentence) => handOver(sentence) && sentence.clauses.some((clause) => !refused(clause)));
