import type { Bilingual, Lang } from './attribute.ts';

/** What a price is for, by id; `total` is the whole thing and is not said. */
const names = {
  total: { en: 'the whole', ne: 'जम्मा' },
  month: { en: 'month', ne: 'महिना' },
  year: { en: 'year', ne: 'वर्ष' },
  day: { en: 'day', ne: 'दिन' },
  hour: { en: 'hour', ne: 'घण्टा' },
  kg: { en: 'kg', ne: 'केजी' },
  piece: { en: 'piece', ne: 'गोटा' },
  dozen: { en: 'dozen', ne: 'दर्जन' },
  litre: { en: 'litre', ne: 'लिटर' },
  aana: { en: 'aana', ne: 'आना' },
  ropani: { en: 'ropani', ne: 'रोपनी' },
  dhur: { en: 'dhur', ne: 'धुर' },
  kattha: { en: 'kattha', ne: 'कट्ठा' },
  bigha: { en: 'bigha', ne: 'बिघा' },
  sqft: { en: 'sq ft', ne: 'वर्गफिट' },
} as const satisfies Record<string, Bilingual>;

export type PriceUnit = keyof typeof names;

// Keys stay in the order they are written in, and there is at least one.
export const priceUnits = Object.keys(names) as [PriceUnit, ...PriceUnit[]];

/** `month`, `महिना`. */
export function priceUnitName(unit: PriceUnit, lang: Lang): string {
  return names[unit][lang];
}
