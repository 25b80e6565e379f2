import { normaliseText } from './normalise.ts';

export type TokenScript = 'devanagari' | 'latin' | 'number' | 'other';

/** A normalised word and its place among the words of the text, stop words counted. */
export type Token = { text: string; script: TokenScript; position: number };

/** Kinds of place that are written both onto the name and apart from it (पृथ्वीचोक, Prithvi Chowk). */
const COMPOUND = /^(.{2,})(चोक|मार्ग|भवन|chowk|chok|chauk|marg|bhawan|bhavan)$/u;
/** Letters, signs and digits outside Devanagari and ASCII, one run of them a word. */
const OTHER = String.raw`(?:(?![a-z0-9\u0900-\u0963\u0970-\u097f])[\p{L}\p{N}\p{M}])+`;
/** Alternatives never overlap, so scanning is linear: numbers with decimals, then one script at a time. */
const WORD = new RegExp(
  String.raw`(?<number>[0-9]+(?:\.[0-9]+)?)|(?<devanagari>[\u0900-\u0963\u0971-\u097f]+)|(?<latin>[a-z]+(?:['’][a-z]+)*)|(?<other>${OTHER})`,
  'gu',
);

/** Every word of the text, stop words included, in order. Splits at borders between letters and digits (`2bhk`). */
export function allTokens(text: string): Token[] {
  return [...splitWords(normaliseText(text))].map(({ text, script }, position) => ({
    text,
    script,
    position,
  }));
}

/** The words of a normalised text, and where in it they begin. */
export function* splitWords(normalised: string): Generator<Pick<Token, 'text' | 'script'> & { at: number }> {
  for (const match of normalised.matchAll(WORD)) {
    const script = scriptOf(match.groups ?? {});
    const word = script === 'latin' ? match[0].replace(/['’]s?/g, '') : match[0];
    let at = match.index;
    for (const part of word.replace(COMPOUND, '$1 $2').split(' ')) {
      if (part !== '') yield { text: part, script, at };
      at += part.length;
    }
  }
}

function scriptOf(groups: Record<string, string | undefined>): TokenScript {
  if (groups.number !== undefined) return 'number';
  if (groups.devanagari !== undefined) return 'devanagari';
  return groups.latin !== undefined ? 'latin' : 'other';
}
