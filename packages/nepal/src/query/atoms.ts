import { multiplierOf } from '../counted-money.ts';
import type { QueryWord } from './query-words.ts';

/** A word, or a piece of one: `लाखमुनिको` says three things. */
export interface Atom {
  text: string;
  /** The word it is of, by number. */
  word: number;
  /** What stands between it and the next atom, without white space; null within a word. */
  after: string | null;
  /** Nothing, not even a space, stands before the next atom. */
  joined: boolean;
}

/** Words of bounds in both scripts to one name; what is not here stands for itself. */
const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  `samma: सम्म samma sama
muni: मुनि मुनी muni
tala: तल tala
bhanda: भन्दा bhanda bhandaa vanda
mathi: माथि माथी mathi maathi
badhi: बढी बढि badhi badi
kam: कम kam
ghati: घटी घटि ghati
dherai: धेरै dherai
sasto: सस्तो sasto
mahango: महँगो महंगो mahango
dekhi: देखि देखी dekhi
bhitra: भित्र bhitra vitra
jati: जति jati
warpar: वरपर वरिपरि warpar warapara तिर tira
bich: बीच बिच bich beech
ko: को का की ko ka ki
ma: मा ma maa
wala: वाला वाली wala wali
parne: पर्ने parne
ra: र ra
prati: प्रति prati per each
badhima: बढीमा बढिमा badhima अधिकतम adhiktam maximum max
ghatima: घटीमा घटिमा ghatima कम्तीमा कम्तिमा kamtima न्यूनतम nyuntam minimum min
lagbhag: लगभग lagbhag करिब karib kareeb around about approx approximately roughly
budget: बजेट budget bajet`
    .split('\n')
    .flatMap((line) => {
      const [name = '', words = ''] = line.split(': ');
      return words.split(' ').map((word) => [word, name]);
    }),
);

const SUFFIX = 'सम्म|मुनि|मुनी|तल|भन्दा|माथि|माथी|बढी|बढि|कम|देखि|देखी|भित्र|जति|बीच|बिच|वाला|वाली|को|का|की|मा';
const ROMAN_SUFFIX = 'samma|muni|tala|bhanda|mathi|maathi|badhi|dekhi|bhitra|jati|bich|wala|ko|ka|ma';
const STEM =
  'सय|हजार|लाख|करोड|अर्ब|रुपैयाँ|रुपैंया|रुपैया|रुपियाँ|रु|महिना|saya|hajar|hazar|lakh|lac|karod|crore|mahina|rupaiya';
const ATTACHED = new RegExp(
  `^(?:(${STEM})((?:${SUFFIX}|${ROMAN_SUFFIX})+)|((?:${SUFFIX}){2,}|(?:${ROMAN_SUFFIX}){2,}))$`,
  'u',
);
const EACH_SUFFIX = new RegExp(`${SUFFIX}|${ROMAN_SUFFIX}`, 'gu');

/** What the words of prices are read from: endings apart from amounts, bounds by one name. */
export function atomsOf(words: readonly QueryWord[]): Atom[] {
  return words.flatMap((word, at) => {
    const pieces = piecesOf(word.text).map((text) => NAMES[text] ?? text);
    const joined = words[at + 1]?.start === word.end;
    return pieces.map((text, piece): Atom => {
      const last = piece === pieces.length - 1;
      return { text, word: at, after: last ? word.after : null, joined: !last || joined };
    });
  });
}

function piecesOf(text: string): string[] {
  // बढीमा is a word of its own.
  if (NAMES[text] !== undefined || multiplierOf(text) !== undefined) return [text];
  const [whole, stem, endings, bare] = ATTACHED.exec(text) ?? [];
  if (whole === undefined) return [text];
  return [...(stem === undefined ? [] : [stem]), ...((endings ?? bare ?? '').match(EACH_SUFFIX) ?? [])];
}
