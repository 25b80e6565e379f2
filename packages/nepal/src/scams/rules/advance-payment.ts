import { beforeSeeing, faceToFace, first, hold } from '../circumstances.ts';
import { any, concept } from '../concepts.ts';
import { amount, asksForMoney, asksToSendMoney, money, wallet } from '../money.ts';
import { demandsByDenial, firstPerson, hypothetical, imperative, negated, past } from '../moods.ts';
import type { Message, Sentence, Stretch } from '../read-message.ts';
import type { MessageContext } from '../reasons.ts';

const advance = concept(
  'adv(?:a|e)nced?|advans|adv|up ?front|token(?: (?:money|amount))?|booking (?:money|amount|fee|charge|payment)|(?:visit|visiting|viewing|holding|reservation) (?:charge|fee|amount)|deposit (?:today|tonight|now)|prepaid',
  'एडभान्स, adbans, adbhans, advance, अग्रिम, पेस्की, बैना, टोकन, token, बुकिङ रकम, बुकिङ पैसा, बुकिङ चार्ज, हेर्ने शुल्क, हेर्ने पैसा',
);
const necessary = concept(
  'required?|compulsory|mandatory|need(?:s|ed)?|must|have to|has to|wants?|only(?! after)|please|pls|first|asks?|takes?',
  'पर्छ, पर्ने*, दिनुपर्छ, तिर्नुपर्छ, हाल्नुपर्छ, गर्नुपर्छ, पठाउनुपर्छ, पर्‍यो, चाहियो, चाहिन्छ, अनिवार्य, must',
);
const given = concept('', 'पठाउ!, दि!, हाल!, तिर!, गर!, राख!');
const handOver = concept(
  String.raw`(?:i|we|then i|and i|owner|caretaker)(?:'ll|'m)?(?: (?:will|can|would|am|shall|then|also))* (?:ship|send|deliver|dispatch|post|bring|give|show|mail|courier|hand|leave)\w*|will (?:be )?(?:sent|shipped|dispatched|delivered|send|give)|delivery after|i start|dispatch\w*`,
  'पठाउँछु, पठाउँछौँ, पठाइदिन्छु, पठाइदिन्छौँ, देखाउँछु, देखाइदिन्छु, दिन्छु, दिन्छौँ, ल्याइदिन्छ*, डेलिभरी गर्छ*, डेलिभरी हुन्छ, delivery huncha, delivery garchu, पुग्छ, चलाइदिन्छु, निस्कि*, niskin*, हालिदिन्छु, haldinchu, छोडिदिन्छु',
);
const paidAfter = concept(
  String.raw`(?:after|once|when|if)(?: (?:you|u|the|your|full|advance|we|i|is|has|have|get)){0,3} (?:pay\w*|paid|payment|transfer\w*|deposit\w*|money)`,
  'तिरे पछि, तिरेपछि, तिरेसी, हाले पछि, हालेपछि, हालेसी, भुक्तानी पछि, भुक्तानी गरेपछि, payment पछि, payment garepachi, payment garesi, दिएसी, diyesi',
);
const race = concept(
  String.raw`(?:who(?:ever)?|first who|first one who|first person (?:to|who)) (?:\w+ ){0,2}(?:pays?|sends?|transfers?|deposits?)(?: \w+){0,6} (?:gets?|takes?|wins?)`,
  'जसले … हाल*, जसले … तिर*, जसले … पठाउ*, जसले … पैसा*',
);
const moneyFirst = concept(
  '(?:money|payment|pay|transfer|send) first',
  'पैसा पहिला, paisa paila=, payment पहिला, payment first, पैसा first',
);
const later = concept('later|after|then|worry|trust', 'पछि, अनि, ढुक्क*');
const takes = concept(
  'we (?:take|need|want|require)|i (?:take|need|want)|policy',
  'लिन्छौँ, लिन्छु, चाहिन्छ, linchau',
);
const trifle = concept('(?:small|little|token) amount', 'थोरै रकम, थोरै पैसा');
const halfNow = concept(
  String.raw`half (?:in )?(?:advance|now)|advance half|half payment now|(?:rs ?\d+|\d+ ?%|\d{3,6}) (?:\w+ ){0,2}(?:to|for) (?:lock|hold|reserve|book|confirm)`,
  'आधा= एडभान्स, aadha= advance, आधा= अग्रिम, आधा= अहिले',
);
const half = concept(
  'half|[1-9][05](?= ?%)|[1-9]0 percent|full (?:payment|amount)',
  'आधा=, पूरा, प्रतिशत, percent',
);
const paying = concept('pay\\w*|advance|send|transfer', 'भुक्तानी, payment, पेमेन्ट, तिर*, रकम, पैसा');
const noDelivery = concept(
  "no cod|cod not|not cod|no cash on|don'?t do (?:cod|cash)",
  'सीओडी छैन, cod chaina, cod hudaina, cash on delivery hudaina, क्यास अन डेलिभरी हुँदैन, cash on delivery chaina',
);
const deposit = concept('deposit|rent', 'धरौटी, डिपोजिट, deposit, भाडा=');

