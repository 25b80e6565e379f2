import { priceOfArea } from '@thulubazaar/nepal/units';
import { appliesTo, isIn } from './applies.ts';
import type { AttributeValues } from './attribute.ts';
import { area as landArea } from './attributes/area.ts';
import { salaryUpTo } from './attributes/salary-up-to.ts';
import { attributeById } from './attributes.ts';
import { type PriceBasis, rulesOf } from './category-rules.ts';
import type { PriceUnit } from './price-units.ts';

export type { PriceBasis };

/** Bases as the read models keep them: never renumbered. */
const numbers: Readonly<Record<PriceBasis, number>> = { total: 0, month: 1, day: 2, kg: 3, litre: 4 };

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
  // Lessons of an hour on six days a week.
  month: { month: 1, year: 1 / 12, hour: 26 },
  day: { day: 1, month: 1 / 30, hour: 8 },
  // A litre of milk weighs a kilo, one of oil nearly.
  kg: { kg: 1, litre: 1 },
  litre: { litre: 1, kg: 1 },
};

interface Measure {
  /** The number that says how much the price is for, or of. */
  attribute: string;
  /** The price is for so much, and not for one of so many. */
  over?: true;
}

const quantity: Measure = { attribute: 'quantity', over: true };
const unitWeight: Measure = { attribute: 'unitWeight', over: true };
const tripDays: Measure = { attribute: 'tripDays', over: true };

/**
 * What makes a price comparable that is for something else than the basis: a goat at so much a kilo costs its weight of
 * it, a lot of so many kilos costs so much a kilo, a dozen bananas what they weigh. The first that the category asks counts.
 */
const measures: Readonly<Record<PriceBasis, Readonly<Partial<Record<PriceUnit, readonly Measure[]>>>>> = {
  total: {
    kg: [{ attribute: 'bodyWeight' }, { attribute: 'quantity' }],
    day: [{ attribute: 'tripDays' }],
  },
  month: { total: [{ attribute: 'courseLength', over: true }] },
  day: { total: [tripDays] },
  kg: { total: [quantity], piece: [unitWeight], dozen: [unitWeight] },
  litre: { total: [quantity], piece: [unitWeight] },
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
function areaFieldOf(categoryId: string): 'area' | 'floorArea' {
  return isIn(categoryId, landArea.in) ? 'area' : 'floorArea';
}

function measureOf(categoryId: string, unit: PriceUnit): Measure | undefined {
  const { basis } = rulesOf(categoryId);
  return measures[basis][unit]?.find(({ attribute }) => {
    const known = attributeById(attribute);
    return known !== undefined && appliesTo(known, categoryId);
  });
}

/** The attribute that must be known for a price of this unit to compare with others of the category, or null. */
function measureFieldOf(categoryId: string, unit: PriceUnit): string | null {
  if (isByArea(unit)) return rulesOf(categoryId).areaBasis ? areaFieldOf(categoryId) : null;
  return measureOf(categoryId, unit)?.attribute ?? null;
}

/** The attributes that prices of a category may need. */
export function measureFieldsOf(categoryId: string): string[] {
  const fields = rulesOf(categoryId).priceUnits.flatMap((unit) => measureFieldOf(categoryId, unit) ?? []);
  return [...new Set(fields)];
}

/** Units of a category that nothing makes comparable: an hour of work has no place among what whole jobs cost. */
export function incomparableUnits(categoryId: string): PriceUnit[] {
  return rulesOf(categoryId).priceUnits.filter(
    (unit) => measureFieldOf(categoryId, unit) === null && factorOf(categoryId, unit) === undefined,
  );
}

/** False where most of what a price may be for cannot be compared, so that an order by price would be one of few. */
export function isOrderedByPrice(categoryId: string): boolean {
  return incomparableUnits(categoryId).length * 2 <= rulesOf(categoryId).priceUnits.length;
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
  if (isByArea(priceUnit)) {
    const area = areaOf(categoryId, attributes);
    return area !== null && rulesOf(categoryId).areaBasis ? priceOfArea(area, price, priceUnit) : null;
  }
  const factor = factorOf(categoryId, priceUnit) ?? measuredFactor(categoryId, priceUnit, attributes);
  return factor === undefined ? null : Math.round(price * factor);
}

function factorOf(categoryId: string, unit: PriceUnit): number | undefined {
  const { basis, isPay } = rulesOf(categoryId);
  return (isPay ? payFactors : factors[basis])[unit];
}

function measuredFactor(
  categoryId: string,
  unit: PriceUnit,
  attributes: AttributeValues,
): number | undefined {
  const measure = measureOf(categoryId, unit);
  const number = measure && attributes[measure.attribute];
  if (typeof number !== 'number' || number <= 0) return undefined;
  return measure?.over ? 1 / number : number;
}

/**
 * The attribute that is missing for the price to mean anything beside others: the area of land at so much an aana, the
 * kilos of a lot. Null where nothing is.
 */
export function neededForPrice({ categoryId, price, priceUnit, attributes }: Priced): string | null {
  const field = price === null ? null : measureFieldOf(categoryId, priceUnit);
  return field !== null && attributes[field] === undefined ? field : null;
}

/** True for a range of pay whose upper end is below the lower one. */
export function isPayReversed({ categoryId, price, attributes: { salaryUpTo: most } }: Priced): boolean {
  return rulesOf(categoryId).isPay && price !== null && typeof most === 'number' && most < price;
}

/** What a listing is filtered by: of pay that is no range the upper end is the pay, and both are by the month. */
export function filteredValues(priced: Priced): AttributeValues {
  const { categoryId, price, attributes } = priced;
  if (!rulesOf(categoryId).isPay) return attributes;
  const { salaryUpTo: said, ...others } = attributes;
  const most = comparablePrice({ ...priced, price: typeof said === 'number' ? said : price });
  return most === null ? others : { ...others, salaryUpTo: Math.min(most, salaryUpTo.max) };
}

/** The basis that several categories have in common; null where they are compared by different ones. */
export function commonBasis(categoryIds: readonly string[]): PriceBasis | null {
  const [first, ...others] = new Set(categoryIds.map(basisOf));
  return first !== undefined && others.length === 0 ? first : null;
}
