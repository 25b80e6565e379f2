import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { createTestDatabase, startTestApi, type TestApi, type TestDatabase } from '../../test/harness.ts';

// What is named in one process is found in the other.
let database: TestDatabase;
let api: TestApi;
let other: TestApi;
let admin: Person;

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

const koteshwor = 'kathmandu/kathmandu/koteshwor';
const add = (alias: string, placeId = koteshwor) =>
  admin.ask('POST /api/admin/place-aliases', { body: { placeId, alias } });
const suggested = async (q: string) => {
  const { data } = await other.ask('GET /api/places', { query: { q } });
  return data?.items.map(({ id }) => id) ?? [];
};
const placeOf = async (q: string) => {
  const { data } = await other.ask('GET /api/search', { query: { q } });
  return data?.understood.find(({ kind }) => kind === 'place')?.id ?? null;
};

describe('a name that an admin gives a place', () => {
  it.each(['Zorbachowk', 'झोर्बाचोक', 'zhorba tol'])('finds it in every process: %s', async (alias) => {
    await makeAd(api.context, { placeId: koteshwor });
    expect(await suggested(alias)).not.toContain(koteshwor);
    const { data } = await add(alias);
    expect(data).toMatchObject({ alias, place: { id: koteshwor } });
    await expect.poll(() => suggested(alias)).toContain(koteshwor);
    await expect.poll(() => placeOf(`room in ${alias}`)).toBe(koteshwor);
    expect((await admin.ask('GET /api/admin/place-aliases')).data?.items[0]).toMatchObject({
      id: data?.id,
      alias,
    });
    await admin.ask('DELETE /api/admin/place-aliases/{id}', { params: { id: data?.id ?? '' } });
    await expect.poll(() => suggested(alias)).not.toContain(koteshwor);
  });

  it('is refused where it has it already, means something else, or is none', async () => {
    const why = async (alias: string, placeId?: string) =>
      (await add(alias, placeId)).error?.fields.map(({ field, code }) => `${field} ${code}`);
    expect(await why('Koteshwor')).toEqual(['alias already_has_name']);
    await add('Zorbanagar');
    expect(await why('zorbanagar')).toEqual(['alias already_has_name']);
    expect(await why('kotha')).toEqual(['alias means_category']);
    expect(await why('9841000001')).toEqual(['alias invalid_value']);
    expect(await why('Zorba', 'no/such/place')).toEqual(['placeId unknown_place']);
    const ward = [...api.context.reference.places.values()].find(({ level }) => level === 'ward');
    expect(await why('Zorba', ward?.id)).toEqual(['placeId unknown_place']);
  });

  it('is a row of the audit, without the words', async () => {
    const { data } = await add('Zorbapath');
    await admin.ask('DELETE /api/admin/place-aliases/{id}', { params: { id: data?.id ?? '' } });
    const { rows } = await api.context.pool.query(
      'select action, subject, details from audit where actor_id = $1 order by number',
      [admin.id],
    );
    const row = { subject: `place:${koteshwor}`, details: { id: data?.id } };
    expect(rows).toEqual([
      { action: 'place.add_alias', ...row },
      { action: 'place.remove_alias', ...row },
    ]);
  });
});
