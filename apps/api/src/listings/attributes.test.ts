import { appliesTo, attributesOf, filtersOf, isRequired } from '@thulubazaar/catalog/applies';
import type { Attribute } from '@thulubazaar/catalog/attribute';
import { attributes } from '@thulubazaar/catalog/attributes';
import { categories } from '@thulubazaar/catalog/categories';
import { rulesOf } from '@thulubazaar/catalog/category-rules';
import { isOnCards } from '@thulubazaar/catalog/describe';
import { filterParams } from '@thulubazaar/catalog/filters';
import { sampleOf } from '@thulubazaar/catalog/samples.test-data';
import { type AdCard, adPage, type MyAd } from '@thulubazaar/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePerson, type Person, roomDraft } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { selling } from '../../test/selling.ts';

const holder = useApi();
let person: Person;
let seller: ReturnType<typeof selling>;

beforeAll(async () => {
  person = await makePerson(holder.api);
  seller = selling(person);
});

const leaves = categories.flatMap(({ children = [] }) => children.map(({ id }) => id));

function thing(categoryId: string, given: { attributes?: object; [field: string]: unknown } = {}) {
  const priceUnit = rulesOf(categoryId).priceUnits[0] ?? 'total';
  const needed = attributesOf(categoryId).filter((attribute) => isRequired(attribute, categoryId));
  const required = Object.fromEntries(needed.map((attribute) => [attribute.id, sampleOf(attribute)]));
  const attributes = { ...required, ...given.attributes };
  return { title: 'Something of this category', categoryId, priceUnit, ...given, attributes };
}

// Every list of its own: the answer to one asked before may be a second old.
let fresh = 0;
async function cards(path: 'ads' | 'search', query: Record<string, string>): Promise<AdCard[]> {
  const params = new URLSearchParams({ ...query, limit: String(20 + (fresh++ % 30)) });
  const response = await fetch(`${holder.api.origin}/api/${path}?${params}`);
  expect(response.status).toBe(200);
  return adPage.parse(await response.json()).items;
}

const idsOf = (items: AdCard[]) => items.map(({ id }) => id);
const found = async (query: Record<string, string>) => idsOf(await cards('ads', query));
const searched = async (query: Record<string, string>) =>
  idsOf(await cards('search', { q: 'something', ...query }));

/** A query that listings with this value are in. */
function filterBy(attribute: Attribute): Record<string, string> {
  const value = String([sampleOf(attribute)].flat()[0]);
  return Object.fromEntries(filterParams(attribute).map((name) => [name, value]));
}

// One round for each kind; the catalogue's own tests try every attribute.
const kinds = [...new Set(attributes.map(({ kind }) => kind))];
const ofKinds = kinds.flatMap((kind) => {
  const all = attributes.filter((attribute) => attribute.kind === kind && attribute.id !== 'negotiable');
  return all.find(({ filter }) => filter) ?? all[0] ?? [];
});
describe.each(ofKinds.map((attribute) => [attribute.id, attribute] as const))('%s', (id, attribute) => {
  const own = leaves.filter((leaf) => appliesTo(attribute, leaf));
  const category = own.find((leaf) => !isRequired(attribute, leaf)) ?? '';
  let listing: MyAd;
  let other: MyAd;

  beforeAll(async () => {
    listing = await seller.post(thing(category, { attributes: { [id]: sampleOf(attribute) } }));
    // A listing may say it without being asked.
    const opposite = attribute.kind === 'flag' ? { attributes: { [id]: !sampleOf(attribute) } } : {};
    other = await seller.post(thing(category, opposite));
  });

  it('is kept, and told by the listing to everybody', async () => {
    expect(listing.attributes[id]).toEqual(sampleOf(attribute));
    const { data } = await holder.api.ask('GET /api/ads/{id}', { params: { id: listing.id } });
    expect(data?.attributes).toEqual(listing.attributes);
    const { data: mine } = await seller.mine(listing.id);
    expect(mine?.attributes).toEqual(listing.attributes);
    const card = (await cards('ads', { category })).find((item) => item.id === listing.id);
    const isShown = isOnCards(attribute, category) || attribute.ofPrice;
    expect(card?.attributes[id]).toEqual(isShown ? sampleOf(attribute) : undefined);
  });

  it.runIf(attribute.filter)('finds the listing in lists and in search, and nothing else', async () => {
    for (const query of [filterBy(attribute), { ...filterBy(attribute), category }]) {
      for (const ids of [await found(query), await searched(query)]) {
        expect(ids).toContain(listing.id);
        expect(ids).not.toContain(other.id);
      }
    }
  });

  it('is refused where it does not belong, by its name', async () => {
    const elsewhere = leaves.find((leaf) => !appliesTo(attribute, leaf));
    if (!elsewhere) return;
    const { error } = await person.ask('POST /api/ads', {
      body: thing(elsewhere, { attributes: { [id]: sampleOf(attribute) } }),
    });
    expect(error?.status).toBe(400);
    expect(error?.fields).toMatchObject([{ field: `attributes.${id}`, code: 'not_in_category' }]);
  });

  it('is taken back by null', async () => {
    const { id: own, version } = await seller.create(
      thing(category, { attributes: { [id]: sampleOf(attribute) } }),
    );
    const { data } = await seller.patch(own, { attributes: { [id]: null }, version });
    expect(data?.attributes).not.toHaveProperty(id);
  });
});

