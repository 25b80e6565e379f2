/** What a run of digits has the shape of. */
export type Shape = 'mobile' | 'landline' | 'local' | 'other';

export const MOST_DIGITS = 15;
const FEWEST_DIGITS = 7;
/** Mobile numbers of Nepal (96, 97, 98), also with a leading 0 or the country's code. */
const MOBILE = /^(?:(?:00)?977)?0?9[678]\d{8}$/;
/** Area codes of Nepal and what its exchanges start with: 01 with seven digits, the others with six. */
const LANDLINE =
  /^0(?:1[4-7]\d{6}|(?:[19]9|10|11|2[0-9]|3[1-8]|4[0-9]|5[1367]|6[0-9]|7[1-9]|8[1-9]|9[1-7])[4-6]\d{5})$/;
const AREA = /^0(?:1|[1-9]\d)$/;
const FROM_ABROAD = /^(?:00)?977(?:0?1[4-7]\d{6}|0?[1-9]\d[4-6]\d{5})$/;
const TOLL_FREE = /^1(?:660|800)01\d{5}$/;
const LOCAL = /^[4-6]\d{6}$/;
/** Numbers of other countries, with 00 in place of +. */
const WITH_ZEROS = /^00(?:91\d{10}|1\d{10}|(?:44|60|61|65|81|82|86|852|9[67]\d|880|94|92)\d{7,10})$/;

/** What digits could be the number of, by their count and their beginning; null when of nothing. */
export function shapeOf(digits: string): Shape | null {
  if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return null;
  if (MOBILE.test(digits)) return 'mobile';
  if (LANDLINE.test(digits)) return 'landline';
  if (LOCAL.test(digits)) return 'local';
  return FROM_ABROAD.test(digits) || TOLL_FREE.test(digits) || WITH_ZEROS.test(digits) ? 'other' : null;
}

export function isAreaCode(digits: string): boolean {
  return AREA.test(digits);
}

/** Whether the numbers of the country these digits begin with all have as many as `wantedDigits` says. */
export function isExactAbroad(digits: string): boolean {
  return /^(?:977|91|1)/.test(digits);
}

/** How many digits, at least, a number has that was written with a plus before these. */
export function wantedDigits(digits: string): number {
  if (digits.startsWith('91')) return 12;
  if (/^97709/.test(digits)) return 14;
  if (/^9779/.test(digits)) return 13;
  if (digits.startsWith('9770')) return 12;
  if (digits.startsWith('977')) return 11;
  return digits.startsWith('1') ? 11 : 9;
}
