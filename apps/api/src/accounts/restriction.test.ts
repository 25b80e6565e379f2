import { beforeEach, describe, expect, it } from 'vitest';
import { converse, inConversation } from '../../test/conversing.ts';
import { makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { selling } from '../../test/selling.ts';
import { runWaitingJobs } from '../../test/waiting-jobs.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { runListingClock } from '../listings/clock-job.ts';
import { refreshOwner } from '../listings/out-of-sight.ts';
import { refreshListings } from '../listings/read-model.ts';
import { onInvalidated } from '../page-cache/tags.ts';
import { endSuspensions, restrict } from './restriction.ts';

const holder = useApi();
let person: Person;
let seller: ReturnType<typeof selling>;
let viewer: Person;
let adId: number;
let soldId: number;

beforeEach(async () => {
  const { api } = holder;
  await api.context.pool.query('delete from rate_limits');
  [person, viewer] = [await makePerson(api), await makePerson(api)];
  seller = selling(person);
  adId = (await seller.post({ title: 'Hurdygurdy of old wood' })).id;
  soldId = (await seller.post({ title: 'Nyckelharpa of old wood' })).id;
  await seller.move(soldId, 'sold');
  for (const id of [adId, soldId])
    await viewer.ask('PUT /api/me/favourites/{adId}', { params: { adId: id } });
});

const suspend = (until = new Date(Date.now() + 86_400_000)) =>
  transaction(holder.api.context.pool, (tx) =>
    restrict(tx, holder.api.context.events, person.id, { state: 'suspended', until }),
  );
const runJobs = () => runWaitingJobs(holder.api.context, 'refresh_owner');

async function sitemap(): Promise<string> {
  const { origin, context } = holder.api;
  const headers = { authorization: `Bearer ${context.config.internalSecret}` };
  return (await fetch(`${origin}/api/internal/sitemap/0`, { headers })).text();
}

let fresh = 0;
/** Where the listings of the person are seen. */
async function seen() {
  const { ask } = holder.api;
  const status = async (id: number) => (await ask('GET /api/ads/{id}', { params: { id } })).response.status;
  const ids = (items: { id: number }[] | undefined) => (items ?? []).map(({ id }) => id).includes(adId);
  // Another length each time: first pages are kept for a second.
  const limit = 20 + (fresh++ % 30);
  const kept = await viewer.ask('GET /api/me/favourites', { query: { limit: 10 } });
  return {
    detail: [await status(adId), await status(soldId)],
    list: ids((await ask('GET /api/ads', { query: { category: 'property/rooms', limit } })).data?.items),
    ofSeller: ids((await ask('GET /api/ads', { query: { seller: person.handle } })).data?.items),
    search: ids((await ask('GET /api/search', { query: { q: 'hurdygurdy', limit } })).data?.items),
    seller: (await ask('GET /api/users/{handle}', { params: { handle: person.handle } })).response.status,
    favourites: kept.data?.items.map(({ state, card }) => [state, card !== null]),
    sitemap: new RegExp(`-${adId}\t`).test(await sitemap()),
  };
}

const all = {
  detail: [200, 200],
  list: true,
  ofSeller: true,
  search: true,
  seller: 200,
  favourites: [
    ['sold', true],
    ['live', true],
  ],
  sitemap: true,
};
const nothing = {
  detail: [410, 410],
  list: false,
  ofSeller: false,
  search: false,
  seller: 404,
  favourites: [
    ['removed', false],
    ['removed', false],
  ],
  sitemap: false,
};

describe('what somebody shows who may not act', () => {
  it('is out of sight at once, everywhere, and comes back when it ends', async () => {
    expect(await seen()).toEqual(all);
    await suspend();
    expect(await seen()).toEqual(nothing);
    await runJobs();
    expect(await seen()).toEqual(nothing);
    // The listings are what they were: nothing of them was decided.
    expect((await seller.mine(adId)).data).toMatchObject({ state: 'live', version: 1 });
    const { pool, events } = holder.api.context;
    await pool.query(`update users set restricted_until = now() - interval '1 second' where id = $1`, [
      person.id,
    ]);
    expect(await transaction(pool, (tx) => endSuspensions(tx, events))).toBe(1);
    await runJobs();
    expect({ ...(await seen()), sitemap: true }).toEqual(all);
    expect(await transaction(pool, (tx) => endSuspensions(tx, events))).toBe(0);
  });

  it('is told to whoever caches pages, with all that it appears in', async () => {
    const heard: string[] = [];
    const stop = onInvalidated(holder.api.context.broadcasts, (tags) => heard.push(...tags));
    await suspend();
    await expect.poll(() => heard).toContain('place:kathmandu');
    expect(heard).toEqual(
      expect.arrayContaining([
        'ads',
        `ad:${adId}`,
        `ad:${soldId}`,
        `seller:${person.handle}`,
        'category:property/rooms',
        'category:property',
      ]),
    );
    stop();
  });

  it('stays out of sight whatever happens to it meanwhile', async () => {
    const { context } = holder.api;
    const scheduled = (await seller.create({ title: 'Hurdygurdy for later' })).id;
    const at = new Date(Date.now() + 3_600_000);
    const set = await person.ask('PUT /api/ads/{id}/schedule', {
      params: { id: scheduled },
      body: { at: at.toISOString() },
    });
    expect(set.data?.state).toBe('scheduled');
    await suspend();
    await transaction(context.pool, (tx) => refreshListings(tx, context, [adId]));
    await runListingClock(context, new Date(at.getTime() + 1000));
    expect((await seller.mine(scheduled)).data?.state).toBe('live');
    await refreshOwner(context, person.id);
    expect(await seen()).toEqual(nothing);
    const found = await holder.api.ask('GET /api/search', { query: { q: 'hurdygurdy later', limit: 50 } });
    expect(found.data?.items.map(({ id }) => id)).not.toContain(scheduled);
  });

  it('is nothing to write about, to keep, to reveal or to report', async () => {
    await suspend();
    const stranger = await makePerson(holder.api);
    const answers = [
      await stranger.ask('POST /api/conversations', {
        body: { adId, clientId: crypto.randomUUID(), text: 'Is it there?' },
      }),
      await stranger.ask('PUT /api/me/favourites/{adId}', { params: { adId } }),
      await stranger.ask('POST /api/ads/{id}/contact', { params: { id: adId } }),
      await stranger.ask('POST /api/ads/{id}/report', { params: { id: adId }, body: { reason: 'scam' } }),
      await stranger.ask('GET /api/ads/{id}/similar', { params: { id: adId } }),
    ];
    expect(answers.map(({ error }) => error?.code)).toEqual(Array(5).fill('gone'));
  });
});

it('whoever is suspended reads what they have and what others write, and sends nothing', async () => {
  const { conversation } = await converse(viewer, adId);
  await suspend();
  await inConversation(viewer, conversation.id).say('Are you still there?');
  const theirs = inConversation(person, conversation.id);
  expect((await theirs.messages()).items).toHaveLength(2);
  await theirs.read(2);
  const refused = await theirs.send({ kind: 'text', text: 'Pay in advance' });
  expect([refused.response.status, refused.error?.code]).toEqual([403, 'suspended']);
  expect((await person.ask('GET /api/auth/me')).data?.handle).toBe(person.handle);
});
