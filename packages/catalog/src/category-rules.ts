import type { PriceUnit } from './price-units.ts';

/** What prices of a category are compared by; `total` is the whole thing. */
export type PriceBasis = 'total' | 'month' | 'day' | 'kg' | 'litre';

/** What a category asks of a price. */
export interface CategoryRules {
  /** The units it may be for, the usual one first. */
  priceUnits: readonly PriceUnit[];
  /** Listings may go live without one ("ask the seller"): what is sold is not one thing. */
  priceOptional: boolean;
  /** What its prices are compared by. */
  basis: PriceBasis;
  /** Prices are what people are paid: months of 26 days, days of 8 hours. */
  isPay: boolean;
  /** A price by measure and the area make a price that can be compared. */
  areaBasis: boolean;
}

const wholes: readonly PriceUnit[] = ['total', 'piece', 'dozen'];
const byWeight: Partial<CategoryRules> = { priceUnits: ['kg', 'total', 'piece', 'dozen'], basis: 'kg' };

// By category; one below another says only what differs. None at all means the usual ones, below.
const rules: Readonly<Record<string, Partial<CategoryRules>>> = {
  property: { priceUnits: ['month', 'year'], priceOptional: true, basis: 'month' },
  'property/houses': { priceUnits: ['total'], basis: 'total' },
  'property/apartments': { priceUnits: ['total'], basis: 'total' },
  'property/land': {
    priceUnits: ['total', 'aana', 'ropani', 'dhur', 'kattha', 'bigha', 'sqft'],
    basis: 'total',
    areaBasis: true,
  },
  'property/land-lease': { priceUnits: ['year', 'month'] },
  // Shutters and floors are sold as well.
  'property/shop-space': { priceUnits: ['month', 'sqft', 'year', 'total'], areaBasis: true },
  'property/office-space': { priceUnits: ['month', 'sqft', 'year', 'total'], areaBasis: true },
  'property/warehouse': { priceUnits: ['month', 'sqft', 'year', 'total'], areaBasis: true },
  'property/short-stay': { priceUnits: ['day', 'month'], basis: 'day' },
  vehicles: { priceUnits: ['total'] },
  'beauty/health-equipment': { priceUnits: ['total', 'piece', 'day', 'month'] },
  'beauty/herbal': { priceUnits: ['total', 'piece', 'kg'] },
  'sports/fitness': { priceUnits: ['total', 'piece', 'kg'] },
  jobs: { priceUnits: ['month', 'day', 'hour'], priceOptional: true, basis: 'month', isPay: true },
  'overseas-jobs': {
    priceUnits: ['month', 'year'],
    priceOptional: true,
    basis: 'month',
    isPay: true,
  },
  'overseas-jobs/documents': { priceUnits: ['total'], basis: 'total', isPay: false },
  services: { priceUnits: ['total', 'hour', 'day', 'month', 'sqft'], priceOptional: true },
  // Catering is priced by the plate, tents and chairs by the piece.
  'services/events': { priceUnits: ['total', 'piece', 'day', 'hour'] },
  education: { priceUnits: ['month', 'total', 'hour'], priceOptional: true, basis: 'month' },
  'education/tuition': { priceUnits: ['month', 'hour'] },
  'education/books': { priceUnits: ['total', 'piece'], basis: 'total' },
  'education/stationery': { priceUnits: ['total', 'piece', 'dozen'], basis: 'total' },
  travel: { priceUnits: ['day', 'month'], priceOptional: true, basis: 'day' },
  'travel/vehicle-hire': { priceUnits: ['day', 'total', 'hour', 'month'] },
  'travel/bike-hire': { priceUnits: ['day', 'hour', 'month'] },
  'travel/treks-tours': { priceUnits: ['total', 'day'], basis: 'total' },
  'travel/tickets': { priceUnits: ['total'], basis: 'total' },
  'travel/pilgrimage': { priceUnits: ['total', 'day'], basis: 'total' },
  agriculture: { priceUnits: ['total', 'piece'] },
  'agriculture/vegetables': byWeight,
  'agriculture/fruits': byWeight,
  'agriculture/rice-grains': byWeight,
  'agriculture/honey': byWeight,
  // Ghee and cheese by the kilo stand beside milk by the litre.
  'agriculture/dairy': { priceUnits: ['litre', 'kg', 'total', 'piece'], basis: 'litre' },
  // Oil by the litre stands beside pickles by the kilo.
  'agriculture/produce': { ...byWeight, priceUnits: ['kg', 'litre', 'total', 'piece', 'dozen'] },
  'agriculture/spices': byWeight,
  'agriculture/tea-coffee': byWeight,
  // Straw and manure are sold by the load, feed by the sack, saplings one by one: of a kilo's price all of it has one.
  'agriculture/fertiliser': { priceUnits: ['total', 'piece', 'kg'] },
  'agriculture/fodder': { priceUnits: ['total', 'piece', 'kg'] },
  'agriculture/seeds': { priceUnits: ['piece', 'dozen', 'kg', 'total'] },
  livestock: { priceUnits: ['total', 'piece', 'dozen'] },
  'livestock/buffaloes': { priceUnits: ['total', 'piece', 'kg'] },
  'livestock/goats': { priceUnits: ['total', 'piece', 'kg'] },
  'livestock/pigs': { priceUnits: ['total', 'piece', 'kg'] },
  'livestock/poultry': { priceUnits: ['piece', 'kg', 'dozen', 'total'] },
  'livestock/fish': { priceUnits: ['piece', 'kg', 'total'] },
  building: { priceUnits: ['total', 'piece', 'dozen'], priceOptional: true },
  'building/cement': { priceUnits: ['piece', 'total'] },
  'building/rods': { priceUnits: ['kg', 'piece', 'total'], basis: 'kg' },
  'building/bricks': { priceUnits: ['piece', 'total'] },
  'building/roofing': { priceUnits: ['piece', 'sqft', 'total'] },
  'building/doors-windows': { priceUnits: ['total', 'piece', 'sqft'] },
  'building/wood': { priceUnits: ['total', 'piece', 'sqft'] },
  'building/paint': { priceUnits: ['piece', 'total', 'sqft'] },
  business: { priceUnits: wholes, priceOptional: true },
  'business/business-sale': { priceUnits: ['total'] },
  'business/partners': { priceUnits: ['total'] },
  'business/wholesale': { priceUnits: ['piece', 'dozen', 'kg', 'total'] },
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
