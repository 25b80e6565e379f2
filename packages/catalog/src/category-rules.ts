import type { PriceUnit } from './price-units.ts';

/** What a category asks of a price. */
export interface CategoryRules {
  /** The units it may be for, the usual one first. */
  priceUnits: readonly PriceUnit[];
  /** Listings may go live without one ("ask the seller"): what is sold is not one thing. */
  priceOptional: boolean;
  /** What its prices are compared by. */
  basis: 'total' | 'month' | 'day' | 'kg';
  /** Prices are what people are paid: months of 26 days, days of 8 hours. */
  isPay: boolean;
  /** A price by measure and the area make a price that can be compared. */
  areaBasis: boolean;
}

const wholes: readonly PriceUnit[] = ['total', 'piece', 'dozen'];

// By category; one below another says only what differs. None at all means the usual ones, below.
const rules: Readonly<Record<string, Partial<CategoryRules>>> = {
  property: { priceUnits: ['month', 'year', 'total'], priceOptional: true, basis: 'month' },
  'property/houses-rent': { priceUnits: ['month', 'year'] },
  'property/houses': { priceUnits: ['total'], basis: 'total' },
  'property/apartments': { priceUnits: ['total'], basis: 'total' },
  'property/land': {
    priceUnits: ['total', 'aana', 'ropani', 'dhur', 'kattha', 'bigha', 'sqft'],
    basis: 'total',
    areaBasis: true,
  },
  'property/land-lease': { priceUnits: ['year', 'month', 'total'] },
  'property/shop-space': { priceUnits: ['month', 'sqft', 'year', 'total'], areaBasis: true },
  'property/office-space': { priceUnits: ['month', 'sqft', 'year', 'total'], areaBasis: true },
  'property/warehouse': { priceUnits: ['month', 'sqft', 'year', 'total'], areaBasis: true },
  'property/short-stay': { priceUnits: ['day', 'month'], basis: 'day' },
  vehicles: { priceUnits: ['total'] },
  'beauty/health-equipment': { priceUnits: ['total', 'piece', 'day', 'month'] },
  'beauty/herbal': { priceUnits: ['total', 'kg', 'piece', 'litre'] },
  'sports/fitness': { priceUnits: ['total', 'piece', 'kg', 'month'] },
  jobs: { priceUnits: ['month', 'day', 'hour'], priceOptional: true, basis: 'month', isPay: true },
  'overseas-jobs': {
    priceUnits: ['month', 'year', 'total'],
    priceOptional: true,
    basis: 'month',
    isPay: true,
  },
  services: { priceUnits: ['total', 'hour', 'day', 'month', 'sqft'], priceOptional: true },
  // Catering is priced by the plate, tents and chairs by the piece.
  'services/events': { priceUnits: ['total', 'piece', 'day', 'hour'] },
  education: { priceUnits: ['month', 'total', 'hour'], priceOptional: true, basis: 'month' },
  'education/books': { priceUnits: ['total', 'piece'], basis: 'total' },
  'education/stationery': { priceUnits: ['total', 'piece', 'dozen'], basis: 'total' },
  travel: { priceUnits: ['day', 'total', 'hour'], priceOptional: true, basis: 'day' },
  'travel/treks-tours': { priceUnits: ['total', 'day'], basis: 'total' },
  'travel/tickets': { priceUnits: ['total'], basis: 'total' },
  'travel/pilgrimage': { priceUnits: ['total', 'day'], basis: 'total' },
  agriculture: { priceUnits: ['total', 'kg', 'litre', 'piece', 'dozen'] },
  'agriculture/vegetables': { basis: 'kg' },
  'agriculture/fruits': { basis: 'kg' },
  'agriculture/rice-grains': { basis: 'kg' },
  'agriculture/honey': { basis: 'kg' },
  'agriculture/dairy': { basis: 'kg' },
  'agriculture/produce': { basis: 'kg' },
  'agriculture/spices': { basis: 'kg' },
  'agriculture/tea-coffee': { basis: 'kg' },
  livestock: { priceUnits: ['total', 'piece', 'kg', 'dozen'] },
  building: { priceUnits: ['total', 'piece', 'kg', 'sqft', 'dozen'], priceOptional: true },
  business: { priceUnits: ['total', 'piece', 'kg', 'dozen', 'month'], priceOptional: true },
  community: { priceUnits: ['total'], priceOptional: true },
};

const otherwise: CategoryRules = {
  priceUnits: wholes,
  priceOptional: false,
  basis: 'total',
  isPay: false,
  areaBasis: false,
};

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
