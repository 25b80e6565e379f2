import { type AdDraft, mostAlertsADay, type SavedQuery } from '@thulubazaar/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { startTestApi, useApi } from '../../test/harness.ts';
import { selling } from '../../test/selling.ts';
import { runWaitingJobs } from '../../test/waiting-jobs.ts';
import { tellWaiting } from '../alerts/jobs.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { listingChanged, listingFacts } from '../listings/events.ts';
import { matchListing } from './match.ts';

const holder = useApi();
let person: Person;
let seller: Person;

beforeEach(async () => {
  const { pool } = holder.api.context;
  await pool.query('delete from saved_searches');
  await pool.query('delete from graphile_worker._private_jobs');
  person = await makePerson(holder.api);
  seller = await makePerson(holder.api);
});

const work = () => runWaitingJobs(holder.api.context, 'match_saved_searches', 'tell_followers');
const save = async (query: SavedQuery, more: { alerts?: 'daily' | 'off' } = {}, by = person) =>
  (await by.ask('POST /api/my/searches', { body: { query, ...more } })).data?.id ?? '';
const change = (
  id: string,
  body: { paused?: boolean; alerts?: 'at_once' | 'daily' | 'off'; looked?: true },
) => person.ask('PATCH /api/my/searches/{id}', { params: { id }, body });
const post = async (given: AdDraft = {}, by = seller) => {
  const { id } = await selling(by).post(given);
  await work();
  return id;
};
const told = async (by = person) => {
  const items = (await by.ask('GET /api/notifications')).data?.items ?? [];
  return items.map(({ text, path, read }) => ({ text: text.en, path, read }));
};
const read = () => person.ask('POST /api/notifications/read', { body: { upTo: Number.MAX_SAFE_INTEGER } });
const newMatches = async () => (await person.ask('GET /api/my/searches')).data?.items[0]?.newMatches;
const found = async () =>
  (await holder.api.context.pool.query('select 1 from alerts where user_id = $1', [person.id])).rowCount;
/** Saved before what is posted next, by the clock of the database. */
const morning = () => holder.api.context.pool.query(`update alerts set due_at = now() where due_at > now()`);

