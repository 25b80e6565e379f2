/**
 * What a listing is to schema.org. Of things that are sold it is a product, which search engines want an offer with; a
 * vehicle is one too. A home is a page about a place, work is a posting, and some listings are none of these.
 */
export type SchemaKind =
  | { kind: 'product'; type: 'Product' | 'Vehicle' | 'Car' | 'Motorcycle' | 'BusOrCoach' }
  | { kind: 'home'; type: 'Room' | 'Apartment' | 'House' | 'Accommodation' | 'Place'; rent: boolean }
  | { kind: 'job'; overseas: boolean }
  | { kind: 'service'; type: 'Service' }
  | { kind: 'other' };

const product = { kind: 'product', type: 'Product' } as const;

// By category; one below another says only what differs. What is not here is a product.
const kinds: Readonly<Record<string, SchemaKind>> = {
  property: { kind: 'home', type: 'Accommodation', rent: true },
  'property/rooms': { kind: 'home', type: 'Room', rent: true },
  'property/hostel': { kind: 'home', type: 'Room', rent: true },
  'property/flats': { kind: 'home', type: 'Apartment', rent: true },
  'property/apartments': { kind: 'home', type: 'Apartment', rent: false },
  'property/houses-rent': { kind: 'home', type: 'House', rent: true },
  'property/houses': { kind: 'home', type: 'House', rent: false },
  'property/land': { kind: 'home', type: 'Place', rent: false },
  'property/land-lease': { kind: 'home', type: 'Place', rent: true },
  'property/shop-space': { kind: 'home', type: 'Place', rent: true },
  'property/office-space': { kind: 'home', type: 'Place', rent: true },
  'property/warehouse': { kind: 'home', type: 'Place', rent: true },
  vehicles: { kind: 'product', type: 'Vehicle' },
  'vehicles/motorbikes': { kind: 'product', type: 'Motorcycle' },
  'vehicles/scooters': { kind: 'product', type: 'Motorcycle' },
  'vehicles/electric-scooters': { kind: 'product', type: 'Motorcycle' },
  'vehicles/cars': { kind: 'product', type: 'Car' },
  'vehicles/electric': { kind: 'product', type: 'Car' },
  'vehicles/buses': { kind: 'product', type: 'BusOrCoach' },
  'vehicles/bicycles': product,
  'vehicles/parts': product,
  'vehicles/accessories': product,
  jobs: { kind: 'job', overseas: false },
  'overseas-jobs': { kind: 'job', overseas: true },
  'overseas-jobs/documents': { kind: 'service', type: 'Service' },
  services: { kind: 'service', type: 'Service' },
  education: { kind: 'service', type: 'Service' },
  'education/books': product,
  'education/stationery': product,
  travel: { kind: 'service', type: 'Service' },
  'music/studio': { kind: 'service', type: 'Service' },
  'business/business-sale': { kind: 'other' },
  'business/partners': { kind: 'other' },
  community: { kind: 'other' },
  'community/free': product,
};

/** What listings of a category are to schema.org. */
export function schemaKindOf(categoryId: string): SchemaKind {
  const top = categoryId.split('/', 1)[0] ?? '';
  return kinds[categoryId] ?? kinds[top] ?? product;
}

/** Every category that has a kind of its own, for the test that they exist. */
export const categoriesWithKinds: readonly string[] = Object.keys(kinds);
