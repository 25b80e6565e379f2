import { phonemes } from '../phonemes.ts';

const LONGEST_WORD = 40;

/** Common words that would sound like others that matter here (and: आधा, bhanda: भाडा, car: कर); each its own sound. */
const APART = new Map(
  [
    'भन्दा bhanda vanda banda bhnda',
    'वडा wada woda',
    'अण्डा anda',
    'and add ad any better washer want will band wall car cat won van tell thanks found boss farm walk black how don cab cv pack pc cod qr kura कुरा',
  ].flatMap((line, at) =>
    line.split(' ').map((word): [string, string] => [word, at < 3 ? `x${at}` : `x${word}`]),
  ),
);

/**
 * A normalised word as it sounds: the strict key with the endings that tell who does what and when, and without nasals
 * before च, त, द and स, which Latin letters mostly leave out (पठाउँछु, pathauchu),
 * nor with the y that they put in (आएको, aayeko).
 */
export function soundOf(word: string): string {
  if (/^[0-9]/.test(word)) return word;
  const apart = APART.get(word);
  if (apart !== undefined) return apart;
  return phonemes(word.slice(0, LONGEST_WORD))
    .replace(/(?<!^)a(?!$)/g, '')
    .replaceAll('Y', 'y')
    .replaceAll('W', 'w')
    .replace(/(?<!^)[nm](?=[ctds])/g, '')
    .replace(/(?<!^)y(?=e)/g, '');
}

// By which a verb is wanted of the reader: -नुस्, -नुहोस्, -नुपर्छ, -इदिनुस्; not -नुभयो (did), -नुहुन्छ (does), -नु हुन्छ.
const WANTED =
  '(?:[iy]?di)?(?:nu(?!b|hu|ak|ek)[a-z]{0,9}|nos|uhos)(?! (?:hu[a-z]*|bko|bako|beko|byo|bo|mil[a-z]*|prd[a-z]*|bda|ag[iy]|agdi)\\b)';

/**
 * Sounds of words, as a pattern. Alternatives stand between commas, in either script, one spelling of each: `word`;
 * `word*` (and whatever it goes on with); `word=` (nothing else that sounds nearly so);
 * `verb!` (the root of a verb that the reader is told to do); `…` (up to four
 * words).
 */
export function spoken(words: string): string {
  return words
    .split(/,\s+/)
    .map((phrase) => phrase.trim().split(' ').map(partOf).join(' ').replaceAll(' (?: ', '(?: '))
    .join('|');
}

function partOf(part: string): string {
  if (part === '…') return '(?: [a-z0-9]+){0,4}';
  const whole = soundOf(part.normalize('NFC').replace(/[*!=]$/, ''));
  if (part.endsWith('=')) return whole;
  const sound = whole.replace(/(?<=.)a$/, '');
  if (part.endsWith('!')) return sound.replace(/w$/, '(?:w|y)?') + WANTED;
  return sound + (part.endsWith('*') ? '[a-z]*' : 'a?');
}