describe('a new listing', () => {
  it('is told of whoever saved what it is, in whatever script either was written', async () => {
    await save({ q: 'कोटेश्वरमा कोठा १५ हजार सम्म' });
    await post({ title: 'Kotha bhadama Koteshwor chowk', price: 1_400_000 });
    const [notice, ...others] = await told();
    expect(others).toEqual([]);
    expect(notice?.text).toContain('Kotha bhadama Koteshwor chowk');
    expect(notice?.path).toMatch(/^\/listing\//);
    // Dearer, elsewhere, something else.
    await post({ title: 'Kotha bhadama Koteshwor mathi', price: 1_600_000 });
    await post({ title: 'Kotha bhadama Pokhara ma', placeId: 'kaski/pokhara', price: 1_400_000 });
    await post({ title: 'Kotha ko table Koteshwor ma', categoryId: 'furniture/tables', priceUnit: 'total' });
    expect(await found()).toBe(1);
  });

  it('is counted until its person looks', async () => {
    const id = await save({ category: 'property/rooms' }, { alerts: 'off' });
    await post();
    await post();
    expect(await newMatches()).toBe(2);
    expect(await told()).toEqual([]);
    expect((await change(id, { looked: true })).data?.newMatches).toBe(0);
    expect(await newMatches()).toBe(0);
  });

  it('is found once, however often it is edited, renewed, and by however many workers', async () => {
    const { context } = holder.api;
    await save({ category: 'property/rooms' });
    const { id, version } = await selling(seller).post();
    const other = await startTestApi(context.config.databaseUrl);
    try {
      await Promise.all(
        [context, other.context, context].map((each) =>
          transaction(each.pool, (tx) => matchListing(tx, each.reference, { adId: id, wentLive: true })),
        ),
      );
    } finally {
      await other.close();
    }
    await work();
    await selling(seller).patch(id, { title: 'Another title for the room', version });
    await selling(seller).move(id, 'sold');
    await selling(seller).move(id, 'live');
    await work();
    expect(await found()).toBe(1);
  });

  it('is nothing to its own seller, nor between people of whom one has blocked the other', async () => {
    await save({ category: 'property/rooms' });
    await post({}, person);
    await person.ask('PUT /api/me/blocks/{handle}', { params: { handle: seller.handle } });
    await post();
    const other = await makePerson(holder.api);
    await other.ask('PUT /api/me/blocks/{handle}', { params: { handle: person.handle } });
    await post({}, other);
    expect(await found()).toBe(0);
    await post({}, await makePerson(holder.api));
    expect(await found()).toBe(1);
  });

  it('is not looked for while a search is paused', async () => {
    const id = await save({ category: 'property/rooms' });
    await change(id, { paused: true });
    await post();
    expect(await found()).toBe(0);
    await change(id, { paused: false });
    await post();
    expect(await found()).toBe(1);
  });
});

describe('a listing that was there when a search was saved', () => {
  it('is new for it when its price falls to what is asked for, and not for another edit', async () => {
    const room = await selling(seller).post({ price: 2_000_000 });
    await work();
    await save({ category: 'property/rooms', maxPrice: 1_500_000 });
    await save({ category: 'property/rooms' });
    const retitled = await selling(seller).patch(room.id, {
      title: 'A bright room near it',
      version: room.version,
    });
    await work();
    expect(await found()).toBe(0);
    await selling(seller).patch(room.id, { price: 1_400_000, version: retitled.data?.version ?? 0 });
    await work();
    // For the one that it did not match before.
    expect(await found()).toBe(1);
    expect(await told()).toHaveLength(1);
  });

  it('is new for it when the same figure is for less of it, and not when it is for more', async () => {
    const land = { categoryId: 'property/land', price: 200_000_000, attributes: { area: '4 aana' } };
    const dear = await selling(seller).post({ ...land, title: 'Land near the river', priceUnit: 'aana' });
    const cheap = await selling(seller).post({ ...land, title: 'Land near the road', priceUnit: 'total' });
    await work();
    await save({ category: 'property/land', maxPrice: 500_000_000 });
    await save({ category: 'property/land', minPrice: 100_000_000, maxPrice: 900_000_000 });
    await selling(seller).patch(dear.id, { priceUnit: 'total', version: dear.version });
    await work();
    expect(await found()).toBe(1);
    await selling(seller).patch(cheap.id, { priceUnit: 'aana', version: cheap.version });
    await work();
    expect(await found()).toBe(1);
  });
});

describe('notifications of new listings', () => {
  it('are one for a search, which grows until it is read', async () => {
    const id = await save({ category: 'property/rooms', maxPrice: 5_000_000 });
    await post();
    await post();
    await post();
    const [notice, ...others] = await told();
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ path: `/saved-searches/${id}`, read: false });
    expect(notice?.text).toMatch(/3 new/);
    await read();
    await post({ title: 'One more room near the river' });
    expect(await told()).toEqual([
      {
        text: expect.stringContaining('One more room near the river'),
        path: expect.any(String),
        read: false,
      },
    ]);
  });

  it('wait for the morning where their person says so, and leave out what is sold by then', async () => {
    await save({ category: 'property/rooms' }, { alerts: 'daily' });
    const sold = await post();
    await post();
    await tellWaiting(holder.api.context.pool);
    expect(await told()).toEqual([]);
    await selling(seller).move(sold, 'sold');
    await morning();
    await tellWaiting(holder.api.context.pool);
    expect(await told()).toHaveLength(1);
    expect((await told())[0]?.text).not.toMatch(/2 new/);
    await morning();
    await tellWaiting(holder.api.context.pool);
    expect(await told()).toHaveLength(1);
  });

  it('come at once again when their person says so', async () => {
    const id = await save({ category: 'property/rooms' }, { alerts: 'daily' });
    await post();
    await change(id, { alerts: 'at_once' });
    await tellWaiting(holder.api.context.pool);
    expect(await told()).toHaveLength(1);
  });

  it('come after a pause too, but for what its person has looked at', async () => {
    const { pool } = holder.api.context;
    const id = await save({ category: 'property/rooms' }, { alerts: 'daily' });
    await post();
    await change(id, { alerts: 'off' });
    await post();
    await change(id, { looked: true });
    await change(id, { alerts: 'daily' });
    await morning();
    await tellWaiting(pool);
    expect(await told()).toEqual([]);
    await post();
    await change(id, { paused: true });
    await morning();
    await tellWaiting(pool);
    expect(await told()).toEqual([]);
    await change(id, { paused: false });
    await morning();
    await tellWaiting(pool);
    const [notice, ...others] = await told();
    expect(others).toEqual([]);
    expect(notice?.text).not.toMatch(/[23] new/);
  });

  it(`are ${mostAlertsADay} a day at most; the others come in the morning`, async () => {
    const { pool } = holder.api.context;
    const prices = Array.from({ length: mostAlertsADay + 2 }, (_, no) => 1_000_000 + no * 100_000);
    for (const price of prices) await save({ category: 'property/rooms', minPrice: price, maxPrice: price });
    for (const price of prices) await post({ price });
    expect(await told()).toHaveLength(mostAlertsADay);
    // What is not read goes on growing.
    await post({ price: 1_000_000 });
    const all = await told();
    expect(all).toHaveLength(mostAlertsADay);
    expect(all[0]?.text).toMatch(/2 new/);
    await pool.query(`update alert_days set day = day - 1`);
    await morning();
    await tellWaiting(pool);
    expect(await told()).toHaveLength(mostAlertsADay + 2);
  });

  it('tell of a listing once, through however many searches and sellers it was found', async () => {
    const { pool } = holder.api.context;
    await save({ category: 'property/rooms' });
    await save({ category: 'property/rooms', maxPrice: 5_000_000 });
    await save({ category: 'property/rooms', maxPrice: 6_000_000 }, { alerts: 'daily' });
    await person.ask('PUT /api/my/follows/{handle}', { params: { handle: seller.handle }, body: {} });
    await post();
    await morning();
    await tellWaiting(pool);
    const [notice, ...others] = await told();
    expect(others).toEqual([]);
    expect(notice?.path).toMatch(/^\/listing\//);
    // Each says that there is something new all the same.
    const { data } = await person.ask('GET /api/my/searches');
    expect(data?.items.map((item) => item.newMatches)).toEqual([1, 1, 1]);
  });

  it('go with the search', async () => {
    const id = await save({ category: 'property/rooms' });
    await post();
    await person.ask('DELETE /api/my/searches/{id}', { params: { id } });
    expect(await found()).toBe(0);
    expect(await told()).toEqual([]);
  });
});

