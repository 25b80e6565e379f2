import type { FigureCode } from '@thulubazaar/contract';
import { nepalDay } from '@thulubazaar/nepal/calendar';
import { beforeEach, describe, expect, it } from 'vitest';
import { converse } from '../../test/conversing.ts';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { reportAd } from '../../test/moderating.ts';
import { countFigures, daysAfter } from './count-figures.ts';

const holder = useApi();
let admin: Person;
const today = nepalDay(new Date());

const query = <R extends object>(sql: string, values: unknown[] = []) =>
  holder.api.context.pool.query<R>(sql, values).then(({ rows }) => rows);

beforeEach(async () => {
  await query('delete from rate_limits');
  await query('delete from daily_figures');
  await query('delete from figures_counted');
  // What other tests of this file made is of another year.
  await query(`update users set created_at = created_at - interval '2 years'`);
  await query(
    `update ads set published_at = published_at - interval '2 years', first_published_at = first_published_at - interval '2 years'`,
  );
  await query(`update messages set sent_at = sent_at - interval '2 years'`);
  await query(`update reports set created_at = created_at - interval '2 years'`);
  await query(
    `update cases set opened_at = opened_at - interval '2 years', closed_at = now() - interval '2 years'`,
  );
  await query('delete from search_gaps');
  await holder.api.context.cache.close();
  admin = await makePerson(holder.api, 'admin');
});

async function read(figure: FigureCode, by: 'day' | 'district' = 'day', person = admin) {
  await holder.api.context.cache.close();
  const { data, error } = await person.ask('GET /api/admin/figures', { query: { figure, by } });
  if (!data) throw new Error(JSON.stringify(error));
  return data;
}
const onDay = async (figure: FigureCode, day = today) =>
  (await read(figure)).days.find((each) => each.day === day)?.value;

describe('figures of a day', () => {
  it('are there for today before any job has run, and the same when it has', async () => {
    const { api } = holder;
    const [buyer, seller] = [await makePerson(api), await makePerson(api)];
    const adId = await makeAd(api.context, { ownerId: seller.id });
    await makeAd(api.context, { ownerId: seller.id, state: 'draft' });
    await converse(buyer, adId);
    await reportAd(buyer, adId);
    await query(`insert into search_gaps values ($1, 'query', 'unicorn', 7), ($1, 'word', 'unicorn', 9)`, [
      today,
    ]);
    const figures = async () =>
      Object.fromEntries(
        await Promise.all(
          (
            ['listings', 'sign_ups', 'messages', 'reports', 'queue', 'queue_age', 'empty_searches'] as const
          ).map(async (figure) => [figure, await onDay(figure)]),
        ),
      );
    const expected = {
      listings: 1,
      sign_ups: 3,
      messages: 1,
      reports: 1,
      queue: 1,
      queue_age: 1,
      empty_searches: 7,
    };
    expect(await figures()).toEqual(expected);
    const tomorrow = new Date(Date.now() + 86_400_000);
    for (const _again of [1, 2]) await countFigures(api.context.pool, tomorrow);
    expect(await figures()).toEqual(expected);
    expect(await query('select from daily_figures where day = $1', [today])).toHaveLength(7);
  });

  it('are of days in Nepal, each from midnight there', async () => {
    const { api } = holder;
    const at = async (time: string) => {
      const { id } = await makePerson(api);
      await query('update users set created_at = $2 where id = $1', [id, time]);
    };
    const day = daysAfter(today, -5);
    await at(`${daysAfter(day, -1)}T18:14:59Z`);
    await at(`${daysAfter(day, -1)}T18:15:00Z`);
    await at(`${day}T18:14:59Z`);
    await at(`${day}T18:15:00Z`);
    await countFigures(api.context.pool);
    const counts = await Promise.all([-1, 0, 1].map((after) => onDay('sign_ups', daysAfter(day, after))));
    expect(counts).toEqual([1, 2, 1]);
  });

  it('stay as they were counted once, but for the last three days', async () => {
    const { api } = holder;
    const [old, late] = [daysAfter(today, -20), daysAfter(today, -2)];
    for (const day of [old, late]) {
      const { id } = await makePerson(api);
      await query('update users set created_at = $2 where id = $1', [id, `${day}T06:00:00Z`]);
    }
    await countFigures(api.context.pool);
    await query(`update users set created_at = created_at - interval '3 years' where created_at < $1`, [
      `${today}T00:00:00+05:45`,
    ]);
    await countFigures(api.context.pool);
    expect(await onDay('sign_ups', old)).toBe(1);
    expect(await onDay('sign_ups', late)).toBe(0);
  });

  it('say how the queue stood at the end of each', async () => {
    const { api } = holder;
    const { id } = await makePerson(api);
    await query(
      `insert into cases (kind, person_id, opened_at, due_at, closed_at) values
         ('reported', $1, now() - interval '5 days', now(), now() - interval '2 days')`,
      [id],
    );
    await countFigures(api.context.pool);
    const counts = await Promise.all(
      [-6, -4, -3, -1, 0].map((after) => onDay('queue', daysAfter(today, after))),
    );
    expect(counts).toEqual([0, 1, 1, 0, 0]);
    expect(await onDay('queue_age', daysAfter(today, -3))).toBeGreaterThan(24);
  });

  it('are counted by two at once as by one', async () => {
    await makePerson(holder.api);
    const { pool } = holder.api.context;
    const tomorrow = new Date(Date.now() + 86_400_000);
    await Promise.all([countFigures(pool, tomorrow), countFigures(pool, tomorrow)]);
    expect(await onDay('sign_ups')).toBe(2);
  });
});

