import { any, concept } from '../concepts.ts';
import { hypothetical, negated } from '../moods.ts';
import type { Message, Sentence } from '../read-message.ts';

const qr = concept('qr|q r|qrcode|bar ?code', 'क्यूआर=, क्यूआर= कोड, क्यूआरकोड, बारकोड');
const scan = concept('scan(?:ning|ned)?', 'स्क्यान, इस्क्यान');
const code = concept('codes?', 'कोड');
const fromReader = concept(
  'send|share|give|show|drop|provide|need|picture',
  'पठाउ!, दि!, हान!, खिच!, share गर!, सेयर गर!, send गर!, देखाउ!, पठाउ, चाहियो, चाहिन्छ, हान्नु*, माग्नु भ*, माग्नुभ*',
);
const scanning = concept('scan(?:ning)?(?! (?:it )?when)', 'स्क्यान गर*, scan गर*, इस्क्यान गर*');
const receives = concept(
  'receive|get (?:the|your|money|paid)|credited|come (?:into|to)|added|accept|in your account|refund|will come|pin|money will|cashback',
  'आउँछ, पाउँ*, पाइ*, पाउन, फिर्ता, फर्किन्छ, थपिन्छ, जम्मा हुन्छ, पिन, receive*, रिसिभ, रिफन्ड, refund, क्यासब्याक, cashback, खाता मा',
);
const surelyReceives = concept(
  'refund|credited|receive|added|cashback|pin',
  'पैसा आउँछ, रिफन्ड, refund, फिर्ता, थपिन्छ, receive, क्यासब्याक, cashback, पिन, pin',
);
const atCounter = concept(
  'counter|shop|store|showroom|when you come|when we meet|meet|sticker|torn|accept(?:ed)? (?:in|at)|works?',
  'पसल*, काउन्टर*, भेटेर, भेट्दा, भेटेको, लिन आउँदा, यहीँ, त्यहीँ, स्टिकर, हेरेर, चेक',
);
const mine = concept(
  "my qr|our qr|i will send|i'll send (?:you )?my",
  'मेरो क्यूआर=, mero qr, हाम्रो क्यूआर=, hamro qr',
);
const reported = concept(
  'is that a scam|scam|fraud|someone|beware|careful',
  'ठगी*, ठगि*, fraud, एक जना*, भन्यो',
);

/** A QR is wanted, or one is to be scanned to be paid: scanning one pays. */
export function qrRequest(message: Message): boolean {
  if (reported(message)) return false;
  return message.sentences.some((sentence, at) => {
    if (atCounter(sentence)) return false;
    return wantsQr(sentence, message.sentences[at - 1]) || scansToReceive(sentence, message);
  });
}

function wantsQr(sentence: Sentence, before: Sentence | undefined): boolean {
  const asked = before !== undefined && qr(before) && before.question;
  return sentence.clauses.some(
    (clause) =>
      (qr(clause) || asked) && fromReader(clause) && !any(negated, hypothetical)(clause) && !mine(clause),
  );
}

function scansToReceive(sentence: Sentence, message: Message): boolean {
  if (!scan(sentence) || !receives(message)) return false;
  const sure = surelyReceives(sentence) || any(qr, code)(message);
  return sure && sentence.clauses.some((clause) => scanning(clause) && !any(negated, hypothetical)(clause));
}
