import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { cleanLine } from './clean-text.ts';
import { toLatinDigits } from './digits.ts';

/**
 * Mobile prefixes in use: NTC 984 985 986 974 975 976, Ncell 980 981 982 970, Smart 961 962 988. A general library
 * accepts whole ranges that no operator serves, which would send codes nobody can receive.
 */
const MOBILE = /^\+9779(?:8[456]|7[456]|8[012]|70|6[12]|88)\d{7}$/;
const LONGEST_INPUT = 40;

/**
 * A Nepali mobile number as E.164 (`+97798…`), from any usual spelling: Devanagari digits, spaces, dashes, brackets,
 * `+977`, `00977`, `977` or a leading 0. Null for anything else, also for landlines and other countries.
 */
export function normalisePhone(text: string): string | null {
  if (text.length > LONGEST_INPUT) return null;
  const plain = toLatinDigits(cleanLine(text).normalize('NFKC')).replace(/[\s\p{Pd}().]/gu, '');
  if (!/^\+?\d{10,15}$/.test(plain)) return null;
  const national = plain.replace(/^(?:\+977|00977|977(?=0?9\d{9}$))/, '').replace(/^0(?=9)/, '');
  const parsed = parsePhoneNumberFromString(national, 'NP');
  return parsed && MOBILE.test(parsed.number) && parsed.isPossible() ? parsed.number : null;
}

/**
 * A number of Nepal that a business is called by, as E.164: a mobile one as `normalisePhone` has it, or a landline with its area
 * code (`01-5551234`). Null for anything else.
 */
export function normaliseAnyPhone(text: string): string | null {
  const mobile = normalisePhone(text);
  if (mobile !== null || text.length > LONGEST_INPUT) return mobile;
  const plain = toLatinDigits(cleanLine(text).normalize('NFKC')).replace(/[\s\p{Pd}().]/gu, '');
  const national = plain.replace(/^(?:\+977|00977)/, '').replace(/^0/, '');
  // An area code of Nepal and what follows it: 1 555 1234 in the valley, 61 512345 elsewhere.
  return /^[1-8]\d{7}$/.test(national) ? `+977${national}` : null;
}

/** A number that is recognisable to its owner and useless to others: `98••••••67`, for an E.164 Nepali mobile number. */
export function maskPhone(phone: string): string {
  const national = phone.replace(/^\+977/, '');
  return `${national.slice(0, 2)}${'•'.repeat(Math.max(national.length - 4, 0))}${national.slice(-2)}`;
}
