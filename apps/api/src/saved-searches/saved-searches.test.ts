import { mostSavedSearches, type SavedQuery } from '@thulubazaar/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { meaningVersion } from './meaning.ts';
import { purgeAskedSearches, rereadSearches } from './upkeep.ts';

const holder = useApi();
let person: Person;

beforeEach(async () => {
  person = await makePerson(holder.api);
});

const save = (query: SavedQuery, by = person) => by.ask('POST /api/my/searches', { body: { query } });
const saved = async (by = person) => (await by.ask('GET /api/my/searches')).data?.items ?? [];
const countOf = async (sql: string) => (await holder.api.context.pool.query(sql)).rowCount;

describe('a saved search', () => {
  it('is kept as it was asked, with what it says in both languages and where its results are', async () => {
    const { data, response } = await save({
      q: 'bike',
      place: 'kathmandu',
      maxPrice: 20_000_000,
      'attr.condition': ['used', 'like-new'],
    });
    expect(response.status).toBe(200);
    expect(data).toMatchObject({
      name: null,
      query: { q: 'bike', place: 'kathmandu', maxPrice: 20_000_000, 'attr.condition': 'used,like-new' },
      path: '/search?attr.condition=used%2Clike-new&maxPrice=200000&place=kathmandu&q=bike&sort=newest',
      alerts: 'at_once',
      paused: false,
      newMatches: 0,
    });
    expect(data?.label.en).toMatch(/^bike · Kathmandu · up to .*2,00,000 · /);
    expect(data?.label.ne).toMatch(/^bike · काठमाडौँ · .*२,००,००० सम्म · /);
    expect(await saved()).toEqual([data]);
  });

  it('is one when the same is asked in another script or other words', async () => {
    const ways = ['koteshwor ma kotha', 'कोटेश्वरमा कोठा', 'room in Koteshwor'];
    const answers = [];
    for (const q of ways) answers.push((await save({ q })).data);
    expect(new Set(answers.map((answer) => answer?.id)).size).toBe(1);
    expect(answers.at(-1)?.query).toEqual({ q: ways[0] });
    expect(await saved()).toHaveLength(1);
    // Somebody else's is their own, and looked for together with this one.
    const other = await makePerson(holder.api);
    expect((await save({ q: ways[1] }, other)).data?.id).not.toBe(answers[0]?.id);
    expect(await countOf('select distinct asked_id from saved_searches')).toBeGreaterThan(0);
    const { rowCount } = await holder.api.context.pool.query(
      'select distinct asked_id from saved_searches where user_id in ($1, $2)',
      [person.id, other.id],
    );
    expect(rowCount).toBe(1);
  });

  it('is named, paused and told of as its person says, and forgotten with all it found', async () => {
    const id = (await save({ q: 'sarangi' })).data?.id ?? '';
    const body = { name: 'For Asha', alerts: 'daily', paused: true } as const;
    const changed = await person.ask('PATCH /api/my/searches/{id}', { params: { id }, body });
    expect(changed.data).toMatchObject({ id, ...body });
    const back = { name: null, paused: false };
    expect(
      (await person.ask('PATCH /api/my/searches/{id}', { params: { id }, body: back })).data,
    ).toMatchObject({
      ...back,
      alerts: 'daily',
    });
    expect((await person.ask('DELETE /api/my/searches/{id}', { params: { id } })).response.status).toBe(204);
    expect(await saved()).toEqual([]);
    expect(
      await countOf(
        'select 1 from asked_searches a where not exists (select 1 from saved_searches where asked_id = a.id)',
      ),
    ).toBe(0);
  });

  it('asks for something', async () => {
    expect((await save({})).error?.code).toBe('invalid_input');
    expect((await save({ q: 'the' })).error?.code).toBe('invalid_input');
    expect((await save({ category: 'no/such' })).error?.sentences).toHaveProperty('query.category');
    expect((await save({ seller: 'nobody-at-all' })).error?.code).toBe('invalid_input');
    expect((await save({ minPrice: 2, maxPrice: 1 })).error?.code).toBe('invalid_input');
    expect(await saved()).toEqual([]);
  });

  it(`is one of ${mostSavedSearches} at most`, async () => {
    for (let no = 0; no < mostSavedSearches; no++) await save({ category: 'vehicles', maxPrice: 1000 + no });
    const { error } = await save({ category: 'vehicles', maxPrice: 5 });
    expect(error?.code).toBe('invalid_input');
    // The one that is there already is no further one.
    expect((await save({ category: 'vehicles', maxPrice: 1000 })).response.status).toBe(200);
    expect(await saved()).toHaveLength(mostSavedSearches);
  });

  it('goes with its account', async () => {
    const { pool } = holder.api.context;
    await save({ q: 'khukuri', maxPrice: 77_700 });
    await pool.query('delete from users where id = $1', [person.id]);
    const orphans = `select 1 from asked_searches a where not exists (select 1 from saved_searches where asked_id = a.id)`;
    expect(await countOf(orphans)).toBe(1);
    await pool.query(`update asked_searches set made_at = now() - interval '2 hours'`);
    await purgeAskedSearches(pool);
    expect(await countOf(orphans)).toBe(0);
  });

  it('is read anew when the rules of reading are other ones; two that come to mean the same are one', async () => {
    const { context } = holder.api;
    const first = (await save({ q: 'room for rent' })).data?.id ?? '';
    const second = (await save({ q: 'sarangi' })).data?.id ?? '';
    // As if an older release had read them: the second as another word for the first.
    await context.pool.query(`update saved_searches set query = '{"q": "room for rent"}' where id = $1`, [
      second,
    ]);
    await context.pool.query('update asked_searches set version = $1', [meaningVersion - 1]);
    await rereadSearches(context);
    expect((await saved()).map(({ id }) => id)).toHaveLength(1);
    expect([first, second]).toContain((await saved())[0]?.id);
    expect(await countOf(`select 1 from asked_searches where version <> ${meaningVersion}`)).toBe(0);
  });
});