describe('a seller who is followed', () => {
  const follow = (handle: string, alerts?: 'daily' | 'off') =>
    person.ask('PUT /api/my/follows/{handle}', { params: { handle }, body: alerts ? { alerts } : {} });

  it('is listed, and followed no more', async () => {
    expect((await follow(seller.handle)).data).toMatchObject({
      seller: { handle: seller.handle },
      alerts: 'at_once',
    });
    await follow(seller.handle, 'daily');
    const list = await person.ask('GET /api/my/follows');
    expect(list.data?.items).toMatchObject([{ seller: { handle: seller.handle }, alerts: 'daily' }]);
    await person.ask('DELETE /api/my/follows/{handle}', { params: { handle: seller.handle } });
    expect((await person.ask('GET /api/my/follows')).data?.items).toEqual([]);
    expect((await follow(person.handle)).error?.code).toBe('invalid_input');
    expect((await follow('nobody-at-all')).error?.code).toBe('not_found');
  });

  it('is heard of after a pause with what came since the last time', async () => {
    const { pool } = holder.api.context;
    await follow(seller.handle);
    await post();
    await read();
    await follow(seller.handle, 'daily');
    await post({ title: 'Room that waits for the morning' });
    await follow(seller.handle, 'off');
    await post({ title: 'Room that nobody is told of yet' });
    await follow(seller.handle, 'daily');
    await morning();
    await tellWaiting(pool);
    const texts = (await told()).map(({ text }) => text);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/^2 new/);
  });

  it('is heard of with each listing that goes live, once and together', async () => {
    await follow(seller.handle);
    const draft = await selling(seller).create();
    await work();
    expect(await told()).toEqual([]);
    await selling(seller).move(draft.id, 'live');
    await selling(seller).move(draft.id, 'sold');
    await selling(seller).move(draft.id, 'live');
    await post({}, await makePerson(holder.api));
    await post();
    const [notice, ...others] = await told();
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ text: expect.stringMatching(/^2 new/), path: `/seller/${seller.handle}` });
  });
});

it('takes nothing out of the listing’s own transaction but a job', async () => {
  const { context } = holder.api;
  await save({ category: 'property/rooms' });
  const id = await makeAd(context, { ownerId: seller.id });
  expect(await found()).toBe(0);
  await transaction(context.pool, async (tx) => {
    const facts = (await listingFacts(tx, [id])).get(id);
    if (facts)
      await context.events.publish(tx, listingChanged, { id, change: 'photo', before: facts, after: facts });
  });
  const { rowCount } = await context.pool.query(
    `select 1 from graphile_worker.jobs where task_identifier = 'match_saved_searches'`,
  );
  expect(rowCount).toBe(1);
});
