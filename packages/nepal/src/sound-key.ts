import { normaliseText } from './normalise.ts';
import { phonemes } from './phonemes.ts';
import { stem } from './postpositions.ts';

/** Longer words are cut before their key is made; no Nepali or English word in a listing comes near it. */
export const LONGEST_WORD = 40;

/**
 * The key shared by the ordinary spellings of one word in both scripts: `भाडामा`, `bhada`, `bhaadaa` give `bda`;
 * `कोटेश्वर`, `koteshwor`, `koteshwar`, `koteswor` give `kotesbr`. Medial a is dropped, because a written a may be a
 * silent schwa; a first and a last one stay. Empty when the word has no letter of either script.
 */
export function strictKey(word: string): string {
  return keyOfSounds(soundsOf(word));
}

/** How the key of a word begins that may not be written to its end: what is its last a now will be one within. */
export function startKey(word: string): string {
  return strictKey(word).replace(/(?<=..)a$/, '');
}

/** As `strictKey` with every vowel, for words so short that their consonants are those of many others. */
export function fullKey(word: string): string {
  return soundsOf(word).replaceAll('Y', 'y').replaceAll('W', 'w');
}

/**
 * A coarser key for recall: the first sound, then consonants only, without nasals before other consonants and with
 * neighbouring repeats merged. Many different words share it, so it finds candidates and must not decide alone.
 */
export function looseKey(word: string): string {
  const sounds = soundsOf(word).replaceAll('Y', 'ai').replaceAll('W', 'au');
  const skeleton = sounds
    .replace(/[nm](?=[kgcjtdpbs])/g, '')
    .replace(/(?<!^)[aeiouy]/g, '')
    .replace(/(.)\1+/g, '$1');
  return skeleton.replace(/^[iy]/, 'i').replace(/^[uo]/, 'u');
}

const LONGEST_KEPT = 24;
const MOST_KEPT = 20_000;
const kept = new Map<string, string>();

/** The sounds of a word without its endings. Words of listings recur, so those heard before are kept. */
function soundsOf(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const sounds = phonemes(stem(clip(word)));
  if (word.length <= LONGEST_KEPT) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(word, sounds);
  }
  return sounds;
}

function clip(word: string): string {
  return normaliseText(word.slice(0, LONGEST_WORD * 4)).slice(0, LONGEST_WORD);
}

function keyOfSounds(sounds: string): string {
  return (
    sounds
      .replace(/(?<!^)a(?!$)/g, '')
      // Chandrabindu is written n before them (साँफेबगर Sanphebagar), anusvara m (संपर्क samparka), each for the other.
      .replace(/n(?=[pb])/g, 'm')
      .replaceAll('Y', 'y')
      .replaceAll('W', 'w')
  );
}
