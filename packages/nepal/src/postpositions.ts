import { phonemes } from './phonemes.ts';

/** Case endings and the plural that Nepali writes onto the word, in both scripts; the longest come first. */
const DEVANAGARI_ENDING =
  /(?:हरू|हरु|देखि|सम्म|सहित|लाई|लाइ|बाट|सँग|संग|भित्र|भन्दा|वाला|मुनि|माथि|मै|मा|को|(?<![्ि])का|कै|(?<!्)ले)$/;
const ROMAN_ENDING = /(?:haroo|haru|dekhi|samma|sanga|sahit|baata|bata|laai|lai|maa|ma|ko)$/;
/** Too common at the end of English words to be cut off any word: `table`, `vodka`. */
const ROMAN_ENDING_OF_KNOWN = /(?:haru)?(?:kai|ka|ki|le|wala|bhitra|mathi|muni)$/;
/** Whole words that only look as if they carried an ending. */
const WHOLE_WORDS = new Set(
  'मौका नौका इलाका चौका पटका पहिले अहिले सिनेमा चस्मा ड्रामा पाजामा डिप्लोमा कर्मा शर्मा cinema sinema chasma drama pajama diploma karma dharma janma sharma padma samma mahima garima'.split(
    ' ',
  ),
);
const MOST_ENDINGS = 3;
const SHORTEST_STEM = 3;

/**
 * The word without its postpositions: `घरहरूमा` and `ghar-haru-ma` written together both leave the bare noun.
 * A stem of fewer than three sounds is never left (`आमा` mother, `सिलाई` sewing stay whole).
 */
export function stem(word: string): string {
  let bare = word;
  for (let round = 0; round < MOST_ENDINGS; round += 1) {
    if (WHOLE_WORDS.has(bare)) return bare;
    const shorter = bare.replace(/[a-z]$/.test(bare) ? ROMAN_ENDING : DEVANAGARI_ENDING, '');
    if (shorter === bare || soundCount(shorter) < SHORTEST_STEM) return bare;
    bare = shorter;
  }
  return bare;
}

/** A diphthong counts as two sounds, so that गाई (cow) is long enough to be a stem. */
function soundCount(word: string): number {
  // Enough of a word to tell that it has three; the whole of an endless one would take its time, every round.
  return phonemes(word.slice(0, 40)).replace(/[YW]/g, 'ai').length;
}

/** A romanised word without endings that only a known word is known to have; the word itself when it has none. */
export function knownStem(word: string): string {
  return /^[a-z]{5,}$/.test(word) ? word.replace(ROMAN_ENDING_OF_KNOWN, '') : word;
}
