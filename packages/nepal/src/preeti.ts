import { foldLookalikes } from './lookalikes.ts';
import { looksTypedInPreeti } from './may-be-preeti.ts';
import { isStopWord } from './stop-words.ts';
import { isListed } from './synonyms.ts';

/**
 * The keys of the Preeti font, which draws Devanagari for ASCII: texts typed in it arrive as `sf]7f` where कोठा was meant.
 * Source: the font's own key map, as typists of Nepal learn it.
 */
const LOWER = 'ब द अ म भ ा न ज ष् व प ि फ ल य उ त्र च क त ग ख ध ह थ श'.split(' ');
const UPPER = 'ब् द्य ऋ म् भ् ँ न् ज् क्ष् व् प् ी ः ल् इ ए त्त च् क् त् ग् ख् ध् ह् थ् श्'.split(' ');
const DIGITS = 'ण् ज्ञ द्द घ द्ध छ ट ठ ड ढ'.split(' ');
/** Stands after its syllable and is spoken before it. */
const REPH = '\ue000';
const SIGNS: Readonly<Record<string, string>> = {
  '~': 'ञ्',
  '`': 'ञ',
  '!': '१',
  '@': '२',
  '#': '३',
  $: '४',
  '%': '५',
  '^': '६',
  '&': '७',
  '*': '८',
  '(': '९',
  ')': '०',
  '-': '(',
  _: ')',
  '+': 'ं',
  '[': 'ृ',
  '{': REPH,
  ']': 'े',
  '}': 'ै',
  '\\': '्',
  '|': '्र',
  ';': 'स',
  ':': 'स्',
  "'": 'ु',
  '"': 'ू',
  '<': '?',
  '.': '।',
  '>': 'श्र',
  '/': 'र',
  '?': 'रु',
  '=': '.',
  ª: 'ङ',
  Ë: 'ङ्ग',
  Í: 'ङ्क',
  Î: 'ङ्ख',
  Ì: 'न्न',
  Ý: 'ट्ठ',
  Ø: '्य',
  å: 'द्व',
  ß: 'द्म',
  '§': 'ट्ट',
  '¶': 'ठ्ठ',
  '•': 'ड्ड',
  '›': 'द्र',
  '‹': 'ङ्घ',
  '£': 'घ्',
  '‰': 'झ्',
  '´': 'झ',
  '¿': 'रू',
  '«': '्र',
  œ: 'त्र्',
  Œ: 'त्त्',
  ˆ: 'फ्',
  '„': 'ध्र',
  '¡': 'ज्ञ्',
};
/** Letters that are typed in two strokes. */
const STROKES: readonly (readonly [RegExp, string])[] = [
  [/त्रफ/g, 'क्र'],
  [/त्तफ/g, 'क्त'],
  [/भफ/g, 'झ'],
  [/पफ/g, 'फ'],
  [/उफ/g, 'ऊ'],
  [new RegExp(`इ${REPH}`, 'g'), 'ई'],
  // The stem of a letter that is drawn in halves.
  [/्ा/g, ''],
  // Typed before the letter it is spoken after.
  [/ि((?:[क-ह]्)*[क-ह])/g, '$1ि'],
  [new RegExp(`((?:[क-ह]्)*[क-ह][ािीुूृेै]*[ंँ]?)${REPH}`, 'g'), 'र्$1'],
  [/([ािीुूेैोौ])्र/g, '्र$1'],
  [/([ंँ])([ािीुूेै]+)/g, '$2$1'],
];
const SYLLABLE = '(?:[अ-औ][ंँः]?|(?:[क-ह]्)*[क-ह](?:[ािीुूृेैोौ])?[ंँः]?)';
const WORD = new RegExp(`^[('"]*(?:${SYLLABLE}+(?:[क-ह]्)?|[०-९][०-९,.]*)+[।,.?)]*$`, 'u');
const LETTERS = /[\u0904-\u0939]/u;
const LONGEST = 4000;
/** Of the words, those that must be known ones. */
const KNOWN_SHARE = 1 / 3;

/**
 * The Unicode of a text that was typed for the Preeti font: `कोठा भाडामा` for `sf]7f ef8fdf`; null for anything else. It
 * is recognised by what comes out: well-formed words, some of them known, and none known as it stands.
 */
export function fromPreeti(text: string): string | null {
  if (text.length > LONGEST || /[\u0900-\u097f]/u.test(text) || !/[A-Za-z]/.test(text)) return null;
  let words = 0;
  let known = 0;
  let telling = false;
  const converted = text.replace(/\S+/gu, (typed) => {
    const word = convert(typed);
    if (!LETTERS.test(word)) return word;
    words += 1;
    if (!WORD.test(word) || isLatinWord(typed)) words = Number.POSITIVE_INFINITY;
    if (isKnown(word)) {
      known += 1;
      telling ||= looksTypedInPreeti(typed) || typed.length > 4;
    }
    return word;
  });
  return telling && known > 0 && known >= words * KNOWN_SHARE ? converted : null;
}

function convert(typed: string): string {
  const letters = [...typed].map(letterOf).join('');
  const drawn = STROKES.reduce((text, [stroke, letter]) => text.replace(stroke, letter), letters);
  return foldLookalikes(drawn.normalize('NFC')).replaceAll(REPH, 'र्');
}

function letterOf(typed: string): string {
  if (/[a-z]/.test(typed)) return LOWER[typed.charCodeAt(0) - 97] ?? typed;
  if (/[A-Z]/.test(typed)) return UPPER[typed.charCodeAt(0) - 65] ?? typed;
  if (/\d/.test(typed)) return DIGITS[Number(typed)] ?? typed;
  return Object.hasOwn(SIGNS, typed) ? (SIGNS[typed] ?? typed) : typed;
}

/** A word of English or romanised Nepali as it stands. */
function isLatinWord(typed: string): boolean {
  const word = typed.toLowerCase().replace(/^[^a-z]+|[^a-z]+$/g, '');
  return (
    word.length > 1 &&
    word === typed.toLowerCase().replace(/[.,!?]+$/, '') &&
    (isStopWord(word) || isListed(word))
  );
}

function isKnown(word: string): boolean {
  const bare = word.replace(/^[('"]+|[।,.?)]+$/g, '');
  return bare.length >= 2 && (isListed(bare) || (isStopWord(bare) && bare.length > 2));
}
