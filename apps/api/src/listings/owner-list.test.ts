import { adStates, type MyAdCard } from '@thulubazaar/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAd, makeImage, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';

const holder = useApi();
const none = Object.fromEntries(adStates.map((state) => [state, 0]));
let owner: Person;
const ids: number[] = [];
const states = ['live', 'live', 'draft', 'sold', 'removed', 'live', 'draft'] as const;

beforeAll(async () => {
  owner = await makePerson(holder.api);
  for (const state of states) {
    const photoIds = [await makeImage(holder.api.context, owner.id)];
    ids.push(await makeAd(holder.api.context, { ownerId: owner.id, state, photoIds }));
  }
  // All changed in the same millisecond: pages must break the tie.
  await holder.api.context.pool.query('update ads set updated_at = $1', [new Date('2026-11-01T00:00:00.5Z')]);
  await makeAd(holder.api.context);
});

type State = 'draft' | 'live' | 'sold' | 'removed';

async function everyPage(state?: State): Promise<MyAdCard[]> {
  const items: MyAdCard[] = [];
  let cursor: string | null | undefined;
  do {
    const query = { limit: 2, ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) };
    const { data } = await owner.ask('GET /api/me/ads', { query });
    items.push(...(data?.items ?? []));
    expect(data?.counts === null).toBe(Boolean(cursor));
    cursor = data?.nextCursor;
  } while (cursor);
  return items;
}

describe('my listings', () => {
  it('come last changed first over all pages, without the removed', async () => {
    const shown = ids.filter((_, n) => states[n] !== 'removed').reverse();
    expect((await everyPage()).map(({ id }) => id)).toEqual(shown);
  });

  it.each(['draft', 'live', 'sold', 'removed'] as const)('are filtered by the state %s', async (state) => {
    const expected = ids.filter((_, n) => states[n] === state).reverse();
    expect((await everyPage(state)).map(({ id }) => id)).toEqual(expected);
  });

  it('say how many there are in each state, and a card of each', async () => {
    const { data } = await owner.ask('GET /api/me/ads', { query: { state: 'live' } });
    expect(data?.counts).toEqual({ ...none, draft: 2, live: 3, sold: 1, removed: 1 });
    expect(data?.items[0]).toMatchObject({
      state: 'live',
      views: 0,
      photoCount: 1,
      nextStates: ['paused', 'sold', 'removed'],
    });
    expect(data?.items[0]?.photo?.widths).toEqual([320, 640, 1280]);
    expect(JSON.stringify(data)).not.toContain('description');
  });

  it('are shown by what belongs together', async () => {
    const seller = await makePerson(holder.api);
    const [waiting, live] = [
      await makeAd(holder.api.context, { ownerId: seller.id, state: 'draft' }),
      await makeAd(holder.api.context, { ownerId: seller.id }),
    ];
    await seller.ask('POST /api/ads/{id}/state', { params: { id: live }, body: { to: 'paused' } });
    for (const [group, expected] of [
      ['draft', [waiting]],
      ['hidden', [live]],
      ['live', []],
    ] as const) {
      const { data } = await seller.ask('GET /api/me/ads', { query: { group } });
      expect(data?.items.map(({ id }) => id)).toEqual(expected);
    }
  });

  it('belong to one person: nobody else sees any, and nobody who is not signed in', async () => {
    const other = await makePerson(holder.api);
    const { data } = await other.ask('GET /api/me/ads', { query: {} });
    expect(data).toEqual({ items: [], nextCursor: null, counts: none });
    const { response } = await holder.api.ask('GET /api/me/ads', { query: {} });
    expect(response.status).toBe(401);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('refuse a cursor of another list', async () => {
    const { data } = await owner.ask('GET /api/me/ads', { query: { limit: 1 } });
    const query = { state: 'live' as const, cursor: data?.nextCursor ?? '' };
    const { error } = await owner.ask('GET /api/me/ads', { query });
    expect(error?.code).toBe('invalid_cursor');
  });
});
