import { graphemes } from '@thulubazaar/nepal/graphemes';

/** A text this long still stands whole: folding away a few lines would save nothing. */
const wholeLength = 1600;
const wholeLines = 40;
const startLength = 1000;
const startLines = 20;

/**
 * A long text in two parts, cut where a line ends, else between words. Lines count as well: a text may be long by
 * empty lines alone. `rest` is empty where the text is not long.
 */
export function splitLongText(text: string): { start: string; rest: string } {
  const lines = text.split('\n');
  if (text.length <= wholeLength && lines.length <= wholeLines) return { start: text, rest: '' };
  const first = lines.slice(0, startLines).join('\n').slice(0, startLength);
  const cut = cutAt(text, first);
  return { start: text.slice(0, cut).trimEnd(), rest: text.slice(cut).trimStart() };
}

function cutAt(text: string, first: string): number {
  if (text[first.length] === '\n') return first.length;
  for (const end of ['\n', ' ']) {
    const at = first.lastIndexOf(end);
    // Not so far back that hardly anything is left.
    if (at > first.length / 2) return at;
  }
  // One unbroken word: not inside of what is drawn as one letter.
  let at = 0;
  for (const letter of graphemes(text)) {
    if (at + letter.length > first.length) break;
    at += letter.length;
  }
  return at;
}
