/** A letter with its signs, and the letters that a halanta joins to it: `क्षि` is one. */
const joined = /\P{M}(?:[\p{M}\u200c\u200d]|(?<=\u094d\u200d?)\p{L})*|\p{M}+/gu;

/** What is drawn as one letter, as far as Nepali and English need it: phones' Hermes has no `Intl.Segmenter`. */
export function joinedLetters(text: string): readonly string[] {
  return text.match(joined) ?? [];
}

const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('ne', { granularity: 'grapheme' }) : null;

/** What is drawn as one letter, one after the other: a text is cut between two of them. */
export function graphemes(text: string): readonly string[] {
  return segmenter ? Array.from(segmenter.segment(text), ({ segment }) => segment) : joinedLetters(text);
}
