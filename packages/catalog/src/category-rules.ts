import type { PriceUnit } from './price-units.ts';

/** What a category asks of a price. */
export interface CategoryRules {
  /** The units it may be for, the usual one first. */
  priceUnits: readonly PriceUnit[];
  /** Listings may go live without one ("ask the seller"): what is sold is not one thing. */
  priceOptional: boolean;
}

const wholes: readonly PriceUnit[] = ['total', 'piece', 'dozen'];

// By category; one below another says only what differs. None at all means the usual ones, below.
const rules: Readonly<Record<string, Partial<CategoryRules>>> = {
  property: { priceUnits: ['month', 'year', 'total'], priceOptional: true },
  'property/houses-rent': { priceUnits: ['month', 'year'] },
  'property/houses': { priceUnits: ['total'] },
  'property/apartments': { priceUnits: ['total'] },
  'property/land': { priceUnits: ['total', 'aana', 'ropani', 'dhur', 'kattha', 'bigha', 'sqft'] },
  'property/land-lease': { priceUnits: ['year', 'month', 'total'] },
  'property/shop-space': { priceUnits: ['month', 'sqft', 'year', 'total'] },
  'property/office-space': { priceUnits: ['month', 'sqft', 'year', 'total'] },
  'property/warehouse': { priceUnits: ['month', 'sqft', 'year', 'total'] },
  'property/short-stay': { priceUnits: ['day', 'month'] },
  vehicles: { priceUnits: ['total'] },
  'beauty/health-equipment': { priceUnits: ['total', 'piece', 'day', 'month'] },
  'beauty/herbal': { priceUnits: ['total', 'kg', 'piece', 'litre'] },
  'sports/fitness': { priceUnits: ['total', 'piece', 'kg', 'month'] },
  jobs: { priceUnits: ['month', 'day', 'hour'], priceOptional: true },
  'overseas-jobs': { priceUnits: ['month', 'year', 'total'], priceOptional: true },
  services: { priceUnits: ['total', 'hour', 'day', 'month', 'sqft'], priceOptional: true },
  // Catering is priced by the plate, tents and chairs by the piece.
  'services/events': { priceUnits: ['total', 'piece', 'day', 'hour'] },
  education: { priceUnits: ['month', 'total', 'hour'], priceOptional: true },
  'education/books': { priceUnits: ['total', 'piece'] },
  'education/stationery': { priceUnits: ['total', 'piece', 'dozen'] },
  travel: { priceUnits: ['day', 'total', 'hour'], priceOptional: true },
  agriculture: { priceUnits: ['total', 'kg', 'litre', 'piece', 'dozen'] },
  livestock: { priceUnits: ['total', 'piece', 'kg', 'dozen'] },
  building: { priceUnits: ['total', 'piece', 'kg', 'sqft', 'dozen'], priceOptional: true },
  business: { priceUnits: ['total', 'piece', 'kg', 'dozen', 'month'], priceOptional: true },
  community: { priceUnits: ['total'], priceOptional: true },
};

const otherwise: CategoryRules = { priceUnits: wholes, priceOptional: false };

/** The rules of a category: its own over those of the category above over the usual ones. */
export function rulesOf(categoryId: string): CategoryRules {
  const top = categoryId.split('/', 1)[0] ?? '';
  return { ...otherwise, ...rules[top], ...rules[categoryId] };
}

/** True where a price may be for this. */
export function offersPriceUnit(categoryId: string, unit: PriceUnit): boolean {
  return rulesOf(categoryId).priceUnits.includes(unit);
}

/** Every category that has rules of its own, for the test that they exist. */
export const categoriesWithRules: readonly string[] = Object.keys(rules);
