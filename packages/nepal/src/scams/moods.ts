import { any, concept } from './concepts.ts';
import type { Stretch } from './read-message.ts';

const ROOTS = 'ptw|pty|ptydi|tir|tiri|hl|hli|di|gr|gri|bn|btw|li|mg|hu|chi|c|prk|rk|sk|mil|pr|lg|cl|ptwn';
const DENYING = new RegExp(
  [
    // न- before what is wanted or done
    String.raw`\bn(?:ptw|pty|tir|hl|di|gr|bn|btw|mg|lek)(?:[iy]?di)?(?:nu[a-z]*|nos|ne|u)\b|\bnbisbs\b`,
    // -दैन, -दिनँ after it
    String.raw`\b(?:${ROOTS})d(?:yn?[aw]?n?|in[aw]?)\b`,
    String.raw`\b(?:hudy|hoina?|cyna?n?|cy|chidyna?|cydyna?|hudyna?|huna)\b`,
  ].join('|'),
);
// linna and dinna (do not) sound like lina and dina (to): here the spelling decides.
const DOUBLED = /(?:^|[^\p{L}\p{M}])(?:[लद]ि(?:इ)?न्न|linna|dinna)/u;
const notEnglish = concept(
  "no|not|never|don't|dont|doesn't|doesnt|won't|wont|can't|cant|cannot|needn't|didn't|isn't|nobody|nothing|none|without",
);
const unlessEnglish = concept(
  'without (?:the |any |an |full )?(?:payment|advance|token|paying|deposit|booking)|unless (?:you|u) (?:pay|send)|until (?:we|i|you) (?:get|receive|pay|send|have)|before (?:we|i) (?:get|receive)',
);
const UNLESS =
  /\b(?:ndii?|ndiy?i|ntiri|nhli|npty|bina?|nw?esma?|nyesma?|nye sma?|ne sma?|nhl[a-z]*sma?|ntir[a-z]* ?sma?|nptw[a-z]* ?sma?)\b/g;

const denies = (clause: Stretch): boolean =>
  notEnglish(clause) || DENYING.test(clause.sound) || DOUBLED.test(clause.text);

/** What is left of a clause without its "without" and "until"; null for one that has none. */
function withoutUnless(clause: Stretch): Stretch | null {
  const sound = clause.sound.replace(UNLESS, '');
  if (sound === clause.sound && !unlessEnglish(clause)) return null;
  return { sound, text: clause.text.replaceAll('without', ''), question: clause.question };
}

/** Two denials that demand: "advance nadii saman didaina", "I cannot send without payment". */
export function demandsByDenial(clause: Stretch): boolean {
  const rest = withoutUnless(clause);
  return rest !== null && denies(rest);
}

/** A clause that denies or forbids. */
export function negated(clause: Stretch): boolean {
  const rest = withoutUnless(clause);
  return rest === null ? denies(clause) : !denies(rest);
}

const IMPERATIVE = /(?:nus|nush|nos|nuhos[a-z]*|nuhola)\b/;
const told = ({ sound }: Stretch): boolean => IMPERATIVE.test(sound);
const request = any(told, concept('(?:can|could|will|would) (?:you|u|ya)|please|pls|plz|kindly', 'पठाउ'));
const wondering = concept(
  'should i|do i|do you|do we|is it|is there|how much|how many|what is|whether|shall i|may i',
  'कति*, कि पर्दैन, कि होइन, कि चाहि*, पर्छ होला, दिनुपर्छ होला, तिर्नुपर्छ होला, पर्छ हो, पर्छ कि, पर्ने हो, पर्ने कि, पर्छ र',
);

/** A question about what is usual, not a request in the form of one. */
export const hypothetical = (clause: Stretch): boolean =>
  wondering(clause) ? !told(clause) : clause.question && !request(clause);

/** Tells somebody to do something, rather than that it has to be done. */
export const imperative = any(
  told,
  concept('please|pls|plz|kindly|pay|send|transfer|deposit|scan|tell|give|share'),
);

/** What was done. */
export const past = concept(
  '(?:have|has|had|was|been|already|i|we|he|she) (?:already |been )?(?:paid|sent|transferred|deposited|given|gave)|already paid|paid already',
);

const FIRST_PERSON = /\b[a-z]*cu\b|\b[a-z]+(?:nl|ul|wl)a\b/;
const iDo = concept(
  "(?:i|we|i'll|we'll)(?: (?:will|can|could|would|just|also|only|want to|am)){0,2} (?:pay|send|transfer|give|deposit|bring|paying|sending|hold|keep)",
);

/** What the writer does or offers. */
export const firstPerson = any(iDo, ({ sound }) => FIRST_PERSON.test(sound));
