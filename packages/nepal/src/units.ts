import { formatNumber, type Language } from './digits.ts';

/**
 * Land measures of Nepal in square feet, exact by definition.
 * Hills: 1 ropani = 16 aana = 64 paisa = 256 daam = 5,476 sq ft (74 ft × 74 ft).
 * Tarai: 1 bigha = 20 kattha = 400 dhur = 72,900 sq ft (270 ft × 270 ft).
 * Source: Survey Department of Nepal, land measurement units in use beside the metric system.
 */
const SQUARE_FEET = {
  ropani: 5476,
  aana: 342.25,
  paisa: 85.5625,
  daam: 21.390625,
  bigha: 72_900,
  kattha: 3645,
  dhur: 182.25,
  'square-feet': 1,
  // The international foot is 0.3048 m exactly.
  'square-metres': 1 / 0.3048 ** 2,
} as const;

export type LandUnit = keyof typeof SQUARE_FEET;
export type LandSystem = 'hill' | 'tarai';

const UNITS_OF: Readonly<Record<LandSystem, readonly LandUnit[]>> = {
  hill: ['ropani', 'aana', 'paisa', 'daam'],
  tarai: ['bigha', 'kattha', 'dhur'],
};
const NAMES: Readonly<Record<LandUnit, Readonly<Record<Language, string>>>> = {
  ropani: { en: 'ropani', ne: 'रोपनी' },
  aana: { en: 'aana', ne: 'आना' },
  paisa: { en: 'paisa', ne: 'पैसा' },
  daam: { en: 'daam', ne: 'दाम' },
  bigha: { en: 'bigha', ne: 'बिघा' },
  kattha: { en: 'kattha', ne: 'कट्ठा' },
  dhur: { en: 'dhur', ne: 'धुर' },
  'square-feet': { en: 'sq ft', ne: 'वर्गफिट' },
  'square-metres': { en: 'm²', ne: 'वर्गमिटर' },
};

/**
 * An area in another unit.
 * @throws RangeError when the amount is negative or not finite
 */
export function convertLand(amount: number, from: LandUnit, to: LandUnit): number {
  if (!Number.isFinite(amount) || amount < 0)
    throw new RangeError('an area is a finite number, zero or more');
  return from === to ? amount : (amount * SQUARE_FEET[from]) / SQUARE_FEET[to];
}

/**
 * An area in whole units of a system, the smallest rounded to one decimal: `1 ropani 4 aana`, `१ बिघा २ कट्ठा`.
 * @param squareFeet the area; see `convertLand`
 */
export function formatLand(squareFeet: number, system: LandSystem, language: Language): string {
  const units = UNITS_OF[system];
  const smallest = units.at(-1) ?? 'dhur';
  // Counting tenths of the smallest unit keeps rounding from ever giving "16 aana" or "4 paisa".
  let tenths = Math.round(convertLand(squareFeet, 'square-feet', smallest) * 10);
  const parts: string[] = [];
  for (const unit of units) {
    const size = Math.round((SQUARE_FEET[unit] / SQUARE_FEET[smallest]) * 10);
    const count = unit === smallest ? tenths / 10 : Math.floor(tenths / size);
    if (count > 0) parts.push(`${formatNumber(count, language)} ${NAMES[unit][language]}`);
    tenths -= unit === smallest ? tenths : count * size;
  }
  return parts.join(' ') || `${formatNumber(0, language)} ${NAMES[smallest][language]}`;
}

/** An amount with the name of its unit: `4 aana`, `५०० वर्गफिट`. */
export function formatLandUnit(amount: number, unit: LandUnit, language: Language): string {
  return `${formatNumber(amount, language)} ${NAMES[unit][language]}`;
}
