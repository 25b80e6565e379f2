import { any, concept } from '../concepts.ts';
import { asksForMoney, money } from '../money.ts';
import { firstPerson, hypothetical, negated } from '../moods.ts';
import type { Message, Stretch } from '../read-message.ts';

const job = concept(
  'jobs?|work permit|visa|vacanc\\w*|hiring|salary|interview|employment|work from home|data entry|manpower|packing|seats|embassy|training|eps|quota',
  'काम, जागिर, नोकरी, तलब, भिसा, visa, रोजगारी, वैदेशिक, बिदेश जान, वर्क पर्मिट, work permit, परमिट, अन्तर्वार्ता, interview, म्यानपावर, मेडिकल, medical, प्याकिङ, डाटा इन्ट्री, दूतावास, embassy, तालिम, सेक्युरिटी गार्ड, विशेष कोटा, इपिएस',
);
const reasonToPay = concept(
  'process\\w*|permit|registration|medical|ticket|stamping|document\\w*|file|security|visa|training|quota|guarantee\\w*|fees?|charge|deposit',
  'प्रोसेस*, प्रोसेसिङ, processing, दर्ता, मेडिकल, medical, टिकट, ticket, फाइल=, file=, धरौटी, शुल्क, भिसा, कागजात, पर्मिट, परमिट, पासपोर्ट, passport, तालिम, किट, विशेष कोटा, ग्यारेन्टी',
);
const due = concept(
  'must|required|to be (?:paid|deposited)|only those|who submit|first|before|now|confirm|remaining|only',
  'पर्छ, तिर्नुपर्छ, हाल्नुपर्छ, तिर्ने*, बुझाउने*, राखेर, राख!, सुरु*, पहिला, मात्र',
);

const salary = concept('salary|salaries|earn\\w*|per month', 'तलब, महिना को, कमाइ');

/** Work that has to be paid for. */
export function jobFee(message: Message): boolean {
  if (!job(message) || !reasonToPay(message) || !money(message)) return false;
  return message.sentences.some((sentence) => sentence.clauses.some((clause) => asksFee(clause, sentence)));
}

const asksFee = (clause: Stretch, sentence: Stretch): boolean =>
  asksForMoney(clause, sentence) ||
  (money(clause) && due(clause) && !any(negated, hypothetical, firstPerson, salary)(clause));
