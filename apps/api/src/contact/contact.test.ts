import { beforeEach, describe, expect, it } from 'vitest';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { givePhone } from '../../test/people.ts';
import { onInvalidated } from '../page-cache/tags.ts';
import { purgeReveals } from './upkeep.ts';

const holder = useApi();
const nothing = { call: false, whatsapp: false, viber: false, hours: null };
const calls = { ...nothing, call: true, hours: { from: 20, to: 8 } };
let seller: Person;

beforeEach(async () => {
  seller = await makePerson(holder.api);
});

describe('how a seller may be reached', () => {
  it('is by messages alone, until they choose more', async () => {
    const { data } = await seller.ask('GET /api/me/contact');
    expect(data).toEqual({ ...nothing, canShowNumber: false, seenThisWeek: 0 });
    const id = await makeAd(holder.api.context, { ownerId: seller.id });
    const { data: ad } = await seller.ask('GET /api/ads/{id}', { params: { id } });
    expect(ad?.contact).toEqual(nothing);
  });

  it('is chosen by whoever has a number, and said on their listings', async () => {
    await givePhone(holder.api, seller);
    const id = await makeAd(holder.api.context, { ownerId: seller.id });
    expect((await seller.ask('PUT /api/me/contact', { body: calls })).data).toEqual(calls);
    expect((await seller.ask('GET /api/me/contact')).data).toMatchObject({ ...calls, canShowNumber: true });
    const { data: ad } = await holder.api.ask('GET /api/ads/{id}', { params: { id } });
    expect(ad?.contact).toEqual(calls);
  });

  it.each(['call', 'whatsapp', 'viber'] as const)('by %s needs a number, hours alone do not', async (way) => {
    const answer = await seller.ask('PUT /api/me/contact', { body: { ...nothing, [way]: true } });
    expect(answer.error?.code).toBe('phone_needed');
    expect((await seller.ask('GET /api/me/contact')).data).toMatchObject(nothing);
    const hours = { ...nothing, hours: { from: 9, to: 18 } };
    expect((await seller.ask('PUT /api/me/contact', { body: hours })).data).toEqual(hours);
  });

  it('takes a number into account only once it is proved', async () => {
    const { context } = holder.api;
    await givePhone(holder.api, seller);
    await context.pool.query('update users set phone_number_verified = false where id = $1', [seller.id]);
    expect((await seller.ask('PUT /api/me/contact', { body: calls })).error?.code).toBe('phone_needed');
    expect((await seller.ask('GET /api/me/contact')).data?.canShowNumber).toBe(false);
  });

  it('refuses what is no hour', async () => {
    const body = { ...nothing, hours: { from: 7, to: 25 } };
    expect((await seller.ask('PUT /api/me/contact', { body })).error?.code).toBe('invalid_input');
  });

  it('changes the pages of their listings, and those alone', async () => {
    const { context } = holder.api;
    await givePhone(holder.api, seller);
    const ids = [
      await makeAd(context, { ownerId: seller.id }),
      await makeAd(context, { ownerId: seller.id }),
    ];
    const other = await makeAd(context);
    const draft = await makeAd(context, { ownerId: seller.id, state: 'draft' });
    const tags = new Set<string>();
    const heard = new Promise<void>((resolve) => {
      const stop = onInvalidated(context.broadcasts, (changed) => {
        for (const tag of changed) tags.add(tag);
        if (!ids.every((id) => tags.has(`ad:${id}`))) return;
        stop();
        resolve();
      });
    });
    await seller.ask('PUT /api/me/contact', { body: calls });
    await heard;
    expect(tags.has(`ad:${other}`)).toBe(false);
    expect(tags.has(`ad:${draft}`)).toBe(false);
  });
});

describe('what is written down of numbers that were shown', () => {
  const record = (viewer: Person, adId: number, age: string) =>
    holder.api.context.pool.query(
      `insert into contact_reveals (viewer_id, ad_id, seller_id, day, created_at)
       values ($1, $2, $3, (now() - $4::interval)::date, now() - $4::interval)`,
      [viewer.id, adId, seller.id, age],
    );

  it('is counted by people, over a week', async () => {
    const [one, two] = [await makePerson(holder.api), await makePerson(holder.api)];
    const [room, flat] = [
      await makeAd(holder.api.context, { ownerId: seller.id }),
      await makeAd(holder.api.context, { ownerId: seller.id }),
    ];
    await record(one, room, '1 hour');
    await record(one, flat, '6 days 23 hours');
    await record(two, room, '7 days 1 hour');
    expect((await seller.ask('GET /api/me/contact')).data?.seenThisWeek).toBe(1);
    await record(two, flat, '2 days');
    expect((await seller.ask('GET /api/me/contact')).data?.seenThisWeek).toBe(2);
  });

  it('is forgotten after 90 days', async () => {
    const { pool } = holder.api.context;
    const viewer = await makePerson(holder.api);
    const ad = await makeAd(holder.api.context, { ownerId: seller.id });
    await record(viewer, ad, '89 days');
    await record(viewer, ad, '91 days');
    await purgeReveals(pool);
    const { rows } = await pool.query<{ age: number }>(
      `select extract(day from now() - created_at)::int as age from contact_reveals where seller_id = $1`,
      [seller.id],
    );
    expect(rows).toEqual([{ age: 89 }]);
  });
});
