import type { Lang } from '@thulubazaar/contract';
import { toDevanagariDigits } from '@thulubazaar/nepal/digits';

/** A number of stars as it is written: `4`, `4.3`, `४.३`. */
export function starsText(stars: number, lang: Lang): string {
  const text = String(Math.round(stars * 10) / 10);
  return lang === 'ne' ? toDevanagariDigits(text) : text;
}
