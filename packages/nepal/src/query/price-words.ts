import type { Atom } from './atoms.ts';

/** For what a price is asked, by the ids of the catalogue. */
export type QueryPriceUnit =
  | 'month'
  | 'year'
  | 'day'
  | 'hour'
  | 'kg'
  | 'piece'
  | 'dozen'
  | 'litre'
  | 'aana'
  | 'ropani'
  | 'dhur'
  | 'kattha'
  | 'bigha'
  | 'sqft';

export type Bound = 'max' | 'min' | 'around' | 'between' | 'from';
type Pattern = readonly [words: readonly string[], bound: Bound];

export const UNITS = new Map<string, QueryPriceUnit>(
  `month: month months mahina mahinaa maina महिना मैना
year: year barsa barsha वर्ष बर्ष
day: day din दिन night raat
hour: hour hr ghanta घण्टा
kg: kg kilo केजी किलो kilogram
piece: piece pc gota wota गोटा वटा पिस थान
dozen: dozen darjan दर्जन
litre: litre liter ltr लिटर
aana: aana ana anna आना
ropani: ropani रोपनी
dhur: dhur धुर
kattha: kattha katha kathha कट्ठा
bigha: bigha बिघा
sqft: sqft वर्गफिट`
    .split('\n')
    .flatMap((line) => {
      const [unit = '', words = ''] = line.split(': ');
      return words.split(' ').map((word) => [word, unit as QueryPriceUnit] as const);
    }),
);
/** Say it without "per". */
export const ALONE = new Map<string, QueryPriceUnit>(
  `month: monthly month mahina mahinaa maina masik महिना मैना मासिक pm
year: yearly annually barshik वार्षिक
day: daily dainik दैनिक
hour: hourly`
    .split('\n')
    .flatMap((line) => {
      const [unit = '', words = ''] = line.split(': ');
      return words.split(' ').map((word) => [word, unit as QueryPriceUnit] as const);
    }),
);
export const LAND = new Set<QueryPriceUnit>(['aana', 'ropani', 'dhur', 'kattha', 'bigha']);

function patterns(table: string): Pattern[] {
  return table
    .split('\n')
    .flatMap((line) => {
      const [bound = '', all = ''] = line.split(': ');
      return all.split(', ').map((words): Pattern => [words.split(' '), bound as Bound]);
    })
    .sort(([a], [b]) => b.length - a.length);
}

export const BEFORE =
  patterns(`max: less than, lower than, cheaper than, not more than, no more than, up to, upto, under, below, within, badhima, not above, till, until
min: more than, greater than, higher than, at least, over, above, ghatima, starting from, starting at, not less than, not below
between: between
from: from, starting
around: lagbhag`);
export const AFTER =
  patterns(`max: samma, muni, bhanda kam, bhanda ghati, bhanda muni, bhanda tala, bhanda sasto, se kam, se niche, bhitra, tala, or less, or below, or under, and below, and under
min: bhanda mathi, bhanda badhi, bhanda dherai, bhanda mahango, mathi, badhi, dekhi mathi, dekhi, or more, or above, and above, and up, plus, onwards
around: jati, warpar, lagbhag
max: badhima, budget ma, budget, below
min: ghatima, above`);

/** The longest of the patterns that begins at an atom. */
export function matchAt(list: readonly Pattern[], atoms: readonly Atom[], from: number) {
  for (const [words, bound] of list) {
    if (words.every((word, at) => atoms[from + at]?.text === word))
      return { bound, word: words[0] ?? '', next: from + words.length };
  }
  return null;
}
