import { adPage, type MyAd } from '@thulubazaar/contract';
import { beforeAll, expect, it } from 'vitest';
import { makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { selling } from '../../test/selling.ts';

const holder = useApi();
let person: Person;
let seller: ReturnType<typeof selling>;
let byAana: MyAd;
let whole: MyAd;
let room: MyAd;
let yearly: MyAd;
let phone: MyAd;

const rupees = (amount: number) => amount * 100;
const land = { categoryId: 'property/land', title: 'Compared land by the road' } as const;

beforeAll(async () => {
  person = await makePerson(holder.api);
  seller = selling(person);
  const attributes = { area: '4 aana' };
  byAana = await seller.post({ ...land, price: rupees(4_000_000), priceUnit: 'aana', attributes });
  whole = await seller.post({ ...land, price: rupees(4_500_000), priceUnit: 'total', attributes });
  const rent = {
    title: 'Compared house for rent',
    categoryId: 'property/houses-rent',
    attributes: {},
  } as const;
  room = await seller.post({ ...rent, price: rupees(15_000), priceUnit: 'month' });
  yearly = await seller.post({ ...rent, price: rupees(120_000), priceUnit: 'year' });
  phone = await seller.post({
    title: 'Compared phone',
    categoryId: 'mobiles/phones',
    price: rupees(20_000),
    priceUnit: 'total',
    attributes: {},
  });
});

// Lists are of this seller alone, and each is another one: an answer may be a second old.
let fresh = 0;
async function found(path: 'ads' | 'search', query: Record<string, string>): Promise<number[]> {
  const params = new URLSearchParams({ ...query, seller: person.handle, limit: String(20 + (fresh++ % 30)) });
  const response = await fetch(`${holder.api.origin}/api/${path}?${params}`);
  expect(response.status).toBe(200);
  return adPage.parse(await response.json()).items.map(({ id }) => id);
}
const everywhere = async (query: Record<string, string>) => {
  const listed = await found('ads', query);
  expect((await found('search', { q: 'compared', ...query })).sort()).toEqual([...listed].sort());
  return listed;
};

it('land at so much an aana is among what land of that price costs as a whole', async () => {
  const land = { category: 'property/land' };
  expect(await everywhere({ ...land, maxPrice: String(rupees(5_000_000)) })).toEqual([whole.id]);
  expect(await everywhere({ ...land, minPrice: String(rupees(15_000_000)) })).toEqual([byAana.id]);
  expect(await found('ads', { ...land, sort: 'price_asc' })).toEqual([whole.id, byAana.id]);
  expect(await found('search', { q: 'compared', ...land, sort: 'price_desc' })).toEqual([
    byAana.id,
    whole.id,
  ]);
});

it("a year's rent is compared by the month", async () => {
  const rents = { category: 'property/houses-rent' };
  expect(await everywhere({ ...rents, maxPrice: String(rupees(12_000)) })).toEqual([yearly.id]);
  expect(await found('ads', { ...rents, sort: 'price_asc' })).toEqual([yearly.id, room.id]);
});

it('over several kinds whole prices are compared, and no rents among them', async () => {
  expect(await everywhere({ maxPrice: String(rupees(5_000_000)) })).toEqual([phone.id, whole.id]);
  expect(await found('ads', { sort: 'price_asc' })).toEqual([phone.id, whole.id, byAana.id]);
  expect(await found('search', { q: 'compared', sort: 'price_asc' })).toEqual([
    phone.id,
    whole.id,
    byAana.id,
  ]);
  expect(await found('ads', { category: 'property', sort: 'price_asc' })).toEqual([whole.id, byAana.id]);
});

it('a price in the words of a search is of what they mean', async () => {
  const asked = (q: string) => found('search', { q });
  expect(await asked('jagga 50 lakh samma')).toEqual([whole.id]);
  expect(await asked('house for rent 12 hajar samma')).toEqual([yearly.id]);
});

it('counts of prices are of what is compared', async () => {
  const params = new URLSearchParams({ q: 'compared', facets: '1', seller: person.handle });
  const response = await fetch(`${holder.api.origin}/api/search?${params}`);
  const { facets } = (await response.json()) as { facets: { prices: { count: number }[] } };
  expect(facets.prices.reduce((sum, { count }) => sum + count, 0)).toBe(3);
});

it('a price by the measure needs the area, and a listing live before it was asked goes on without', async () => {
  const { error } = await person.ask('POST /api/ads', {
    body: { ...shopDraft(), publish: true },
  });
  expect(error?.fields).toMatchObject([{ field: 'attributes.floorArea', code: 'required' }]);
  const { id } = await seller.post({ ...shopDraft(), priceUnit: 'month' });
  await holder.api.context.pool.query(`update ads set price_unit = 'sqft' where id = $1`, [id]);
  const { data } = await seller.patch(id, { title: 'Shop at the corner', version: 1 });
  expect(data?.version).toBe(2);
  expect(await found('ads', { category: 'property/shop-space', sort: 'price_asc' })).toEqual([]);
});

function shopDraft() {
  return {
    title: 'Shop at the crossing',
    description: 'Ground floor, with a shutter',
    categoryId: 'property/shop-space',
    placeId: 'kathmandu/kathmandu/koteshwor',
    price: rupees(100),
    priceUnit: 'sqft',
    attributes: {},
  } as const;
}

it('a price that comes to more than any price is not published, and what costs so much already has none among others', async () => {
  const attributes = { area: '10000 bigha' };
  const far = { ...land, title: 'Compared plain', priceUnit: 'sqft', attributes } as const;
  const draft = { ...shopDraft(), ...far, price: 1e12, confirmPrice: true, confirmDifferent: true };
  for (const [language, sentence] of [
    ['en', /^This must be at most [\d,]+\.$/],
    ['ne', /^यो बढीमा [०-९,]+ हुन सक्छ।$/],
  ] as const) {
    const response = await fetch(`${holder.api.origin}/api/ads`, {
      method: 'POST',
      headers: { ...person.headers, 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ ...draft, publish: true }),
    });
    expect(response.status).toBe(422);
    expect(((await response.json()) as { error: unknown }).error).toMatchObject({
      code: 'incomplete_listing',
      fields: [{ field: 'price', code: 'too_large', message: expect.stringMatching(sentence) }],
    });
  }
  const { data: kept } = await person.ask('POST /api/ads', { body: draft });
  const at = new Date(Date.now() + 3_600_000).toISOString();
  const scheduled = await person.ask('PUT /api/ads/{id}/schedule', {
    params: { id: kept?.id ?? 0 },
    body: { at, confirmPrice: true },
  });
  expect(scheduled.error?.fields).toMatchObject([{ field: 'price', code: 'too_large' }]);
  const { id, version } = await seller.post({ ...far, price: rupees(1_200) });
  const { error } = await seller.patch(id, { price: 987_600_000_000, version });
  expect(error?.fields).toMatchObject([{ field: 'price', code: 'too_large' }]);
  await holder.api.context.pool.query('update ads set price = 1000000000000 where id = $1', [id]);
  expect((await seller.patch(id, { title: 'Compared far plain', version })).data?.version).toBe(2);
  const query = { category: 'property/land', minPrice: String(rupees(100_000_000)) };
  expect(await found('ads', query)).not.toContain(id);
});

