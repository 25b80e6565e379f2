/** A run of one kind of character, or a single mark, of a text; white space stands between parts. */
export interface Part {
  kind: 'digits' | 'latin' | 'devanagari' | 'other' | 'mark';
  /** Folded: lower case, Latin digits, no accents, nothing invisible. */
  text: string;
  /** UTF-16 offsets in the text as it was given. */
  start: number;
  end: number;
  /** White space before it: none, on the same line, or with this many line breaks. */
  space: 'none' | 'blank' | number;
  /** Whether it was written with a capital first letter. */
  capital: boolean;
}

type Kind = Part['kind'] | 'space' | 'line' | 'invisible';

const ACCENTS = /[\u0300-\u036f]/g;
/** Joiners, direction marks and variation selectors; the box of a keycap, the ring of a circled letter. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Me}]$/u;
const DIGIT = /^\p{Nd}$/u;

/** The parts of a text in order, in time linear in the text: each character is looked at once. */
export function readParts(text: string): Part[] {
  const parts: Part[] = [];
  let space: Part['space'] = 'blank';
  for (let start = 0; start < text.length; ) {
    const char = String.fromCodePoint(text.codePointAt(start) ?? 0);
    const end = start + char.length;
    for (const folded of fold(char)) {
      const kind = kindOf(folded);
      const last = parts.at(-1);
      if (kind === 'invisible') {
        // Hiding a digit hides what it is dressed in.
        if (last && space === 'none') last.end = end;
      } else if (kind === 'line') space = (typeof space === 'number' ? space : 0) + 1;
      else if (kind === 'space') space = space === 'none' ? 'blank' : space;
      else {
        if (last && space === 'none' && last.kind === kind && kind !== 'mark') {
          last.text += folded;
          last.end = end;
        } else parts.push({ kind, text: folded, start, end, space, capital: isCapital(char, folded) });
        space = 'none';
      }
    }
    start = end;
  }
  return parts;
}

function isCapital(char: string, folded: string): boolean {
  return char !== folded && char.toLowerCase() !== char;
}

function fold(char: string): Iterable<string> {
  const code = char.charCodeAt(0);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? char.toLowerCase() : char;
  if (code >= 0x0900 && code <= 0x097f)
    return code >= 0x0966 && code <= 0x096f ? String(code - 0x0966) : char;
  if (INVISIBLE.test(char)) return char;
  const plain = char.normalize('NFKD').replace(ACCENTS, '').toLowerCase();
  return DIGIT.test(plain) ? latinDigit(plain) : plain;
}

/** Digits of every script stand together, zero first. */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

function kindOf(char: string): Kind {
  const code = char.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return 'digits';
  if (code >= 0x61 && code <= 0x7a) return 'latin';
  if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029) return 'line';
  if (code <= 0x20 || code === 0xa0) return 'space';
  if (code < 0x80) return 'mark';
  if (code >= 0x0900 && code <= 0x097f)
    return code === 0x0964 || code === 0x0965 || code === 0x0970 ? 'mark' : 'devanagari';
  if (INVISIBLE.test(char)) return 'invisible';
  if (/^\s$/u.test(char)) return 'space';
  return /^[\p{L}\p{M}]$/u.test(char) ? 'other' : 'mark';
}

/** Whether a part follows the one before it with nothing between. */
export function isTouching(part: Part | undefined): boolean {
  return part?.space === 'none';
}

export function isWord(part: Part | undefined): boolean {
  return part?.kind === 'latin' || part?.kind === 'devanagari';
}