/** Money before anything is seen: an advance, a token, a booking. */
export function advancePayment(message: Message, { writer }: MessageContext): boolean {
  // A buyer who says that it "must be paid" is asking whether.
  const sentences = message.sentences.filter((sentence) => writer !== 'buyer' || imperative(sentence));
  return sentences.some((sentence) => {
    const next = message.sentences[message.sentences.indexOf(sentence) + 1];
    return (
      asksAdvance(sentence) || asksToHold(sentence, next) || asksFirst(sentence) || sendsUnseen(sentence)
    );
  });
}

const spoiled = any(negated, hypothetical, firstPerson, past, faceToFace);
const denied = any(negated, hypothetical, firstPerson);

function asksAdvance(sentence: Sentence): boolean {
  const words = sentence.sound.split(' ').length;
  return sentence.clauses.some((clause) => {
    if (demandsByDenial(clause) && (money(clause) || advance(clause))) return true;
    if (halfNow(clause) && !denied(clause)) return true;
    if (!advance(clause)) return false;
    if (beforeSeeing(clause) && !denied(clause)) return true;
    const wanted = words <= 5 || any(given, asksForMoney, necessary, half)(clause);
    return wanted && !spoiled(clause);
  });
}

const returned = concept('return|refund|give (?:it |me )?back', 'फिर्ता, रिफन्ड');
const pays = (clause: Stretch): boolean => asksForMoney(clause) && !faceToFace(clause) && !returned(clause);

function asksToHold(sentence: Sentence, next: Sentence | undefined): boolean {
  if (race(sentence)) return true;
  const paying = sentence.clauses.filter(pays);
  if (paying.length === 0) return false;
  return hold(sentence) || (next !== undefined && hold(next) && paying.some(any(amount, wallet)));
}

function asksFirst(sentence: Sentence): boolean {
  const whole = faceToFace(sentence) || negated(sentence);
  if (!whole && paidAfter(sentence) && handOver(sentence)) return true;
  if (!whole && moneyFirst(sentence) && later(sentence)) return true;
  if (!negated(sentence) && beforeSeeing(sentence) && money(sentence) && takes(sentence)) return true;
  if (!whole && trifle(sentence) && any(hold, imperative)(sentence) && !firstPerson(sentence)) return true;
  return sentence.clauses.some((clause, at) => {
    if (!pays(clause)) return half(clause) && first(clause) && paying(clause) && !spoiled(clause);
    const rest = sentence.clauses.slice(at + 1);
    return (
      any(first, beforeSeeing)(clause) ||
      (deposit(clause) && wallet(clause)) ||
      noDelivery(sentence) ||
      rest.some(handOver)
    );
  });
}

const ordinary = concept(
  'photos?|bill|rent agreement|account number',
  'फोटो, बिल, नम्बर, number, भिडियो, रसिद',
);

/** Money sent or put into an account with nothing said of seeing first. */
const sendsUnseen = (sentence: Sentence): boolean =>
  !faceToFace(sentence) &&
  sentence.clauses.some((clause) => asksToSendMoney(clause) && !any(ordinary, returned, firstPerson)(clause));
