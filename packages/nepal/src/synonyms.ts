import { plainEnglish } from './lexicon/plain-english.ts';
import { isDevanagari, joinedPhrases, nativeForms, nativeWords, surfaces } from './lexicon-index.ts';
import { couldBe, nativeForm } from './native-form.ts';
import { formOf } from './normalise.ts';
import { knownStem, stem } from './postpositions.ts';
import { fullKey, strictKey } from './sound-key.ts';

/** Shorter keys are shared by too many unrelated words (khar, kar, kara) to stand for a concept. */
const SAFE_KEY_LENGTH = 3;
/** English as it is spoken in Nepal, which is long enough to be known by its vowels: byag, ryak. */
const LOANWORD = /^[a-z]*[bcdfghjklmnpqrstvwxz]ya[a-z]+$/;
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

/** An English plural without its s. */
export function singularOf(word: string): string {
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