it('a price of which nobody says what it is for is for what is usual in its category', async () => {
  const { priceUnit: _, ...draft } = { ...shopDraft(), categoryId: 'property/rooms' as const };
  const { data } = await person.ask('POST /api/ads', { body: draft });
  expect(data?.priceUnit).toBe('month');
});

it('produce is for sale by the kilo unless something else is said, and a lot of it needs its kilos', async () => {
  const crop = {
    title: 'Compared tomatoes',
    description: 'Picked this morning, a crate of them',
    categoryId: 'agriculture/vegetables',
    placeId: 'kathmandu/kathmandu/koteshwor',
  } as const;
  const { data: usual } = await person.ask('POST /api/ads', { body: { ...crop, price: rupees(60) } });
  expect(usual?.priceUnit).toBe('kg');
  const lot = { ...crop, price: rupees(1_000), priceUnit: 'total', publish: true } as const;
  const { error } = await person.ask('POST /api/ads', { body: lot });
  expect(error?.fields).toMatchObject([{ field: 'attributes.quantity', code: 'required' }]);
  const byKilo = await seller.post({ ...crop, price: rupees(60), priceUnit: 'kg', attributes: {} });
  const whole = await seller.post({
    ...crop,
    title: 'Compared tomatoes, the crate',
    price: rupees(1_000),
    priceUnit: 'total',
    attributes: { quantity: 20 },
  });
  const vegetables = { category: 'agriculture/vegetables' };
  expect(await found('ads', { ...vegetables, sort: 'price_asc' })).toEqual([whole.id, byKilo.id]);
  expect(await everywhere({ ...vegetables, maxPrice: String(rupees(55)) })).toEqual([whole.id]);
});

it('milk by the litre has its place among dairy', async () => {
  const milk = {
    title: 'Compared milk',
    categoryId: 'agriculture/dairy',
    price: rupees(110),
    priceUnit: 'litre',
    attributes: {},
  } as const;
  const { id } = await seller.post(milk);
  const query = { category: 'agriculture/dairy', maxPrice: String(rupees(150)) };
  expect(await everywhere({ ...query, sort: 'price_asc' })).toEqual([id]);
});

it('a range of pay goes up, and pay that is none is found by what it is at most', async () => {
  const job = {
    title: 'Compared work in a shop',
    description: 'Standing, with people, six days a week',
    categoryId: 'jobs/sales',
    placeId: 'kathmandu/kathmandu/koteshwor',
    price: rupees(30_000),
    priceUnit: 'month',
  } as const;
  const attributes = { salaryUpTo: rupees(20_000) };
  const { error } = await person.ask('POST /api/ads', { body: { ...job, attributes, publish: true } });
  expect(error?.fields).toMatchObject([{ field: 'attributes.salaryUpTo', code: 'too_small' }]);
  const fixed = await seller.post({ ...job, attributes: {} });
  const range = await seller.post({ ...job, attributes: { salaryUpTo: rupees(45_000) } });
  const byDay = await seller.post({ ...job, price: rupees(1_000), priceUnit: 'day', attributes: {} });
  const atLeast = (amount: number) =>
    found('ads', { category: 'jobs/sales', 'attr.salaryUpTo.min': String(rupees(amount)) });
  expect((await atLeast(20_000)).sort()).toEqual([fixed.id, range.id, byDay.id].sort());
  expect((await atLeast(28_000)).sort()).toEqual([fixed.id, range.id].sort());
  expect(await atLeast(40_000)).toEqual([range.id]);
});
