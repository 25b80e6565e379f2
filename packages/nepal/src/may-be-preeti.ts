/** What a word of Preeti has, and words of English or codes seldom have within. */
const TELLING = /[\]}{[|\\;'"/+][A-Za-z\]}{[|\\]|[a-z0-9][\]}{[|\\;/+'"]|[a-z][A-Z]|[a-z]\d[a-z]/;
/** Of the words, those that are so: names of phones alone are not enough. */
const TELLING_SHARE = 1 / 4;

/** Whether a word looks more like Preeti than like English. */
export function looksTypedInPreeti(word: string): boolean {
  return TELLING.test(word);
}

/**
 * Whether a text is worth asking `fromPreeti` about, which needs the lexicon; this needs nothing. Of the texts in Preeti it
 * lets go those of short words alone.
 */
export function mayBePreeti(text: string): boolean {
  if (/[\u0900-\u097f]/u.test(text)) return false;
  const words = text.match(/\S+/gu) ?? [];
  const telling = words.filter(looksTypedInPreeti).length;
  return telling > 0 && telling >= words.length * TELLING_SHARE;
}
