import { normaliseText } from '../normalise.ts';
import { type Link, takeLinks } from './links.ts';
import { soundOf } from './spoken.ts';

/** A stretch of a message in the two forms that patterns are written for. */
export interface Stretch {
  /** Normalised as written: patterns in English. */
  text: string;
  /** The sound of every word, in whichever script: patterns in Nepali, and English words that Nepali borrowed. */
  sound: string;
  question: boolean;
  /** The message it is a part of. */
  whole?: Stretch;
}

export interface Sentence extends Stretch {
  clauses: readonly Stretch[];
}

export interface Message extends Stretch {
  sentences: readonly Sentence[];
  links: readonly Link[];
}

/** Longer messages are not looked at to their end. */
const LONGEST_MESSAGE = 4000;
/** Enough for any message that is one; a wall of commas is read as one clause after that. */
const MOST_SENTENCES = 60;
const MOST_CLAUSES = 12;

const ENDLESS_WORD = /([\p{L}\p{M}\p{N}]{40})[\p{L}\p{M}\p{N}]+/gu;
const ABBREVIATED = /\b(rs|npr|no|dr|mr|mrs|st|रु)\./g;
const SENTENCE = /[^.!?।\n]+[.!?।]*/g;
const CLAUSE_BORDER =
  /(?<![\p{L}\p{M}])(?:and|but|then|otherwise|or else|so|rest|ani|tara|natra|baki|baaki|अनि|तर|नत्र|बाँकी|र)(?![\p{L}\p{M}])/gu;
const PAUSE = /[,;:()–—…]| - /g;
/** "…, when you have seen it"; "सामान हेरेर, …": says when or how, and belongs to what it stands beside. */
const ADVERBIAL = /^(?:only )?(?:when|after|once|until|if you|on|at)\b/;
const ADVERBIAL_SOUND = /(?:[a-z]er|[a-z]era|epci|pci|esi|[a-z]d|[a-z]da)$/;
const WORD = /[a-z]+(?:['’][a-z]+)*|[\u0900-\u0963\u0971-\u097f]+|[0-9]+/g;
/** What Nepali writes onto a noun, apart from it again, as Latin letters mostly have it; verbs (पठाएको) keep theirs. */
const ENDING = /^([\u0900-\u097f]{2,}[^ेए])(को|का|मा|लाई|लाइ|बाट|सँग|संग|पछि|अघि|(?<!ि)ले)$/;
const ROMAN_ENDING = /^([a-z]{3,}[^e'])(lai|bata|sanga|ma)$/;

/** A message cut into sentences and clauses, without its links. Takes time linear in the text. */
export function readMessage(raw: string): Message {
  const { text, links } = takeLinks(raw.slice(0, LONGEST_MESSAGE));
  const normal = normaliseText(text)
    .replace(ENDLESS_WORD, '$1')
    .replace(/(\d)\.(?=\d)/g, '$1_')
    .replace(ABBREVIATED, '$1')
    .replaceAll('’', "'");
  const sounds = new Map<string, string>();
  const stretchOf = (part: string): Stretch => heard(part, sounds);
  const whole = stretchOf(normal);
  const sentences = limited(normal.match(SENTENCE) ?? [], MOST_SENTENCES)
    .map((part): Sentence => sentenceOf(part, whole, stretchOf))
    .filter(({ sound }) => sound);
  return { ...whole, whole, sentences, links };
}

function sentenceOf(part: string, whole: Stretch, stretchOf: (part: string) => Stretch): Sentence {
  const sentence = { ...stretchOf(part), whole };
  const parts = part.split(CLAUSE_BORDER).flatMap((half) => joined(half.split(PAUSE), stretchOf));
  const clauses = limited(parts, MOST_CLAUSES).map(stretchOf);
  // What is asked at the end is asked of all before it.
  const { question } = sentence;
  return {
    ...sentence,
    clauses: clauses.filter(({ sound }) => sound).map((clause) => ({ ...clause, question, whole })),
  };
}

/** Parts between pauses, with what only says when or how joined to what it belongs to: the part before, or the next. */
function joined(parts: readonly string[], stretchOf: (part: string) => Stretch): string[] {
  const clauses: string[] = [];
  let opening = '';
  for (const part of parts) {
    const { text, sound } = stretchOf(part);
    if (sound === '') continue;
    const last = clauses.length - 1;
    if (!ADVERBIAL.test(text) && !ADVERBIAL_SOUND.test(sound)) {
      clauses.push(opening + part);
      opening = '';
    } else if (last >= 0) clauses[last] += ` ${part}`;
    else opening += `${part} `;
  }
  return opening ? [...clauses, opening] : clauses;
}

function limited(parts: readonly string[], most: number): string[] {
  return parts.length <= most ? [...parts] : [...parts.slice(0, most - 1), parts.slice(most - 1).join(' ')];
}

/** @param sounds of words of this message that were heard before */
function heard(text: string, sounds: Map<string, string>): Stretch {
  const words = (text.match(WORD) ?? []).map((word) => {
    const sound = sounds.get(word) ?? bare(word).split(' ').map(soundOf).join(' ');
    sounds.set(word, sound);
    return sound;
  });
  return { text: text.trim(), sound: words.join(' '), question: text.includes('?') };
}

const bare = (word: string): string =>
  word.replace(word.charCodeAt(0) >= 0x0900 ? ENDING : ROMAN_ENDING, '$1 $2');
