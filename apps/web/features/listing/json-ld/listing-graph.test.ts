import { categories } from '@thulubazaar/catalog/categories';
import { categoriesWithKinds } from '@thulubazaar/catalog/schema-kind';
import { expect, it } from 'vitest';
import type { Ad } from '@/data/api.ts';
import { listingGraph } from './listing-graph.ts';

const name = { en: 'Koteshwor', ne: 'कोटेश्वर' };
const place = {
  id: 'kathmandu/kathmandu/koteshwor',
  level: 'area',
  type: 'area',
  name,
  label: name,
  lat: 0,
  lng: 0,
};

function listing(categoryId: string, given: Partial<Ad> = {}): Ad {
  const [top = ''] = categoryId.split('/');
  return {
    id: 12,
    state: 'live',
    version: 1,
    title: 'What it is </script>',
    path: '/listing/what-it-is-12',
    description: 'Words',
    price: 1_400_000,
    currency: 'NPR',
    priceUnit: 'total',
    attributes: {},
    categoryId,
    category: { id: categoryId, name, parent: { id: top, name } },
    place,
    placeAncestors: [
      { ...place, id: 'kathmandu', level: 'district', name: { en: 'Kathmandu', ne: 'काठमाडौँ' } },
    ],
    photos: [],
    seller: { handle: 'x', name: 'Sita', kind: 'private', verified: false, joinedAt: '', path: '/seller/x' },
    contact: { call: false, whatsapp: false, viber: false, hours: null },
    publishedAt: '2026-11-29T10:00:00.000Z',
    updatedAt: '2026-11-29T10:00:00.000Z',
    ...given,
  } as Ad;
}

/** What a listing is said to be; undefined where only the way to it is said. */
function thing(categoryId: string, given?: Partial<Ad>): Record<string, unknown> | undefined {
  const { '@graph': graph } = listingGraph(listing(categoryId, given), 'en', 'https://site.example');
  const all = JSON.parse(JSON.stringify(graph)) as Record<string, unknown>[];
  expect(all.at(-1)).toMatchObject({ '@type': 'BreadcrumbList' });
  return all.length > 1 ? all[0] : undefined;
}

it('knows kinds of categories that exist', () => {
  const all = categories.flatMap(({ id, children = [] }) => [id, ...children.map((child) => child.id)]);
  expect(categoriesWithKinds.filter((id) => !all.includes(id))).toEqual([]);
});

it.each([
  ['mobiles/phones', 'Product'],
  ['vehicles/cars', 'Car'],
  ['vehicles/motorbikes', 'Motorcycle'],
  ['vehicles/tractors', 'Vehicle'],
  ['vehicles/parts', 'Product'],
])('of %s is a %s with an offer, and nothing where one has to ask for the price', (categoryId, type) => {
  expect(thing(categoryId)).toMatchObject({
    '@type': type,
    offers: { '@type': 'Offer', price: '14000.00', priceCurrency: 'NPR', seller: { name: 'Sita' } },
  });
  expect(thing(categoryId, { price: null })).toBeUndefined();
  expect(thing(categoryId, { price: 0, state: 'sold' })).toMatchObject({
    offers: { price: '0.00', availability: 'https://schema.org/SoldOut' },
  });
});

it('says what a price is for, and gives no whole where there is none', () => {
  const kilo = thing('agriculture/honey', { priceUnit: 'kg' })?.offers;
  expect(kilo).not.toHaveProperty('price');
  expect(kilo).toMatchObject({
    priceSpecification: {
      '@type': 'UnitPriceSpecification',
      price: '14000.00',
      referenceQuantity: { value: 1, unitCode: 'KGM' },
    },
  });
  const aana = thing('property/land', { priceUnit: 'aana' })?.offers;
  expect(aana).toMatchObject({ priceSpecification: { referenceQuantity: { unitText: 'aana' } } });
  expect(JSON.stringify(aana)).not.toContain('unitCode');
});

it('of a room is a page about a room, which is let', () => {
  expect(thing('property/rooms', { priceUnit: 'month' })).toMatchObject({
    '@type': 'RealEstateListing',
    datePosted: '2026-11-29T10:00:00.000Z',
    mainEntity: {
      '@type': 'Room',
      address: { addressLocality: 'Koteshwor', addressRegion: 'Kathmandu', addressCountry: 'NP' },
    },
    offers: { businessFunction: { '@id': 'http://purl.org/goodrelations/v1#LeaseOut' } },
  });
  expect(thing('property/rooms', { price: null })).not.toHaveProperty('offers');
});

it('of work is a posting while it is open and says where', () => {
  expect(thing('jobs/sales', { priceUnit: 'month' })).toMatchObject({
    '@type': 'JobPosting',
    title: 'What it is </script>',
    datePosted: '2026-11-29',
    hiringOrganization: { '@type': 'Person' },
    jobLocation: { address: { addressCountry: 'NP' } },
    baseSalary: { currency: 'NPR', value: { value: 14000, unitText: 'MONTH' } },
  });
  expect(thing('jobs/sales', { price: null })).not.toHaveProperty('baseSalary');
  expect(thing('jobs/sales', { state: 'sold' })).toBeUndefined();
  // The place of the listing is the agency's; search engines would take Kathmandu for the place of work.
  expect(thing('overseas-jobs/gulf')).toBeUndefined();
  expect(thing('overseas-jobs/gulf', { attributes: { country: 'other' } })).toBeUndefined();
  for (const [category, attributes, addressCountry] of [
    ['overseas-jobs/gulf', { country: 'qa' }, 'QA'],
    ['overseas-jobs/malaysia', {}, 'MY'],
    ['overseas-jobs/japan', {}, 'JP'],
    ['overseas-jobs/korea', {}, 'KR'],
  ] as const)
    expect(thing(category, { attributes })).toMatchObject({ jobLocation: { address: { addressCountry } } });
});

it('of work for between two amounts says both', () => {
  const paid = (salaryUpTo: number) =>
    thing('jobs/sales', { priceUnit: 'month', attributes: { salaryUpTo } })?.baseSalary;
  expect(paid(2_000_000)).toMatchObject({ value: { minValue: 14_000, maxValue: 20_000, unitText: 'MONTH' } });
  expect(paid(2_000_000)).not.toHaveProperty('value.value');
  expect(paid(1_000_000)).toMatchObject({ value: { value: 14_000 } });
});

it('of what is neither sold nor let is the way to it alone', () => {
  expect(thing('community/lost-found')).toBeUndefined();
  expect(thing('services/repair', { price: null })).toMatchObject({ '@type': 'Service' });
});
