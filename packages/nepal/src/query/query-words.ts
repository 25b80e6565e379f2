import { normaliseText } from '../normalise.ts';
import { splitWords, type Token } from '../tokens.ts';

/** A word of a query, where it stands in the text given, and what stands between it and the next word. */
export interface QueryWord extends Pick<Token, 'text' | 'script'> {
  start: number;
  end: number;
  /** Without white space. */
  after: string;
}

const DIGIT = String.raw`[0-9\u0966-\u096f]`;
const NEPALI = String.raw`[\u0900-\u0963\u0970-\u097f\u200c\u200d]`;
const LATIN = String.raw`(?:\p{Script=Latin}|[\u0300-\u036f])`;
const OTHER = String.raw`(?:(?![0-9\u0900-\u097f\p{Script=Latin}])[\p{L}\p{N}\p{M}])`;
/** As `splitWords` will divide them, but in the text as it was typed: numbers, then one script at a time. */
const SEGMENT = new RegExp(
  `₨|${DIGIT}+(?:[.,]${DIGIT}+)*|${NEPALI}+(?::${NEPALI}+)*|${LATIN}+(?:['’]${LATIN}+)*|${OTHER}+`,
  'gu',
);

/** The words of a text with their places in it, in UTF-16 units. */
export function queryWords(text: string): QueryWord[] {
  const words: QueryWord[] = [];
  for (const { 0: segment, index: start } of text.matchAll(SEGMENT)) {
    const normalised = normaliseText(segment);
    // Where letters were folded together, the words of a segment share its place.
    const exact = normalised.length === segment.length;
    for (const { text: word, script, at } of splitWords(normalised)) {
      const from = exact ? start + at : start;
      words.push({
        text: word,
        script,
        start: from,
        end: exact ? from + word.length : start + segment.length,
        after: '',
      });
    }
  }
  return words.map((word, at) => ({
    ...word,
    after: text.slice(word.end, Math.max(word.end, words[at + 1]?.start ?? text.length)).replace(/\s+/gu, ''),
  }));
}
