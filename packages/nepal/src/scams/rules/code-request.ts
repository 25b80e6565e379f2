import { any, concept } from '../concepts.ts';
import { wallet } from '../money.ts';
import { firstPerson, hypothetical, negated } from '../moods.ts';
import type { Message, Sentence, Stretch } from '../read-message.ts';

const secret = concept(
  String.raw`otps?|o\.t\.p|m-?pin|pin(?: number| no)?|pass ?words?|pass ?code|cvv|cvc|one time (?:code|password)|card (?:number|no|details)|bank login|user ?name|secret (?:number|code)`,
  'ओटिपी, otipi, एमपिन, mpin, पिन, पासवर्ड, password, सिभिभी, कार्ड नम्बर, card number, गोप्य नम्बर, युजरनेम, username, कार्ड को पछाडि*, card ko pachadi',
);
const code = concept(
  String.raw`codes?|\d[- ]?digits?(?: (?:number|code|pin))?`,
  'कोड, कोड को, कोडहरू, code, अङ्क*, अंक*',
);
const scanned = concept('scan|bar ?code|qr', 'स्क्यान, बारकोड, क्यूआर=');
const number = concept('number|pin', 'नम्बर, number');
const bySms = concept(
  'sms|text(?: message)?|came|received?|got|sent (?:to|you)|by mistake|by accident|verif\\w*|activate|inbox|number (?:come|came|arrive\\w*)|expires?',
  'एसएमएस, sms, म्यासेज, message, आयो, आएको, आको, आउँछ, प्रमाणित, गल्ती ले, गल्तीले, पढेर, इनबक्स*, inbox*, गयो, सकिन्छ, भेरिफिकेसन',
);
const whatever = concept(
  'whatever (?:arrives|comes)|what(?:ever)? (?:you )?(?:get|receive)',
  'जे आउँछ, जे aaucha, जुन आउँछ, je aayo, जे आयो',
);
const told = concept(
  "send|tell|share|give|forward|provide|need(?!ed)|read|reply|what (?:is|was)|what's|enter|put|required|confirm|type|drop|say|copy",
  'पठाउ!, दि!, भन्नुस्*, भन्नुहोस्*, भन्नु न, भनिदि!, भन्दि!, बताउ!, सुनाउ!, लेख!, हाल!, send गर!, share गर!, सेयर गर!, forward गर!, copy गर!, चाहियो, चाहिन्छ, पठाउ, सुनाउ, भन्नुपर्‍यो',
);
const asked = any(told, concept('please|pls|plz|with (?:your |the )?(?:pin|otp|code)', 'पिन सहित, पिनसहित'));
const ofAccount = any(
  wallet,
  concept('digits?|whatsapp|facebook|viber|telegram|google', 'अङ्क*, ह्वाट्सएप, फेसबुक, भाइबर'),
);
const ofThings = concept(
  'product|model|colou?r|engine|chassis|box|postal|zip|area|gate|door|promo|discount|coupon|wifi|wi-fi|dress|source|bar|item|shade|part|serial|lot|charger|usb|type c|location|lock|pattern|laptop|price|house|plot|pin code for|battery|imei|remote',
  'रिमोट, प्रडक्ट, प्रोडक्ट, मोडल, रङ, इन्जिन, बाकस, हुलाक, गेट को, वाइफाइ, ल्यापटप, चार्जर, लोकेसन, सामान को कोड, च्यासिस',
);
const offered = concept(
  "i(?:'ll| will| can)? (?:remove|give you|tell you|send you)|is removed|removed|my (?:otp|code|password|pin)",
  'हटाइ*, खोलिदिन्छु, हटाएको',
);
const own = concept('my (?:otp|code|password|pin)', 'मेरो पासवर्ड, mero password, मेरो पिन');
const reported = concept(
  'someone|somebody|a man|a guy|beware|careful|scam|fraud|asked me|called me',
  'एक जना*, ठगी*, ठगि*, fraud, कसैलाई, कसै लाई, हिजो',
);

/** A code, a PIN or a password is wanted: nobody needs one to pay. */
export function codeRequest(message: Message): boolean {
  return message.sentences.some((sentence, at) => {
    const before = message.sentences[at - 1];
    if (reported(sentence) || (before && reported(before))) return false;
    return asksCode(sentence, before);
  });
}

function asksCode(sentence: Sentence, before: Sentence | undefined): boolean {
  const around: readonly Stretch[] = before ? [before, sentence] : [sentence];
  const scanning = around.some(scanned);
  const account = around.some(any(bySms, ofAccount));
  const weak = (around.some(code) && !scanning && account) || (around.some(number) && around.some(bySms));
  const unnamed = around.some(whatever) && around.some(bySms);
  const named = around.some(secret);
  if (!(named || weak || unnamed) || around.some(ofThings)) return false;
  const tells = named ? asked : told;
  if (own(sentence) && !around.some(bySms)) return false;
  return sentence.clauses.some(
    (clause) =>
      tells(clause) &&
      !any(negated, offered)(clause) &&
      !(firstPerson(clause) && !any(secret, code)(clause)) &&
      !asksWhatIsUsual(clause),
  );
}

const asksWhatIsUsual = (clause: Stretch): boolean =>
  hypothetical(clause) && !/what(?:'s| is| was)|send|tell/.test(clause.text);
