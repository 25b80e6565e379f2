import { beforeAll, describe, expect, it } from 'vitest';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { recountDealer, recountDealers, refreshSeller } from './recount-dealers.ts';
import { purgeAppeals } from './standing.ts';

const holder = useApi();
let dealer: Person;
let neighbour: Person;
let moderator: Person;

const cars = { categoryId: 'vehicles/cars', price: 90_000_000 };

async function makeCars(owner: Person, count: number): Promise<void> {
  for (let no = 0; no < count; no++)
    await makeAd(holder.api.context, { ...cars, ownerId: owner.id, title: `Car number ${no}` });
}

async function standingOf(person: Person) {
  const { data } = await person.ask('GET /api/me/standing', {});
  if (!data) throw new Error('no standing');
  return data;
}

async function kindsOf(query: object) {
  const { data } = await holder.api.ask('GET /api/ads', {
    query: { category: 'vehicles/cars', limit: 50, ...query },
  });
  return data?.items.map(({ id }) => id) ?? [];
}

beforeAll(async () => {
  dealer = await makePerson(holder.api);
  neighbour = await makePerson(holder.api);
  moderator = await makePerson(holder.api, 'moderator');
  await makeCars(dealer, 8);
  await makeCars(neighbour, 1);
  await recountDealers(holder.api.context);
});

describe('who sells as a trade does', () => {
  it('is labelled, and told why with what was counted; who sells a car is not', async () => {
    expect(await standingOf(dealer)).toMatchObject({
      kind: 'private',
      dealerSince: expect.any(String),
      points: 3,
      labelAt: 3,
      reasons: [{ reason: 'volume', category: 'vehicles', days: 30, count: 8, limit: 4 }],
      appeal: null,
    });
    expect(await standingOf(neighbour)).toMatchObject({ dealerSince: null, points: 0, reasons: [] });
    const { data } = await holder.api.ask('GET /api/users/{handle}', { params: { handle: dealer.handle } });
    expect(data).toMatchObject({ kind: 'private', dealer: true });
  });

  it('is left out of lists and searches of private sellers', async () => {
    expect(await kindsOf({})).toHaveLength(9);
    await refreshSeller(holder.api.context, dealer.id);
    const ids = await kindsOf({ sellerKind: 'private' });
    expect(ids).toHaveLength(1);
    const found = await holder.api.ask('GET /api/search', { query: { q: 'car', sellerKind: 'private' } });
    expect(found.data?.items.map(({ id }) => id)).toEqual(ids);
  });

  it('is also whoever sells under several names with one number, or from one device', async () => {
    const { context } = holder.api;
    const [one, other, third] = [
      await makePerson(holder.api),
      await makePerson(holder.api),
      await makePerson(holder.api),
    ];
    const text = { description: 'Call 9841234567 for it. Clean, one owner, all papers there.' };
    for (const person of [one, other, third]) {
      await makeAd(context, { ...text, ownerId: person.id });
      await recountDealer(context, person.handle);
      await context.pool.query('insert into known_devices (user_id, device) values ($1, $2)', [
        person.id,
        'd'.repeat(43),
      ]);
    }
    await recountDealer(context, one.handle);
    expect((await standingOf(one)).reasons).toMatchObject([
      { reason: 'numbers', count: 2 },
      { reason: 'devices', count: 2 },
    ]);
    expect((await standingOf(one)).dealerSince).not.toBeNull();
    const { rows } = await context.pool.query(`select number_index::text from ad_numbers`);
    expect(JSON.stringify(rows)).not.toContain('9841234567');
  });
});

describe('photos that somebody else showed before', () => {
  it('count also where they were cropped or made anew, unless a moderator has seen that they are others', async () => {
    const { context } = holder.api;
    const [taker, shown] = [await makePerson(holder.api), await makePerson(holder.api)];
    for (let no = 0; no < 4; no++) {
      const [adId, other] = [
        await makeAd(context, { ownerId: taker.id, categoryId: 'furniture/tables' }),
        await makeAd(context, { ownerId: shown.id, categoryId: 'furniture/tables' }),
      ];
      await context.pool.query(
        `insert into likeness_findings (ad_id, other_ad_id, kind, score, decided_at, decision)
         values ($1, $2, 'photo', 0.9, case when $3 then now() end, case when $3 then 'different' end)`,
        [adId, other, no === 3],
      );
    }
    await recountDealer(context, taker.handle);
    await recountDealer(context, shown.handle);
    expect((await standingOf(taker)).reasons).toMatchObject([{ reason: 'photos', count: 3 }]);
    expect((await standingOf(shown)).reasons).toEqual([]);
  });
});

describe('an appeal', () => {
  const text = 'I inherited these from my uncle and sell them one by one.';
  const appeal = (person: Person) => person.ask('POST /api/me/standing/appeal', { body: { text } });

  it('is for who has the label, one at a time, and takes it away when it is granted', async () => {
    expect((await appeal(neighbour)).error?.code).toBe('conflict');
    expect((await appeal(dealer)).data?.appeal).toMatchObject({ text, decision: null });
    expect((await appeal(dealer)).error?.code).toBe('conflict');
    const { data } = await moderator.ask('GET /api/appeals', { query: {} });
    const [waiting] = data?.items ?? [];
    expect(waiting).toMatchObject({
      text,
      seller: { handle: dealer.handle },
      reasons: [{ reason: 'volume' }],
    });
    const decide = (decision: 'granted' | 'refused') =>
      moderator.ask('POST /api/appeals/{id}/decision', {
        params: { id: waiting?.id ?? '' },
        body: { decision },
      });
    expect((await decide('granted')).response.status).toBe(204);
    expect((await decide('granted')).response.status).toBe(204);
    expect((await decide('refused')).error?.code).toBe('conflict');
    await recountDealers(holder.api.context);
    expect(await standingOf(dealer)).toMatchObject({
      dealerSince: null,
      exemptUntil: expect.any(String),
      appeal: { decision: 'granted' },
    });
  });

  it('is forgotten five years after it was decided', async () => {
    const { pool } = holder.api.context;
    const left = async () =>
      (await pool.query('select from dealer_appeals where user_id = $1', [dealer.id])).rowCount;
    await pool.query(
      `insert into dealer_appeals (user_id, text, created_at, decided_at, decision)
       select $1, 'Long ago', now() - interval '7 years', now() - make_interval(days => days), 'refused'
         from unnest(array[1800, 1830]) as days`,
      [dealer.id],
    );
    const before = (await left()) ?? 0;
    await purgeAppeals(pool);
    expect(await left()).toBe(before - 1);
  });
});
