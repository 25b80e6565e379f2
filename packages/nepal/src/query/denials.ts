import { lazily } from '../lexicon-index.ts';
import { normaliseText } from '../normalise.ts';
import { queryTerms } from '../search-terms.ts';
import type { QueryWord } from './query-words.ts';

/** What says that the next word is not wanted: `without deposit`, `bina loan`, `phone not samsung`. */
const BEFORE = table(
  'without, with no, not, no, except, except for, excluding, other than, apart from, but not, bina, binaa, bina kunai, बिना, विना, बिना कुनै',
);
/** What says it of the word before: `samsung bahek`, `dhito bina ko`, धितो नभएको. */
const AFTER = table(
  'bahek, baahek, bahekko, bahek ko, baahek ko, बाहेक, बाहेकको, binako, bina ko, binako, बिनाको, बिना को, hoina, hoena, होइन, होईन, nabhayeko, nabhaeko, nabhako, नभएको, nalagne, नलाग्ने, nachahine, नचाहिने',
);
/** Also of the word before, where none follows or that is what people would rather be without: `dhito bina karja`. */
const EITHER = table('bina, binaa, बिना, विना');
const LOANS = table('loan, karja, ऋण, rin, कर्जा');
const BURDENS = table(
  'emi, kist, किस्ता, deposit, dhito, धितो, dharauti, धरौटी, broker, dalal, दलाल, agent, commission, कमिसन, advance, byaj, ब्याज, interest, experience, anubhav, अनुभव, license, licence, लाइसेन्स, tax, fee, shulka, शुल्क, guarantor, jamani, जमानी, internet, chini, चिनी, sugar, scratch, daag, दाग, accident',
);
/** Between two words that are both not wanted: `not samsung or oppo`. */
const JOINING = table('or, nor, and, wa, va, ra, वा, र');
const LONGEST = 2;

function table(words: string): ReadonlySet<string> {
  return new Set(words.split(', ').map(normaliseText));
}

/** How many words from here deny the one after them; 0 where they do not. */
export function denialBefore(words: readonly QueryWord[], at: number): number {
  return lengthOf(BEFORE, words, at);
}

/** How many words from here deny the one before them; 0 where they do not. */
export function denialAfter(words: readonly QueryWord[], at: number): number {
  const length = lengthOf(AFTER, words, at);
  if (length > 0) return length;
  const [before, following] = [words[at - 1]?.text ?? '', words[at + 1]?.text ?? ''];
  // A loan may be what is looked for, without a deposit.
  const isBefore = BURDENS.has(before) || LOANS.has(before);
  const isMeant = at === words.length - 1 || (isBefore && !BURDENS.has(following));
  return isMeant ? lengthOf(EITHER, words, at) : 0;
}

export function joinsDenied(word: QueryWord | undefined): boolean {
  return word !== undefined && JOINING.has(word.text);
}

function lengthOf(denials: ReadonlySet<string>, words: readonly QueryWord[], at: number): number {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    const said = words.slice(at, at + length).map(({ text }) => text);
    if (denials.has(said.join(' '))) return length;
  }
  return 0;
}

/** Terms of the words by which a listing says that it is without something: those before it, and those after it. */
export const denialTerms = lazily(() => ({
  before: termsOf('without no not bina बिना'),
  after: termsOf('bina बिना nabhayeko नभएको nalagne नलाग्ने nachahine नचाहिने free'),
}));

function termsOf(words: string): string[] {
  return [...new Set(words.split(' ').flatMap((word) => queryTerms(word)[0]?.strict ?? []))];
}
