import { mostFavourites } from '@thulubazaar/contract';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeAd, makeImage, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { selling } from '../../test/selling.ts';

const holder = useApi();
let person: Person;
let seller: Person;

beforeEach(async () => {
  person = await makePerson(holder.api);
  seller = await makePerson(holder.api);
});

const post = (given: Parameters<typeof makeAd>[1] = {}) =>
  makeAd(holder.api.context, { ownerId: seller.id, ...given });
const keep = (adId: number, by = person) => by.ask('PUT /api/me/favourites/{adId}', { params: { adId } });
const forget = (adId: number) => person.ask('DELETE /api/me/favourites/{adId}', { params: { adId } });
const merge = (adIds: number[]) => person.ask('POST /api/me/favourites', { body: { adIds } });

async function ids(): Promise<number[] | undefined> {
  return (await person.ask('GET /api/me/favourite-ids')).data?.ids;
}

async function list(query: { limit?: number; cursor?: string } = {}) {
  return (await person.ask('GET /api/me/favourites', { query })).data;
}

describe('a favourite', () => {
  it('is kept once, shown with the card that lists show, and forgotten', async () => {
    const photoIds = [await makeImage(holder.api.context, seller.id)];
    const id = await post({ title: 'Quiet room', photoIds, price: 900_000 });
    expect((await keep(id)).response.status).toBe(204);
    expect((await keep(id)).response.status).toBe(204);
    const page = await list();
    const { data: shown } = await person.ask('GET /api/ads', { query: { seller: seller.handle } });
    expect(page).toEqual({
      items: [
        {
          adId: id,
          state: 'live',
          card: shown?.items[0],
          savedAt: expect.stringMatching(/Z$/),
          savedPrice: 900_000,
        },
      ],
      nextCursor: null,
    });
    expect(await ids()).toEqual([id]);
    expect((await forget(id)).response.status).toBe(204);
    expect((await forget(id)).response.status).toBe(204);
    expect(await ids()).toEqual([]);
  });

  it('keeps what it cost when it was saved, also when it is saved again', async () => {
    const room = await selling(seller).post({ price: 1_500_000 });
    await keep(room.id);
    await selling(seller).patch(room.id, { price: 1_200_000, version: room.version });
    await keep(room.id);
    expect((await list())?.items[0]).toMatchObject({ savedPrice: 1_500_000, card: { price: 1_200_000 } });
  });

  it('says when it is sold, with its card, and when it is removed, without', async () => {
    const [sold, removed] = [await selling(seller).post(), await selling(seller).post()];
    await keep(sold.id);
    await keep(removed.id);
    const before = (await list())?.items.find(({ adId }) => adId === sold.id)?.card;
    await selling(seller).move(sold.id, 'sold');
    await selling(seller).remove(removed.id);
    const items = (await list())?.items ?? [];
    expect(items.find(({ adId }) => adId === sold.id)).toMatchObject({ state: 'sold', card: before });
    expect(items.find(({ adId }) => adId === removed.id)).toMatchObject({ state: 'removed', card: null });
  });

  it('is of what is public alone', async () => {
    expect((await keep(await post({ state: 'sold' }))).response.status).toBe(204);
    expect((await keep(await post({ state: 'draft' }))).error?.code).toBe('not_found');
    expect((await keep(await post({ state: 'removed' }))).error?.code).toBe('gone');
    expect((await keep(9_999_999)).error?.code).toBe('not_found');
    const draft = await selling(seller).create();
    await selling(seller).remove(draft.id);
    expect((await keep(draft.id)).error?.code).toBe('not_found');
  });

  it('is nobody else’s', async () => {
    const id = await post();
    await keep(id);
    const other = await makePerson(holder.api);
    expect((await other.ask('GET /api/me/favourites')).data?.items).toEqual([]);
    await other.ask('DELETE /api/me/favourites/{adId}', { params: { adId: id } });
    expect(await ids()).toEqual([id]);
  });
});

describe('many favourites', () => {
  it('come last saved first over all pages, ties broken', async () => {
    const all = [await post(), await post(), await post(), await post({ state: 'sold' }), await post()];
    for (const id of all) await keep(id);
    await holder.api.context.pool.query('update favourites set created_at = $2 where user_id = $1', [
      person.id,
      new Date('2026-11-01T00:00:00.5Z'),
    ]);
    const seen: number[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await list({ limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...(page?.items ?? []).map(({ adId }) => adId));
      cursor = page?.nextCursor;
    } while (cursor);
    expect(seen).toEqual([...all].reverse());
  });

  it('take no more questions for more of them', async () => {
    const asked = async () => {
      const query = vi.spyOn(holder.api.context.pool, 'query');
      await list();
      const { length } = query.mock.calls;
      query.mockRestore();
      return length;
    };
    await keep(await post({ state: 'sold' }));
    const few = await asked();
    for (const state of ['sold', 'live', 'sold', 'live'] as const) await keep(await post({ state }));
    expect(await asked()).toBe(few);
  });

  it('refuse the cursor of somebody else', async () => {
    const other = await makePerson(holder.api);
    for (const id of [await post(), await post()]) {
      await keep(id);
      await keep(id, other);
    }
    const cursor = (await list({ limit: 1 }))?.nextCursor ?? '';
    const answer = await other.ask('GET /api/me/favourites', { query: { cursor } });
    expect(answer.error?.code).toBe('invalid_cursor');
  });

  it('are taken over from a phone in its order, without what is not public or known', async () => {
    const [first, second, draft] = [await post(), await post(), await post({ state: 'draft' })];
    const kept = await post();
    await keep(kept);
    const answer = await merge([second, first, draft, 9_999_999, kept, second]);
    expect(answer.response.status).toBe(204);
    const all = await ids();
    expect(all?.slice().sort()).toEqual([first, second, kept].sort());
    expect(all?.indexOf(second)).toBeLessThan(all?.indexOf(first) ?? 0);
  });

  it('lose the oldest when there are too many', async () => {
    const { pool } = holder.api.context;
    await pool.query(
      `with made as (
         insert into ads (owner_id, state, title, category_id, place_id, published_at, price_given)
         select $2, 'sold', 'A room', 'property/rooms', 'kathmandu/kathmandu/koteshwor', now(), true
           from generate_series(1, $3) returning id)
       insert into favourites (user_id, ad_id, created_at)
       select $1, id, now() - interval '1 day' + id * interval '1 ms' from made`,
      [person.id, seller.id, mostFavourites],
    );
    const before = (await ids()) ?? [];
    const id = await post();
    await keep(id);
    expect(await ids()).toEqual([id, ...before.slice(0, -1)]);
    const [one, other] = [await post(), await post()];
    await merge([one, other]);
    expect(await ids()).toEqual([one, other, id, ...before.slice(0, -3)]);
  });
});

describe('how many keep a listing', () => {
  it('is told to its seller, who is not one of them', async () => {
    const id = await post();
    await keep(id);
    await keep(id, await makePerson(holder.api));
    await keep(id, seller);
    const { data } = await seller.ask('GET /api/me/ads/{id}', { params: { id } });
    expect(data?.favourites).toBe(2);
    const own = await seller.ask('GET /api/me/ads');
    expect(own.data?.items[0]?.favourites).toBe(2);
  });
});

describe('whoever presses hearts all day', () => {
  it('is told to wait', async () => {
    const id = await post();
    const answers: number[] = [];
    for (let n = 0; n < 61; n++) answers.push((await forget(id)).response.status);
    expect(answers.filter((status) => status === 204)).toHaveLength(60);
    expect((await keep(id)).error?.code).toBe('too_many_requests');
  });
});
