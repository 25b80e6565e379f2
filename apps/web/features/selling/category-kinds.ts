import type { PriceUnit } from './draft.ts';

// What is asked about a thing depends on what kind of thing it is. Longest match first.
const unitsById: readonly (readonly [string, readonly PriceUnit[]])[] = [
  ['property/houses-rent', ['month', 'year']],
  ['property/houses', ['total']],
  ['property/apartments', ['total']],
  ['property/land-lease', ['year', 'month', 'total']],
  ['property/land', ['total', 'aana', 'ropani', 'dhur', 'kattha', 'bigha', 'sqft']],
  ['property/short-stay', ['day', 'month']],
  ['property', ['month', 'year', 'total']],
  ['vehicles', ['total']],
  ['jobs', ['month', 'day', 'hour']],
  ['overseas-jobs', ['month', 'year', 'total']],
  ['services', ['total', 'hour', 'day', 'month', 'sqft']],
  ['education/books', ['total', 'piece']],
  ['education/stationery', ['total', 'piece', 'dozen']],
  ['education', ['month', 'total', 'hour']],
  ['travel', ['day', 'total', 'hour']],
  ['agriculture', ['total', 'kg', 'litre', 'piece', 'dozen']],
  ['livestock', ['total', 'piece', 'kg', 'dozen']],
  ['building', ['total', 'piece', 'kg', 'sqft', 'dozen']],
  ['business', ['total', 'piece', 'kg', 'dozen', 'month']],
  ['community', ['total']],
  ['', ['total', 'piece', 'dozen']],
];

const withoutCondition =
  /^(?:property|jobs|overseas-jobs|services|livestock|agriculture|travel|community|education(?!\/(?:books|stationery))|mobiles\/sim-numbers|business\/(?:business-sale|partners))(?:\/|$)/;

/** The units a price of this category may have, the usual one first. */
export function priceUnitsOf(categoryId: string): readonly PriceUnit[] {
  const fits = unitsById.find(([id]) => id === '' || categoryId === id || categoryId.startsWith(`${id}/`));
  return fits?.[1] ?? ['total'];
}

/** True where new and used are different things. */
export function hasCondition(categoryId: string): boolean {
  return !withoutCondition.test(categoryId);
}
