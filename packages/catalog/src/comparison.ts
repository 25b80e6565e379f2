import { priceOfArea } from '@thulubazaar/nepal/units';
import { isIn } from './applies.ts';
import type { AttributeValues } from './attribute.ts';
import { area as landArea } from './attributes/area.ts';
import { rulesOf } from './category-rules.ts';
import type { PriceUnit } from './price-units.ts';

/** What prices of a category are compared by; `total` is the whole thing. */
export type PriceBasis = 'total' | 'month' | 'day' | 'kg';

/** Bases as the read models keep them: never renumbered. */
const numbers: Readonly<Record<PriceBasis, number>> = { total: 0, month: 1, day: 2, kg: 3 };

/** What prices of a category are compared by. */
export function basisOf(categoryId: string): PriceBasis {
  return rulesOf(categoryId).basis;
}

/** The number of a basis in the read models. */
export function basisNumber(basis: PriceBasis): number {
  return numbers[basis];
}

type Factors = Readonly<Partial<Record<PriceUnit, number>>>;

/** How many of the basis one of the unit costs. */
const factors: Readonly<Record<PriceBasis, Factors>> = {
  // One thing, be it sold alone or out of many.
  total: { total: 1, piece: 1, dozen: 1 / 12 },
  month: { month: 1, year: 1 / 12 },
  day: { day: 1, month: 1 / 30 },
  kg: { kg: 1 },
};
/** Of pay: 26 days of 8 hours make a month, as the Labour Act 2017 counts. */
const payFactors: Factors = { month: 1, year: 1 / 12, day: 26, hour: 208 };

const landUnits = ['aana', 'ropani', 'dhur', 'kattha', 'bigha', 'sqft'] as const;
type LandUnit = (typeof landUnits)[number];

/** True for a price by the measure of land or floor, which the area makes a whole of. */
export function isByArea(unit: PriceUnit): unit is LandUnit {
  return landUnits.some((land) => land === unit);
}

export interface Priced {
  categoryId: string;
  /** Paisa; null asks the seller. */
  price: number | null;
  priceUnit: PriceUnit;
  attributes: AttributeValues;
}

/** The attribute that says how many measures a price by measure is of: the land's, or the floor's. */
export function areaFieldOf(categoryId: string): 'area' | 'floorArea' {
  return isIn(categoryId, landArea.in) ? 'area' : 'floorArea';
}

function areaOf(categoryId: string, attributes: AttributeValues): string | null {
  const area = attributes[areaFieldOf(categoryId)];
  return typeof area === 'string' ? area : null;
}

/** In paisa: what comes to more, ten lakh crore rupees, is no price, and would be no whole number to a cursor of a list. */
const mostCompared = 1e15;

/**
 * The price of a listing as lists compare it with others of its category, in paisa: of land at so much an aana the whole,
 * of a year's rent a month's. Null where there is none, or it cannot be compared: such a listing has no place among prices.
 */
export function comparablePrice(priced: Priced): number | null {
  const price = wholePrice(priced);
  return price !== null && price <= mostCompared ? price : null;
}

/** The most that one unit may cost, in paisa, where at this price all of it comes to more than any price; else null. */
export function mostPriceOf(priced: Priced): number | null {
  const whole = wholePrice(priced);
  return whole !== null && whole > mostCompared
    ? Math.floor((priced.price ?? 0) * (mostCompared / whole))
    : null;
}

function wholePrice({ categoryId, price, priceUnit, attributes }: Priced): number | null {
  if (price === null) return null;
  const { basis, isPay, areaBasis } = rulesOf(categoryId);
  if (isByArea(priceUnit)) {
    const area = areaOf(categoryId, attributes);
    return area !== null && areaBasis ? priceOfArea(area, price, priceUnit) : null;
  }
  const factor =
    (isPay ? payFactors : factors[basis])[priceUnit] ?? factorOfWeight(basis, priceUnit, attributes);
  return factor === undefined ? null : Math.round(price * factor);
}

/** A goat at so much a kilo costs its weight of it; a lot of so many kilos costs so much a kilo. */
function factorOfWeight(
  basis: PriceBasis,
  unit: PriceUnit,
  { bodyWeight, quantity }: AttributeValues,
): number | undefined {
  if (basis === 'total' && unit === 'kg' && typeof bodyWeight === 'number') return bodyWeight;
  return basis === 'kg' && unit === 'total' && typeof quantity === 'number' ? 1 / quantity : undefined;
}

/** True where the area must be known for the price to mean anything beside others: land at so much an aana. */
export function needsArea({ categoryId, price, priceUnit, attributes }: Priced): boolean {
  return (
    price !== null &&
    isByArea(priceUnit) &&
    rulesOf(categoryId).areaBasis &&
    areaOf(categoryId, attributes) === null
  );
}

/** The basis that several categories have in common; null where they are compared by different ones. */
export function commonBasis(categoryIds: readonly string[]): PriceBasis | null {
  const [first, ...others] = new Set(categoryIds.map(basisOf));
  return first !== undefined && others.length === 0 ? first : null;
}