describe('figures of a district', () => {
  it('tell no number below five, and what is nowhere apart', async () => {
    const { api } = holder;
    const makeAds = async (count: number, placeId: string) => {
      for (let n = 0; n < count; n++) await makeAd(api.context, { placeId, ownerId: admin.id });
    };
    await makeAds(5, 'kathmandu/kathmandu/koteshwor');
    await makeAds(1, 'kathmandu/kirtipur');
    await makeAds(4, 'kaski/pokhara');
    const { districts, days } = await read('listings', 'district');
    expect(days).toEqual([]);
    expect(districts.map(({ district, value }) => [district?.name.en, value])).toEqual([
      ['Kathmandu', 6],
      ['Kaski', null],
    ]);
    await query(`update users set place_id = 'kaski/pokhara' where id = $1`, [admin.id]);
    for (let n = 0; n < 5; n++) await makePerson(api);
    const people = await read('sign_ups', 'district');
    expect(people.districts.map(({ district, value }) => [district?.id ?? null, value])).toEqual([
      [null, 5],
      ['kaski', null],
    ]);
  });

  it('are refused of what has none', async () => {
    const ask = { query: { figure: 'queue' as const, by: 'district' as const } };
    expect((await admin.ask('GET /api/admin/figures', ask)).error?.fields).toMatchObject([{ field: 'by' }]);
  });
});

describe('figures asked for', () => {
  it('are those of the queue for moderators', async () => {
    const moderator = await makePerson(holder.api, 'moderator');
    for (const figure of ['reports', 'decisions', 'queue', 'queue_age'] as const)
      expect((await read(figure, 'day', moderator)).days).toHaveLength(30);
    for (const figure of ['listings', 'sign_ups', 'messages', 'reveals', 'empty_searches'] as const)
      expect((await moderator.ask('GET /api/admin/figures', { query: { figure } })).error?.code).toBe(
        'forbidden',
      );
  });

  it.each([
    [{ from: '2026-11-30', to: '2026-11-01' }, 'from'],
    [{ from: '2024-01-01', to: '2026-01-01' }, 'from'],
    [{ from: '2026-02-30' }, 'from'],
    [{ to: 'now' }, 'to'],
  ])('for %j are refused', async (asked, field) => {
    const { error } = await admin.ask('GET /api/admin/figures', { query: { figure: 'listings', ...asked } });
    expect(error?.fields).toMatchObject([{ field }]);
  });
});

describe('CSV', () => {
  const get = (path: string, person?: Person) =>
    fetch(holder.api.origin + path, person ? { headers: person.headers } : {});

  it('is what the JSON says, for those who may read that', async () => {
    const { api } = holder;
    for (let n = 0; n < 6; n++) await makeAd(api.context, { ownerId: admin.id });
    await makeAd(api.context, { ownerId: admin.id, placeId: 'kaski/pokhara' });
    const days = await get(`/api/admin/figures.csv?figure=listings&from=${today}`, admin);
    expect(days.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(days.headers.get('content-disposition')).toBe('attachment; filename="figures.csv"');
    expect(days.headers.get('cache-control')).toBe('no-store');
    expect(await days.text()).toBe(`day,listings\r\n${today},7\r\n`);
    const districts = await get('/api/admin/figures.csv?figure=listings&by=district', admin);
    expect(await districts.text()).toBe(
      'district,name,name_ne,listings\r\nkathmandu,Kathmandu,काठमाडौँ,6\r\nkaski,Kaski,कास्की,<5\r\n',
    );
  });

  it('of what was searched for carries nothing out', async () => {
    const text = `=hyperlink("x")`;
    await query(`insert into search_gaps values ($1, 'query', $2, 4), ($1, 'query', 'seldom', 2)`, [
      today,
      text,
    ]);
    const answer = await get('/api/admin/gaps.csv', admin);
    expect(await answer.text()).toBe(`kind,text,times\r\nquery,"'=hyperlink(""x"")",4\r\n`);
    const { data } = await admin.ask('GET /api/admin/gaps');
    expect(data?.items).toEqual([{ kind: 'query', text, times: 4 }]);
  });

  it('is refused to everybody else', async () => {
    const { api } = holder;
    const [user, moderator] = [await makePerson(api), await makePerson(api, 'moderator')];
    const listings = '/api/admin/figures.csv?figure=listings';
    const statuses = async (path: string) =>
      Promise.all(
        [undefined, user, moderator, admin].map(async (person) => (await get(path, person)).status),
      );
    expect(await statuses(listings)).toEqual([401, 403, 403, 200]);
    expect(await statuses('/api/admin/figures.csv?figure=queue')).toEqual([401, 403, 200, 200]);
    expect(await statuses('/api/admin/gaps.csv')).toEqual([401, 403, 403, 200]);
    expect((await get('/api/admin/figures.csv?figure=everything', admin)).status).toBe(400);
  });
});
