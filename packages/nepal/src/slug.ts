import { graphemes } from './graphemes.ts';
import { foldLookalikes } from './lookalikes.ts';

const LONGEST_SLUG = 80;
const LONGEST_TITLE = 1000;
const EMPTY_SLUG = 'listing';

/**
 * A readable path segment for a title: letters with their signs and digits of any script, lower case, joined by
 * hyphens, at most 80 UTF-16 units. Cut at a word, or inside a very long word between two letters; never empty.
 */
export function slug(title: string): string {
  const safe = foldLookalikes(
    title
      .slice(0, LONGEST_TITLE)
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFC')
      .replace(/\p{Default_Ignorable_Code_Point}|['’]/gu, ''),
  )
    // A sign needs its letter before it; alone it would print on a dotted circle or on the hyphen.
    .replace(/(?<![\p{L}\p{N}\p{M}])\p{M}+/gu, '');
  let text = '';
  for (const word of safe.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
    const longer = text === '' ? word : `${text}-${word}`;
    if (longer.length > LONGEST_SLUG) return text === '' ? cut(word) : text;
    text = longer;
  }
  return text === '' ? EMPTY_SLUG : text;
}

function cut(word: string): string {
  let text = '';
  for (const letter of graphemes(word)) {
    if (text.length + letter.length > LONGEST_SLUG) break;
    text += letter;
  }
  return text === '' ? EMPTY_SLUG : text;
}
