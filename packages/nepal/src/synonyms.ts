import { plainEnglish } from './lexicon/plain-english.ts';
import { lexicon } from './lexicon.ts';
import { couldBe, nativeForm } from './native-form.ts';
import { formOf } from './normalise.ts';
import { knownStem, stem } from './postpositions.ts';
import { fullKey, strictKey } from './sound-key.ts';
import { isStopWord } from './stop-words.ts';

type Index = ReadonlyMap<string, readonly string[]>;

/** Shorter keys are shared by too many unrelated words (khar, kar, kara) to stand for a concept. */
const SAFE_KEY_LENGTH = 3;
/** English as it is spoken in Nepal, which is long enough to be known by its vowels: byag, ryak. */
const LOANWORD = /^[a-z]*[bcdfghjklmnpqrstvwxz]ya[a-z]+$/;
/** Shorter words are not looked for in two halves: `ta ta` is no maker of cars. */
const SHORTEST_JOINED = 6;
/** Words of the longest phrase: `luga dhune mesin`. */
export const LONGEST_PHRASE = 3;

// Made when first asked for: a program that searches for nothing, or a test, need not wait for them.
const surfaces = lazily(() => indexOf((surface) => surface, false));
/** Only Devanagari spellings are phonetic enough for their keys to claim spellings that are not listed. */
const nativeKeys = lazily(() => indexOf(strictKey, true));
/** Words in Devanagari by their sounds, for romanised ones that are not listed. */
const nativeWords = lazily(() => {
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
const nativeForms = lazily(() => indexOf(nativeForm, true));
/** Phrases written as one word. */
const joinedPhrases = lazily(
  () =>
    new Map(
      [...surfaces()]
        .filter(([surface]) => surface.includes(' '))
        .map(([surface, concepts]) => [surface.replaceAll(' ', ''), concepts]),
    ),
);
/** Phrases by the concepts of their words, so that "keti hostel" is a girls' hostel though nobody listed it. */
const conceptPhrases = lazily(() => {
  const phrases = new Map<string, string>();
  for (const { concept, words } of spelled()) {
    const sequence = words.length > 1 ? sequenceOf(words) : null;
    if (sequence !== null && !phrases.has(sequence)) phrases.set(sequence, concept);
  }
  return phrases;
});
const phraseStarts = lazily(
  () =>
    new Set(
      [...surfaces().keys(), ...nativeKeys().keys()]
        .filter((phrase) => phrase.includes(' '))
        .map((phrase) => phrase.slice(0, phrase.indexOf(' '))),
    ),
);

/**
 * Every concept a single word can mean, best evidence first: its exact spelling, its stem or English singular, then
 * its sound. Empty for a word outside the lexicon.
 */
export function conceptsOf(word: string): readonly string[] {
  const known = kept.get(word);
  if (known) return known;
  const concepts = findConcepts(word);
  if (word.length > LONGEST_KEPT) return concepts;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, concepts);
  return concepts;
}

/** Words of listings recur: what was looked up is kept. */
const kept = new Map<string, readonly string[]>();
const LONGEST_KEPT = 24;
const MOST_KEPT = 20_000;

function findConcepts(word: string): readonly string[] {
  const surface = formOf(word);
  if (plainEnglish.has(surface)) return surfaces().get(surface) ?? [];
  for (const candidate of spellings(surface)) {
    const concepts = surfaces().get(candidate) ?? joinedPhrases().get(candidate);
    if (concepts) return concepts;
  }
  const key = strictKey(surface);
  if (key.length < SAFE_KEY_LENGTH && !LOANWORD.test(surface)) return [];
  if (!isDevanagari(surface)) return claimantsOf(surface, key);
  return nativeForms().get(nativeForm(surface)) ?? nativeForms().get(nativeForm(stem(surface))) ?? [];
}

/** The concepts whose words in Devanagari sound like a romanised word; of several the ones with the same vowels. */
function claimantsOf(word: string, key: string): readonly string[] {
  const sounds = fullKey(word);
  const claimants = (nativeWords().get(key) ?? []).filter((native) => couldBe(word, native.word));
  const closer = claimants.filter((native) => native.sounds === sounds);
  const nearest = closer.length > 0 || key.length < SAFE_KEY_LENGTH ? closer : claimants;
  return [...new Set(nearest.map(({ concept }) => concept))];
}

/** Whether the lexicon has a word as it is written, endings aside. */
export function isListed(word: string): boolean {
  const form = formOf(word);
  return surfaces().has(form) || surfaces().has(stem(form)) || surfaces().has(singularOf(form));
}

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

function singularOf(word: string): string {
  return /^[a-z]{3,}s$/.test(word) ? word.slice(0, -1) : word;
}

function* spellings(surface: string): Generator<string> {
  yield surface;
  if (/^[a-z]{3,}s$/.test(surface)) {
    yield surface.slice(0, -1);
    yield surface.replace(/ies$/, 'y');
    yield surface.replace(/es$/, '');
  }
  if (/^[a-z]/.test(surface)) yield surface.replace(/([a-z])\1+/g, '$1');
  const bare = stem(surface);
  yield bare;
  if (!/^[a-z]/.test(bare)) return;
  yield bare.replace(/([a-z])\1+/g, '$1');
  yield knownStem(surface);
}

function isDevanagari(word: string): boolean {
  return /[\u0900-\u097f]/.test(word);
}

/** Every spelling of the lexicon, as words, with its concept. */
const spelled = lazily(() =>
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

function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
