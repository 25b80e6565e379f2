export type Language = 'en' | 'ne';

const DEVANAGARI_ZERO = 0x0966;

/** Replaces Latin digits with Devanagari ones and leaves everything else alone. */
export function toDevanagariDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(DEVANAGARI_ZERO + Number(digit)));
}

/** Replaces Devanagari digits with Latin ones and leaves everything else alone. */
export function toLatinDigits(text: string): string {
  return text.replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO));
}

/** `22,50,000.5`: thousands, then lakhs and crores. Not from `Intl`, in which not every phone has the English of India. */
function inLakhs(value: number): string {
  const rounded = Number(value.toFixed(3));
  const [whole = '', fraction] = String(Math.abs(rounded)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{2})*\d{3}$)/g, ',');
  return `${rounded < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/**
 * Groups a number the South Asian way (22,50,000), in the digits of the language.
 * Up to three decimals are kept. There is no usable `en-NP` anywhere, so English borrows the grouping of `en-IN`.
 * @throws RangeError when the number is not finite.
 */
export function formatNumber(value: number, language: Language): string {
  if (!Number.isFinite(value)) throw new RangeError('a finite number is needed');
  const grouped = inLakhs(value);
  return language === 'ne' ? toDevanagariDigits(grouped) : grouped;
}