describe('what a listing says', () => {
  it('is changed attribute by attribute; the same again is no change', async () => {
    const car = await seller.post(
      thing('vehicles/cars', { attributes: { condition: 'used', mileage: 45_000 } }),
    );
    const change = { attributes: { mileage: 46_000 }, version: car.version };
    const { data: changed } = await seller.patch(car.id, change);
    expect(changed?.attributes).toMatchObject({ negotiable: true, condition: 'used', mileage: 46_000 });
    const { data: again } = await seller.patch(car.id, change);
    expect(again?.version).toBe(changed?.version);
    const { data: history } = await person.ask('GET /api/ads/{id}/history', { params: { id: car.id } });
    expect(history?.items[0]?.changed).toEqual(['attributes.mileage']);
  });

  it('leaves with the category it belongs to, and the price takes the unit of the new one', async () => {
    const room = await seller.create({ attributes: { parking: ['bike'] } });
    const { data: phone } = await seller.patch(room.id, {
      categoryId: 'mobiles/phones',
      attributes: { storage: '128' },
      version: room.version,
    });
    expect(phone).toMatchObject({ priceUnit: 'total', attributes: { storage: '128' } });
    expect(phone?.attributes).not.toHaveProperty('parking');
  });

  it('is refused with every field that is wrong, in the language of the reader', async () => {
    const body = thing('vehicles/cars', {
      attributes: { mileage: -1, condition: 'broken', spoiler: 'red' },
      publish: true,
    });
    const refused = async (lang: string) => {
      const response = await fetch(`${holder.api.origin}/api/ads`, {
        method: 'POST',
        headers: { ...person.headers, 'content-type': 'application/json', 'accept-language': lang },
        body: JSON.stringify(body),
      });
      expect(response.status).toBe(400);
      const { error } = (await response.json()) as {
        error: { fields: { field: string; message: string }[] };
      };
      return Object.fromEntries(error.fields.map(({ field, message }) => [field, message]));
    };
    expect(await refused('en')).toEqual({
      'attributes.mileage': 'This must be at least 0.',
      'attributes.condition': 'This value is not one of those allowed.',
      'attributes.spoiler': 'This field is not known.',
    });
    expect((await refused('ne'))['attributes.mileage']).toBe('यो कम्तीमा ० हुनुपर्छ।');
  });

  it('finds numbers between two, and listings with one of several choices', async () => {
    const cars: number[] = [];
    for (const [mileage, condition] of [
      [9_999, 'new'],
      [10_000, 'used'],
      [19_000, 'like-new'],
      [20_001, 'used'],
    ])
      cars.push((await seller.post(thing('vehicles/cars', { attributes: { mileage, condition } }))).id);
    const [, second, third] = cars;
    const of = async (query: Record<string, string>) =>
      (await found({ category: 'vehicles/cars', ...query })).filter((id) => cars.includes(id)).sort();
    expect(await of({ 'attr.mileage.min': '10000', 'attr.mileage.max': '20000' })).toEqual([second, third]);
    expect(await of({ 'attr.mileage.min': '10001', 'attr.condition': 'like-new,new' })).toEqual([third]);
    expect(await of({ 'attr.mileage.max': '9000' })).toEqual([]);
    expect(
      await searched({ 'attr.mileage.min': '19000', 'attr.mileage.max': '19000', sort: 'newest' }),
    ).toEqual([third]);
  });

  it('is part of what a cursor belongs to', async () => {
    const pages = `${holder.api.origin}/api/ads?limit=1&category=vehicles/cars&attr.condition=`;
    const response = await fetch(`${pages}used`);
    const { nextCursor } = adPage.parse(await response.json());
    expect((await fetch(`${pages}used&cursor=${nextCursor}`)).status).toBe(200);
    expect((await fetch(`${pages}new&cursor=${nextCursor}`)).status).toBe(400);
  });

  it.each([
    ['attr.mileage.min=few', 'attr.mileage.min', 'invalid_number'],
    ['attr.mileage.min=2&attr.mileage.max=1', 'attr.mileage.min', 'invalid_range'],
    ['attr.condition=broken', 'attr.condition', 'invalid_value'],
    ['attr.spoiler=red', 'attr.spoiler', 'unknown_field'],
    ['category=jobs&attr.condition=new', 'attr.condition', 'not_in_category'],
  ])('a filter that cannot be meant is refused by its name: %s', async (query, field, code) => {
    for (const path of ['ads?', 'search?q=car&']) {
      const response = await fetch(`${holder.api.origin}/api/${path}${query}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { fields: [{ field, code }] } });
    }
  });
});

describe('what a listing says in its fields', () => {
  it('is found by the words for it, in every script, before one that says the opposite', async () => {
    const { id } = await seller.post({
      title: 'Kusumniwas upstairs',
      description: 'A quiet house by the temple',
      categoryId: 'property/rooms',
      attributes: { bathroom: 'own' },
    });
    await seller.post({
      title: 'Kusumniwas downstairs',
      description: 'A quiet house by the temple',
      categoryId: 'property/rooms',
      attributes: { bathroom: 'shared' },
    });
    for (const q of ['kusumniwas attached bathroom', 'kusumniwas अट्याच बाथरुम', 'kusumniwas atyach bathrum']) {
      const ids = idsOf(await cards('search', { q, seller: person.handle }));
      expect(ids[0], q).toBe(id);
    }
  });
});

describe('rules of a category', () => {
  const wrongUnit = { ...thing('property/rooms'), priceUnit: 'kg' as const };

  it('name the unit of a price that does not go with it, when a listing goes live', async () => {
    const { error } = await person.ask('POST /api/ads', {
      body: { ...roomDraft(), ...wrongUnit, publish: true },
    });
    expect(error?.code).toBe('incomplete_listing');
    expect(error?.fields).toMatchObject([{ field: 'priceUnit', code: 'not_in_category' }]);
    const draft = await seller.create(wrongUnit);
    expect((await seller.move(draft.id, 'live', draft.version)).error?.fields).toMatchObject([
      { field: 'priceUnit' },
    ]);
  });

  it('that are stricter than a listing already live let its owner change the rest, sell and relist it', async () => {
    const { id } = await seller.post();
    await holder.api.context.pool.query(`update ads set price_unit = 'kg' where id = $1`, [id]);
    const { data: renamed } = await seller.patch(id, { title: 'Another name for it', version: 1 });
    expect(renamed?.version).toBe(2);
    expect((await seller.move(id, 'sold')).response.status).toBe(200);
    const { data: live } = await seller.move(id, 'live');
    const worse = await seller.patch(id, {
      priceUnit: 'litre',
      categoryId: 'property/flats',
      version: live?.version ?? 0,
    });
    expect(worse.error?.fields).toMatchObject([{ field: 'priceUnit', code: 'not_in_category' }]);
  });
});

describe('the release before', () => {
  it('may send and read two attributes as fields of their own', async () => {
    const car = await seller.post(thing('vehicles/cars', { negotiable: false, condition: 'used' }));
    expect(car).toMatchObject({
      negotiable: false,
      condition: 'used',
      attributes: { negotiable: false, condition: 'used' },
    });
    // It sends what was chosen before the category was, too.
    const room = await seller.post({ condition: 'used' });
    expect(room).toMatchObject({ condition: null, negotiable: true, attributes: { negotiable: true } });
  });

  it('writes columns that become attributes, and reads columns that attributes become', async () => {
    const { pool } = holder.api.context;
    const { rows } = await pool.query<{ id: number }>(
      `insert into ads (owner_id, state, title, description, category_id, place_id, price, negotiable, condition)
       values ($1, 'draft', 'A car of before', '', 'vehicles/cars', null, 100, false, 'new') returning id`,
      [person.id],
    );
    const id = rows[0]?.id ?? 0;
    const { data: car } = await seller.mine(id);
    expect(car?.attributes).toEqual({ negotiable: false, condition: 'new' });
    await seller.patch(id, { attributes: { mileage: 5, condition: 'like-new' }, version: 1 });
    const columns = await pool.query('select negotiable, condition from ads where id = $1', [id]);
    expect(columns.rows).toEqual([{ negotiable: false, condition: 'like-new' }]);
    await pool.query(`update ads set title = 'Changed', negotiable = true, condition = null where id = $1`, [
      id,
    ]);
    expect((await seller.mine(id)).data?.attributes).toEqual({ negotiable: true, mileage: 5 });
  });
});

it('every filter of the catalogue is a parameter of the document', async () => {
  const response = await fetch(`${holder.api.origin}/api/openapi.json`);
  const document = (await response.json()) as {
    paths: Record<string, { get: { parameters: { name: string }[] } }>;
  };
  const names = document.paths['/api/ads']?.get.parameters.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(filtersOf('').flatMap(filterParams)));
});
