import { lazily, nativeKeys, phraseStarts, spelled, surfaces } from './lexicon-index.ts';
import { formOf } from './normalise.ts';
import { stem } from './postpositions.ts';
import { strictKey } from './sound-key.ts';
import { isStopWord } from './stop-words.ts';
import { conceptsOf, singularOf } from './synonyms.ts';

/** Shorter words are not looked for in two halves: `ta ta` is no maker of cars. */
const SHORTEST_JOINED = 6;
/** Words of the longest phrase: `luga dhune mesin`. */
export const LONGEST_PHRASE = 3;

/** Phrases by the concepts of their words, so that "keti hostel" is a girls' hostel though nobody listed it. */
const conceptPhrases = lazily(() => {
  const phrases = new Map<string, string>();
  for (const { concept, words } of spelled()) {
    const sequence = words.length > 1 ? sequenceOf(words) : null;
    if (sequence !== null && !phrases.has(sequence)) phrases.set(sequence, concept);
  }
  return phrases;
});
/** The concept of a word or phrase, or null when it is unknown or its sound fits several concepts. */
export function conceptOf(word: string): string | null {
  const phrase = conceptOfPhrase(word);
  if (phrase) return phrase;
  const concepts = conceptsOf(word);
  return concepts.length === 1 ? (concepts[0] ?? null) : null;
}

/** The concept of a phrase (`second hand`, `वासिङ मेसिन`) written in any of the known spellings, or of a word written in two. */
export function conceptOfPhrase(phrase: string): string | null {
  const form = formOf(phrase);
  if (!form.includes(' ')) return null;
  const words = form.split(/\s+/);
  return phraseOf(words) ?? joinedOf(words) ?? ofConcepts(words);
}

function ofConcepts(words: readonly string[]): string | null {
  // "Sofa and bed" is no sofa bed.
  const sequence = words.some(isStopWord) ? null : sequenceOf(words);
  return sequence === null ? null : (conceptPhrases().get(sequence) ?? null);
}

/** The concepts of words that have one each. */
function sequenceOf(words: readonly string[]): string | null {
  const concepts = words.filter((word) => !isStopWord(word)).map(conceptsOf);
  if (concepts.length < 2 || !concepts.every(({ length }) => length === 1)) return null;
  const sequence = concepts.flat().join(' ');
  // KTM Duke is no duke of Kathmandu.
  return sequence.includes('place-') ? null : sequence;
}

function phraseOf(words: readonly string[]): string | null {
  const [first = ''] = words;
  const singular = first.replace(/s$/, '');
  const keys = words.map(strictKey);
  if (![first, singular, keys[0] ?? ''].some((start) => phraseStarts().has(start))) {
    return null;
  }
  const bare = words.map((word, at) => (at === words.length - 1 ? singularOf(word) : word));
  const stems = words.map(stem);
  for (const way of [words, bare, stems]) {
    const concept = surfaces().get(way.join(' '))?.[0];
    if (concept) return concept;
  }
  return keys.includes('') ? null : (nativeKeys().get(keys.join(' '))?.[0] ?? null);
}

function joinedOf(words: readonly string[]): string | null {
  const joined = words.join('');
  // "Samsung S 23" is a Samsung and an S.
  if (words.length !== 2 || joined.length < SHORTEST_JOINED || (words[1] ?? '').length < 3) return null;
  for (const way of [joined, singularOf(joined)]) {
    const concept = surfaces().get(way)?.[0];
    if (concept) return concept;
  }
  return null;
}
