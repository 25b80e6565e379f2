import { toLatinDigits } from './digits.ts';

/** True for the fifteen digits of a phone, of which the last checks the others (Luhn, ITU-T E.118). */
export function isImei(text: string): boolean {
  if (!/^\d{15}$/.test(text) || /^0+$/.test(text)) return false;
  const sum = [...text].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/**
 * What is kept of an IMEI: its last four digits, so that buyer and seller can tell the phone and nobody can copy it. Given
 * whole it must be one; four digits are taken as they are.
 * @returns null for anything else
 */
export function lastOfImei(text: string): string | null {
  const digits = toLatinDigits(text).replace(/[\s/-]/g, '');
  if (/^\d{4}$/.test(digits)) return digits;
  return isImei(digits) ? digits.slice(-4) : null;
}
