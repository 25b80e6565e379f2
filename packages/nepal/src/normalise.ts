import { toLatinDigits } from './digits.ts';
import { foldLookalikes } from './lookalikes.ts';

/** Zero-width and direction marks, soft hyphen, variation selectors: invisible, but they break equality. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Accents on Latin letters, and nukta, which people write and leave out. Other Devanagari signs must stay. */
const ACCENTS = /[\u0300-\u036f\u093c]/g;
const GROUPED_NUMBER = /^\d{1,3}(?:,\d{2,3})*,\d{3}$/;

/**
 * One form for text that means the same: compatibility letters and look-alikes folded, invisible marks, Latin accents
 * and nukta removed, lower case, Latin digits, no thousands commas (`२२,५०,०००` becomes `2250000`). Runs in time linear in the text.
 */
export function normaliseText(text: string): string {
  const folded = text.normalize('NFKD').replace(ACCENTS, '').normalize('NFC').replace(INVISIBLE, '');
  return toLatinDigits(foldLookalikes(folded).toLowerCase())
    .replace(ACCENTS, '')
    .replace(/\d+(?:,\d+)*/g, (run) => (GROUPED_NUMBER.test(run) ? run.replaceAll(',', '') : run));
}

/** The form in which words are the same or not: as `normaliseText`, with chandrabindu and anusvara as people mix them. */
export function formOf(text: string): string {
  return /^[a-z ]+$/.test(text) ? text.trim() : normaliseText(text).trim().replaceAll('ँ', 'ं');
}
