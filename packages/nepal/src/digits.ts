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

/**
 * Groups a number the South Asian way (22,50,000), in the digits of the language.
 * Up to three decimals are kept. `Intl` has no usable `en-NP`, so English borrows the grouping of `en-IN`.
 * @throws RangeError when the number is not finite.
 */
export function formatNumber(value: number, language: Language): string {
  if (!Number.isFinite(value)) throw new RangeError('a finite number is needed');
  const grouped = value.toLocaleString('en-IN', { maximumFractionDigits: 3 });
  return language === 'ne' ? toDevanagariDigits(grouped) : grouped;
}
