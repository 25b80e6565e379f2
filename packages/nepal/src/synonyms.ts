import { lexicon } from './lexicon.ts';
import { normaliseText } from './normalise.ts';
import { stem } from './postpositions.ts';
import { strictKey } from './sound-key.ts';

type Index = ReadonlyMap<string, readonly string[]>;

const surfaces = indexOf((surface) => surface);
/** Only Devanagari spellings are phonetic enough for their keys to claim spellings that are not listed. */
const nativeKeys = indexOf((surface) => (/[\u0900-\u097f]/.test(surface) ? strictKey(surface) : ''));
/** Shorter keys are shared by too many unrelated words (khar, kar, kara) to stand for a concept. */
const SAFE_KEY_LENGTH = 3;

/**
 * Every concept a single word can mean, best evidence first: its exact spelling, its stem or English singular, then
 * its strict key. Empty for a word outside the lexicon.
 */
export function conceptsOf(word: string): readonly string[] {
  const surface = normaliseText(word).trim();
  for (const candidate of spellings(surface)) {
    const concepts = surfaces.get(candidate);
    if (concepts) return concepts;
  }
  const key = strictKey(surface);
  return key.length < SAFE_KEY_LENGTH ? [] : (nativeKeys.get(key) ?? []);
}

/** The concept of a word or two-word phrase, or null when it is unknown or its sound fits several concepts. */
export function conceptOf(word: string): string | null {
  const phrase = conceptOfPhrase(word);
  if (phrase) return phrase;
  const concepts = conceptsOf(word);
  return concepts.length === 1 ? (concepts[0] ?? null) : null;
}

/** The concept of a two-word phrase (`second hand`, `वासिङ मेसिन`) written in any of the known spellings. */
export function conceptOfPhrase(phrase: string): string | null {
  const words = normaliseText(phrase).trim();
  if (!words.includes(' ')) return null;
  const key = words.split(/\s+/).map(strictKey).join(' ');
  return (surfaces.get(words) ?? nativeKeys.get(key))?.[0] ?? null;
}

function* spellings(surface: string): Generator<string> {
  yield surface;
  if (/^[a-z]{4,}s$/.test(surface)) {
    yield surface.slice(0, -1);
    yield surface.replace(/ies$/, 'y');
    yield surface.replace(/es$/, '');
  }
  if (/^[a-z]/.test(surface)) yield surface.replace(/([a-z])\1+/g, '$1');
  const bare = stem(surface);
  yield bare;
  if (/^[a-z]/.test(bare)) yield bare.replace(/([a-z])\1+/g, '$1');
}

/** Maps an entry to the concepts it stands for; a phrase is entered word by word. */
function indexOf(entryOf: (word: string) => string): Index {
  const index = new Map<string, string[]>();
  for (const [concept, written] of lexicon) {
    for (const surface of written) {
      const words = normaliseText(surface).split(' ').map(entryOf);
      if (words.includes('')) continue;
      const entry = words.join(' ');
      const known = index.get(entry) ?? [];
      if (!known.includes(concept)) index.set(entry, [...known, concept]);
    }
  }
  return index;
}
