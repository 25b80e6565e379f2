import { concept } from './concepts.ts';
import type { Message } from './read-message.ts';

const warns = concept(
  'beware|be careful|careful,|watch out|(?:if|when) (?:someone|anyone|somebody|anybody|they|he|she) (?:asks?|tells?|wants?|calls?)|(?:who|that) (?:asks?|want) (?:you )?for|to the police|(?<!no |not |not a )(?:frauds?|scams?|scammers?|scammed|cheated)',
  'होसियार, सावधान, सतर्क, माग्ने सँग, माग्ने लाई, माग्नेलाई, माग्ने ले, माग्नेले, कसै ले, कसैले, कोही ले, kosaile, kasaile, प्रहरी लाई, police lai, ठग्यो, ठगिएँ, ठगी हुन्छ, ठगी हो, fraud हुन्छ, fraud cha, scam cha, ठग धेरै',
);

/** The message without the sentences in which its writer warns of what others do: those ask for nothing. */
export function withoutWarnings(message: Message): Message {
  if (!warns(message)) return message;
  const sentences = message.sentences.filter((sentence) => !warns(sentence));
  const whole = {
    text: sentences.map(({ text }) => text).join('\n'),
    sound: sentences.map(({ sound }) => sound).join(' '),
    question: sentences.some(({ question }) => question),
  };
  return { ...message, ...whole, whole, sentences };
}
