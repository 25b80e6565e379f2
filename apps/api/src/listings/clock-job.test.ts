import type { Notification } from '@thulubazaar/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { selling } from '../../test/selling.ts';
import { runListingClock, tickListing } from './clock-job.ts';
import { daysAfter } from './days.ts';

const holder = useApi();
let person: Person;
let seller: ReturnType<typeof selling>;

beforeAll(async () => {
  person = await makePerson(holder.api);
  seller = selling(person);
});

const inDays = (days: number) => daysAfter(new Date(), days);
const tick = (days: number) => runListingClock(holder.api.context, inDays(days));
const confirm = (id: number) => person.ask('POST /api/ads/{id}/confirm', { params: { id } });
const schedule = (id: number, at: Date | null, version?: number) =>
  person.ask('PUT /api/ads/{id}/schedule', {
    params: { id },
    body: {
      confirmDifferent: true,
      at: at?.toISOString() ?? null,
      ...(version !== undefined && { version }),
    },
  });

async function publicStatus(id: number): Promise<number> {
  return (await holder.api.ask('GET /api/ads/{id}', { params: { id } })).response.status;
}

async function history(id: number): Promise<string[]> {
  const { data } = await person.ask('GET /api/ads/{id}/history', { params: { id } });
  return (data?.items ?? []).map(({ event, by }) => (by === 'owner' ? event : `${event} by ${by}`)).reverse();
}

async function told(by: Person, adId: number): Promise<Notification[]> {
  const { data } = await by.ask('GET /api/notifications', { query: { limit: 50 } });
  return (data?.items ?? []).filter((item) => item.adId === adId);
}

describe('the clock', () => {
  it('asks twice, sinks it, puts it away, and one tap brings it back', async () => {
    const ad = await seller.post({ title: 'Silent piano' });
    const quality = async () => {
      const { rows } = await holder.api.context.pool.query('select quality from ad_search where ad_id = $1', [
        ad.id,
      ]);
      return rows[0]?.quality;
    };
    const before = await quality();
    await tick(9);
    expect(await told(person, ad.id)).toEqual([]);
    // As two workers might that have read the same list: it happens once.
    for (let worker = 0; worker < 2; worker++) await tickListing(holder.api.context, ad.id, inDays(10.1));
    expect(await told(person, ad.id)).toMatchObject([{ kind: 'still_available', action: 'confirm' }]);
    expect((await seller.mine(ad.id)).data).toMatchObject({ unanswered: true, state: 'live' });
    expect(await quality()).toBe(before);
    await tick(17.2);
    expect(await quality()).toBeLessThan(before);
    await tick(24.3);
    expect((await told(person, ad.id)).map(({ kind }) => kind)).toEqual([
      'archived',
      'still_available',
      'still_available',
    ]);
    expect(await publicStatus(ad.id)).toBe(410);
    const { data } = await seller.mine(ad.id);
    expect(data).toMatchObject({ state: 'archived', unanswered: false });
    expect(data?.renewableUntil).not.toBeNull();
    expect((await confirm(ad.id)).data).toMatchObject({ state: 'live', renewableUntil: null });
    expect(await quality()).toBe(before);
    expect(await history(ad.id)).toEqual([
      'create',
      'clock by house',
      'clock by house',
      'archive by house',
      'renew',
    ]);
  });

  it('reminds of the end, and ends', async () => {
    const ad = await seller.post();
    // Looked after, but never confirmed.
    await holder.api.context.pool.query(
      `update ads set alive_at = now() + interval '20 days', clock_at = now() + interval '27 days' where id = $1`,
      [ad.id],
    );
    await tick(27.1);
    await tick(30.1);
    expect((await told(person, ad.id)).map(({ kind, action }) => [kind, action])).toEqual([
      ['expired', 'renew'],
      ['expires_soon', 'confirm'],
    ]);
    expect((await seller.mine(ad.id)).data?.state).toBe('expired');
    expect((await seller.move(ad.id, 'live')).data?.state).toBe('live');
  });

  it('begins for what the release before wrote, and goes on past one that it cannot help', async () => {
    const { pool } = holder.api.context;
    const [broken, old] = [await seller.post(), await seller.post()];
    await pool.query('update ads set clock_at = null, expires_at = null, alive_at = null where id = $1', [
      old.id,
    ]);
    await pool.query(
      `update ads set clock_at = now() - interval '1 day', alive_at = now() - interval '11 days' where id = $1`,
      [broken.id],
    );
    await pool.query(`alter table notifications add constraint broken check (key not like '${broken.id}:%')`);
    await tick(0);
    await pool.query('alter table notifications drop constraint broken');
    expect((await seller.mine(old.id)).data?.expiresAt).not.toBeNull();
    expect((await seller.mine(broken.id)).data?.unanswered).toBe(false);
    await tick(0.1);
    expect((await seller.mine(broken.id)).data?.unanswered).toBe(true);
  });

  it('puts away what was sold long ago', async () => {
    const ad = await seller.post();
    await seller.move(ad.id, 'sold');
    await tick(59);
    expect(await publicStatus(ad.id)).toBe(200);
    await tick(61);
    expect(await publicStatus(ad.id)).toBe(410);
    expect(await told(person, ad.id)).toEqual([]);
  });
});

describe('a time to go live', () => {
  it('is kept by the clock, and can be another one or none until then', async () => {
    const draft = await seller.create();
    expect((await schedule(draft.id, inDays(-1))).error?.fields?.[0]).toMatchObject({
      field: 'at',
      code: 'too_small',
    });
    expect((await schedule(draft.id, inDays(31))).error?.fields?.[0]).toMatchObject({
      field: 'at',
      code: 'too_large',
    });
    expect((await seller.move(draft.id, 'scheduled')).error?.code).toBe('invalid_transition');
    expect((await schedule(draft.id, inDays(2), 7)).error?.code).toBe('version_conflict');
    expect((await schedule(draft.id, inDays(2), 1)).data).toMatchObject({ state: 'scheduled', version: 2 });
    expect((await schedule(draft.id, inDays(3))).data).toMatchObject({ state: 'scheduled', version: 3 });
    await tick(2.5);
    expect(await publicStatus(draft.id)).toBe(404);
    expect((await schedule(draft.id, null)).data).toMatchObject({ state: 'draft', scheduledFor: null });
    await schedule(draft.id, inDays(3));
    await tick(3.5);
    expect(await publicStatus(draft.id)).toBe(200);
    expect(await told(person, draft.id)).toMatchObject([{ kind: 'published' }]);
    expect((await schedule(draft.id, null)).error?.code).toBe('invalid_transition');
    expect(await history(draft.id)).toEqual([
      'create',
      'schedule',
      'schedule',
      'unschedule',
      'schedule',
      'publish by house',
    ]);
  });

  it('makes a draft again of what is not whole then, and says so', async () => {
    const empty = await person.ask('POST /api/ads', { body: {} });
    expect((await schedule(empty.data?.id ?? 0, inDays(1))).error?.code).toBe('incomplete_listing');
    const draft = await seller.create();
    await schedule(draft.id, inDays(1));
    await holder.api.context.pool.query(`update ads set description = '' where id = $1`, [draft.id]);
    await tick(1.5);
    expect((await seller.mine(draft.id)).data?.state).toBe('draft');
    expect(await told(person, draft.id)).toMatchObject([{ kind: 'not_published' }]);
  });
});
