import { lexicon } from './lexicon.ts';
import { nativeForm } from './native-form.ts';
import { formOf } from './normalise.ts';
import { fullKey, strictKey } from './sound-key.ts';

type Index = ReadonlyMap<string, readonly string[]>;

// Made when first asked for: a program that searches for nothing, or a test, need not wait for them.
export const surfaces = lazily(() => indexOf((surface) => surface, false));
/** Only Devanagari spellings are phonetic enough for their keys to claim spellings that are not listed. */
export const nativeKeys = lazily(() => indexOf(strictKey, true));
/** Words in Devanagari by their sounds, for romanised ones that are not listed. */
export const nativeWords = lazily(() => {
  const words = new Map<string, { concept: string; word: string; sounds: string }[]>();
  for (const { concept, words: surface, native } of spelled()) {
    const [word = ''] = surface;
    if (!native || surface.length > 1) continue;
    const key = strictKey(word);
    const known = words.get(key);
    const entry = { concept, word, sounds: fullKey(word) };
    if (known) known.push(entry);
    else words.set(key, [entry]);
  }
  return words;
});
/** Words in Devanagari by what is never mixed up in them, for spellings in Devanagari that are not listed. */
export const nativeForms = lazily(() => indexOf(nativeForm, true));
/** Phrases written as one word. */
export const joinedPhrases = lazily(
  () =>
    new Map(
      [...surfaces()]
        .filter(([surface]) => surface.includes(' '))
        .map(([surface, concepts]) => [surface.replaceAll(' ', ''), concepts]),
    ),
);
/** First words of phrases: what begins with another is none. */
export const phraseStarts = lazily(
  () =>
    new Set(
      [...surfaces().keys(), ...nativeKeys().keys()]
        .filter((phrase) => phrase.includes(' '))
        .map((phrase) => phrase.slice(0, phrase.indexOf(' '))),
    ),
);

export function isDevanagari(word: string): boolean {
  return /[\u0900-\u097f]/.test(word);
}

/** Every spelling of the lexicon, as words, with its concept. */
export const spelled = lazily(() =>
  lexicon.flatMap(([concept, written]) =>
    written.map((surface) => ({ concept, words: formOf(surface).split(' '), native: isDevanagari(surface) })),
  ),
);

/** Maps an entry to the concepts it stands for; a phrase is entered word by word. */
function indexOf(entryOf: (word: string) => string, nativeOnly: boolean): Index {
  const index = new Map<string, string[]>();
  for (const { concept, words, native } of spelled()) {
    if (nativeOnly && !native) continue;
    const entries = words.map(entryOf);
    if (entries.includes('')) continue;
    const entry = entries.join(' ');
    const known = index.get(entry);
    if (!known) index.set(entry, [concept]);
    else if (!known.includes(concept)) known.push(concept);
  }
  return index;
}

export function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
