// Soft line breaks of word processors, next line, the separators of Unicode: each stands between two words.
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
// Tabs, the separators of old data files, every width of space; the blank of Braille is one in all but name.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace
const SPACE = /[\t\u001c-\u001f\u2800]|\p{Zs}/gu;
/** Controls, halves of letters, direction marks, fillers and soft hyphens; not the joiners, which have a rule of their own. */
const MARK = /(?![\n\u200c\u200d])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\ufffe\uffff]/gu;
/** How the sign before is drawn: as an emoji, as a variant of a Han or Mongolian letter. */
const SELECTOR = /^(?:[\u180b-\u180d\ufe00-\ufe0f]|\udb40[\udd00-\uddef])$/;
const SELECTABLE = /[\p{Emoji}\p{So}\p{Sm}\p{Unified_Ideograph}\p{Script=Mongolian}]$/u;
/** The flag of a region is a black one, followed by the region's letters. */
const TAG = /^\udb40[\udc20-\udc7f]$/;
const FLAG = /\ud83c\udff4(?:\udb40[\udc20-\udc7e])*$/;
const JOINERS = /[\u200c\u200d]+/g;
/** A consonant without its vowel, in the scripts of South Asia: a joiner decides how what follows is tied to it. */
const VIRAMA = '\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\ua8c4';
const TIED = new RegExp(String.raw`[${VIRAMA}]\p{M}*$`, 'u');
const TIES = new RegExp(`^[${VIRAMA}]`, 'u');
/** Scripts whose letters join by themselves: میخواهم needs a joiner where they must not. */
const JOINING = String.raw`\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}`;
const ENDS_JOINING = new RegExp(`[${JOINING}]$`, 'u');
const STARTS_JOINING = new RegExp(`^[${JOINING}]`, 'u');
const ENDS_EMOJI = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;
const STARTS_EMOJI = /^\p{Extended_Pictographic}/u;
/** No language puts more than a few marks on a letter. Vowel signs follow one another instead: people draw them out. */
const PILE =
  /((?:(?![\u0900-\u0903\u093a\u093b\u093e-\u094c\u094e\u094f\u0955-\u0957\u0962\u0963])\p{M}){7})(?:(?![\u0900-\u0903\u093a\u093b\u093e-\u094c\u094e\u094f\u0955-\u0957\u0962\u0963])\p{M})+/gu;
/** What most texts are made of, and every rule leaves alone. */
const PLAIN = /^[\n\u0020-\u007e\u0904-\u0939\u093d-\u094d\u0958-\u096f]*$/;
/** Letters on either side that a joiner is judged by: the longest is an emoji with its marks. */
const NEAR = 24;

/**
 * Free text as it is kept, wherever it was pasted from: marks that nobody sees vanish, what separates becomes a space or
 * a new line (never nothing: words do not glue), NFC, trimmed. Joiners stay where they mean something: in conjuncts
 * (`र्‍य`), among Arabic letters, in families of emoji. Marks piled over the lines around are cut down. Empty when
 * nothing of it can be seen. Cleaning what is clean changes nothing. Takes time linear in the text.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text.normalize('NFC').trim();
  const spaced = text.replace(LINE_BREAK, '\n').replace(SPACE, ' ');
  // Before it is composed: sorting a pile of marks takes time quadratic in its height.
  const seen = spaced.replace(MARK, keptMark).replace(PILE, '$1').normalize('NFC');
  return seen.replace(JOINERS, keptJoiner).replace(PILE, '$1').normalize('NFC').trim();
}

/** As `cleanText`, on one line: runs of white space are one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ');
}

function keptMark(mark: string, at: number, text: string): string {
  const before = text.slice(Math.max(0, at - NEAR), at);
  if (SELECTOR.test(mark)) return SELECTABLE.test(before) ? mark : '';
  return TAG.test(mark) && FLAG.test(before) ? mark : '';
}

function keptJoiner(run: string, at: number, text: string): string {
  const before = text.slice(Math.max(0, at - NEAR), at);
  const after = text.slice(at + run.length, at + run.length + NEAR);
  const joiner = run.slice(0, 1);
  if (TIED.test(before) || (/\p{L}$/u.test(before) && TIES.test(after))) return joiner;
  if (ENDS_JOINING.test(before) && STARTS_JOINING.test(after)) return joiner;
  return run.includes('\u200d') && ENDS_EMOJI.test(before) && STARTS_EMOJI.test(after) ? '\u200d' : '';
}
