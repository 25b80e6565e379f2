import { toLatinDigits } from './digits.ts';

/** Zero-width and direction marks, soft hyphen, variation selectors: invisible, but they break equality. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Accents on Latin letters. Devanagari signs are combining marks too and must stay. */
const LATIN_ACCENTS = /[\u0300-\u036f]/g;
const GROUPED_NUMBER = /^\d{1,3}(?:,\d{2,3})*,\d{3}$/;

/**
 * One form for text that means the same: compatibility letters folded, invisible marks and Latin accents removed,
 * lower case, Latin digits, no thousands commas (`२२,५०,०००` becomes `2250000`). Runs in time linear in the text.
 */
export function normaliseText(text: string): string {
  const folded = text.normalize('NFKD').replace(LATIN_ACCENTS, '').normalize('NFC').replace(INVISIBLE, '');
  return toLatinDigits(folded.toLowerCase())
    .replace(LATIN_ACCENTS, '')
    .replace(/\d+(?:,\d+)*/g, (run) => (GROUPED_NUMBER.test(run) ? run.replaceAll(',', '') : run));
}
