import type { CallOf } from '@thulubazaar/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeAd, makePerson, type Person, roomDraft } from '../../test/factories.ts';
import { createTestDatabase, startTestApi, type TestApi, type TestDatabase } from '../../test/harness.ts';

// What is set in one process holds in the other.
let database: TestDatabase;
let api: TestApi;
let other: TestApi;
let admin: Person;

const rooms = 'property/rooms';
type Body = CallOf<'PUT /api/admin/category'>['body'];

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startTestApi(database.url);
  other = await startTestApi(database.url);
});
afterAll(async () => {
  await api.close();
  await other.close();
  await database.drop();
});
beforeEach(async () => {
  await api.context.pool.query('delete from rate_limits');
  admin = await makePerson(api, 'admin');
});
afterEach(async () => {
  await set({});
  await expect.poll(async () => (await shown()).at(-1)).toMatchObject({ name: { en: expect.any(String) } });
});

const read = async (category = rooms) => {
  const { data, error } = await admin.ask('GET /api/admin/category', { query: { category } });
  if (!data) throw new Error(JSON.stringify(error));
  return data;
};
async function set(given: Partial<Body>, category = rooms) {
  const { version } = await read(category);
  const blank = { nameEn: null, nameNe: null, position: null, hidden: false, words: [], fields: {} };
  return admin.ask('PUT /api/admin/category', { body: { category, version, ...blank, ...given } });
}
/** What the other process shows below "property". */
const shown = async () => {
  const { data } = await other.ask('GET /api/categories');
  return data?.items.find(({ id }) => id === 'property')?.children ?? [];
};
const shownRooms = async () => (await shown()).find(({ id }) => id === rooms);

describe('settings of a category', () => {
  it('name it, place it and have it found by other words, everywhere', async () => {
    expect(
      (await set({ nameEn: 'Rooms to let', nameNe: 'भाडाका कोठा', position: 3, words: ['zorbakotha'] })).data,
    ).toMatchObject({
      version: 1,
      name: { en: expect.not.stringContaining('let') },
      set: { nameEn: 'Rooms to let', position: 3, words: ['zorbakotha'] },
    });
    await expect
      .poll(async () => (await shownRooms())?.name)
      .toEqual({ en: 'Rooms to let', ne: 'भाडाका कोठा' });
    expect((await shown())[2]?.id).toBe(rooms);
    const { data } = await other.ask('GET /api/categories/suggest', { query: { text: 'zorbakotha' } });
    expect(data?.items.map(({ id }) => id)).toContain(rooms);
  });

  it('make a field required, which nobody posts without, and what is live stays', async () => {
    const person = await makePerson(other);
    const live = await makeAd(other.context, { ownerId: person.id, ...roomDraft() });
    const publish = async () => {
      const body = { ...roomDraft(), publish: true, confirmPrice: true, confirmDifferent: true };
      return (await person.ask('POST /api/ads', { body })).error?.fields.map(
        ({ field, code }) => `${field} ${code}`,
      );
    };
    expect(await publish()).toBeUndefined();
    await set({ fields: { furnishing: 'required' } });
    await expect.poll(async () => (await shownRooms())?.fields).toEqual({ furnishing: 'required' });
    expect(await publish()).toEqual(['attributes.furnishing required']);
    const edited = await person.ask('PATCH /api/ads/{id}', {
      params: { id: live },
      body: { version: 1, title: 'Another title for it' },
    });
    expect(edited.response.status).toBe(200);
    const fields = async () =>
      (await other.ask('GET /api/fields', { query: { category: rooms } })).data?.fields ?? [];
    expect((await fields()).find(({ id }) => id === 'furnishing')?.required).toBe(true);
    await set({ fields: { furnishing: 'hidden' } });
    await expect.poll(async () => (await fields()).map(({ id }) => id)).not.toContain('furnishing');
    expect(await publish()).toBeUndefined();
  });

  it('hide it once it was said how many are live in it: they stay, and nothing new is taken', async () => {
    const person = await makePerson(other);
    const id = await makeAd(other.context, { ownerId: person.id, ...roomDraft() });
    const { live } = await read();
    expect(live).toBeGreaterThan(0);
    expect((await set({ hidden: true, confirmLive: live - 1 })).error?.code).toBe('category_in_use');
    expect((await set({ hidden: true, confirmLive: live })).data?.set.hidden).toBe(true);
    await expect.poll(async () => (await shownRooms())?.hidden).toBe(true);
    expect((await other.ask('GET /api/ads/{id}', { params: { id } })).response.status).toBe(200);
    const params = { id };
    const edited = await person.ask('PATCH /api/ads/{id}', {
      params,
      body: { version: 1, title: 'Another title for it' },
    });
    expect(edited.response.status).toBe(200);
    const body = { ...roomDraft(), publish: true, confirmPrice: true, confirmDifferent: true };
    const refused = await person.ask('POST /api/ads', { body });
    expect(refused.error?.fields).toMatchObject([{ field: 'categoryId', code: 'category_closed' }]);
    const { data } = await other.ask('GET /api/categories/suggest', { query: { text: 'kotha' } });
    expect(data?.items.map((each) => each.id)).not.toContain(rooms);
    const { items } = (await admin.ask('GET /api/admin/categories')).data ?? { items: [] };
    expect(items.find((each) => each.id === rooms)).toMatchObject({
      parentId: 'property',
      hidden: true,
      changed: true,
      live,
    });
  });

  it('of a top category hide all below it', async () => {
    const { live } = await read('property');
    await set({ hidden: true, confirmLive: live }, 'property');
    await expect.poll(async () => (await shownRooms())?.hidden).toBe(true);
    await set({}, 'property');
    await expect.poll(async () => (await shownRooms())?.hidden).toBeUndefined();
  });

  it('are refused where somebody else has changed them, or where the category has no such field', async () => {
    const { version } = await read();
    const blank = { nameEn: null, nameNe: null, position: null, hidden: false, words: [], fields: {} };
    const put = (given: Partial<Body>) =>
      admin.ask('PUT /api/admin/category', { body: { category: rooms, version, ...blank, ...given } });
    const answers = await Promise.all([put({ words: ['one'] }), put({ words: ['two'] })]);
    expect(answers.map(({ data, error }) => data?.version ?? error?.code).sort()).toEqual([
      version + 1,
      'conflict',
    ]);
    const why = async (given: Partial<Body>) =>
      (await set(given)).error?.fields.map(({ field, code }) => `${field} ${code}`);
    expect(await why({ fields: { mileage: 'required' } })).toEqual(['fields not_in_category']);
    expect(await why({ words: ['9841000001'] })).toEqual(['words invalid_value']);
    expect(await why({ category: 'property/castles', version: 0 })).toEqual(['category unknown_category']);
  });
});
