import type { AdPage } from '@thulubazaar/contract';
import { adPage } from '@thulubazaar/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAd, makeUser } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';

const holder = useApi();

async function list(query: string): Promise<AdPage> {
  const response = await fetch(`${holder.api.origin}/api/ads?${query}`);
  expect(response.status).toBe(200);
  // What was stored as text must still be what the contract says.
  return adPage.parse(await response.json());
}

async function everyPage(query: string): Promise<number[]> {
  const ids: number[] = [];
  let cursor: string | null = '';
  for (let page = 0; cursor !== null && page < 50; page++) {
    const { items, nextCursor }: AdPage = await list(`${query}${cursor && `&cursor=${cursor}`}`);
    ids.push(...items.map((item) => item.id));
    cursor = nextCursor;
  }
  return ids;
}

describe('listings', () => {
  const ids: number[] = [];
  let seller: { id: string; handle: string };

  beforeAll(async () => {
    seller = await makeUser(holder.api.context);
    const sameTime = new Date('2026-10-01T06:00:00.123Z');
    const places = ['kathmandu/kathmandu/koteshwor', 'kaski/pokhara', 'kathmandu/kathmandu'];
    const categories = ['property/houses', 'property/land', 'vehicles/scooters'];
    for (let n = 0; n < 23; n++) {
      ids.push(
        await makeAd(holder.api.context, {
          title: `Listing ${n}`,
          placeId: places[n % 3] ?? '',
          categoryId: categories[n % 3] ?? '',
          price: n % 5 === 0 ? null : (n % 4) * 100_000,
          // Many share a time, so that pages must break ties by id.
          publishedAt: n < 12 ? sameTime : new Date(sameTime.getTime() + n * 60_000),
          ...(n % 6 === 0 ? { ownerId: seller.id } : {}),
        }),
      );
    }
    await makeAd(holder.api.context, { state: 'draft', title: 'Hidden draft' });
    await makeAd(holder.api.context, { state: 'sold', title: 'Hidden sold' });
    await makeAd(holder.api.context, { state: 'removed', title: 'Hidden removed' });
  });

  it('come newest first, each once, over all pages', async () => {
    const all = await everyPage('limit=4');
    expect(all).toEqual([...ids].reverse());
  });

  it('come by price with ties broken, without those that have none', async () => {
    const up = await everyPage('sort=price_asc&limit=3');
    const down = await everyPage('sort=price_desc&limit=3');
    expect(up).toHaveLength(18);
    expect(down).toEqual([...up].reverse());
    const prices = (await list('sort=price_asc&limit=50')).items.map((item) => item.price);
    expect(prices).toEqual([...prices].sort((a, b) => Number(a) - Number(b)));
  });

  it.each([
    ['category=property', 16],
    ['category=property/houses', 8],
    ['place=bagmati', 15],
    ['place=kathmandu', 15],
    ['place=kathmandu/kathmandu', 15],
    ['place=kathmandu/kathmandu/koteshwor', 8],
    ['place=gandaki', 8],
    ['category=property&place=kaski', 8],
    ['category=vehicles/scooters&place=kaski', 0],
    ['minPrice=100000&maxPrice=200000', 10],
    ['minPrice=300000', 4],
    ['maxPrice=0', 4],
  ])('are filtered by %s', async (query, count) => {
    expect((await list(`${query}&limit=50`)).items).toHaveLength(count);
    expect(await everyPage(`${query}&limit=2`)).toHaveLength(count);
  });

  it('are filtered by seller, none for an unknown one', async () => {
    expect((await list(`seller=${seller.handle}`)).items).toHaveLength(4);
    expect(await list('seller=nobody')).toEqual({
      items: [],
      nextCursor: null,
      previousCursor: null,
      position: 0,
    });
  });

  it.each(['newest', 'price_asc', 'price_desc'])(
    'say where a page stands and lead back to the ones before, %s',
    async (sort) => {
      const query = `sort=${sort}&limit=5&category=property`;
      const idsOf = ({ items }: AdPage) => items.map(({ id }) => id);
      const pages = [await list(query)];
      for (let last = pages[0]; last?.nextCursor; last = pages.at(-1))
        pages.push(await list(`${query}&cursor=${last.nextCursor}`));
      expect(pages.map(({ position }) => position)).toEqual(pages.map((_, at) => at * 5));
      expect(pages[0]?.previousCursor).toBeNull();
      expect(pages.length).toBeGreaterThan(2);
      for (const [at, { previousCursor }] of pages.entries()) {
        if (at === 0) continue;
        const back = await list(`${query}&cursor=${previousCursor}`);
        expect(idsOf(back)).toEqual(idsOf(pages[at - 1] as AdPage));
        expect(back.position).toBe((at - 1) * 5);
        // And on from there, as before.
        expect(idsOf(await list(`${query}&cursor=${back.nextCursor}`))).toEqual(idsOf(pages[at] as AdPage));
      }
    },
  );

  it('say how many there are over all pages where that is asked', async () => {
    for (const [query, matches] of [
      ['category=property', 16],
      ['category=property&sort=price_asc&maxPrice=0', 3],
      ['maxPrice=0', 4],
      ['category=vehicles/scooters&place=kaski', 0],
    ] as const) {
      const first = await list(`${query}&limit=3&count=1`);
      expect([first.matches, first.matchesCapped], query).toEqual([matches, false]);
      if (!first.nextCursor) continue;
      expect((await list(`${query}&limit=3&count=1&cursor=${first.nextCursor}`)).matches).toBe(matches);
    }
    expect((await list('limit=3')).matches).toBeUndefined();
  });

  it('do not move between pages when one is posted meanwhile', async () => {
    const first = await list('limit=5');
    const posted = await makeAd(holder.api.context, {
      title: 'Posted meanwhile',
      placeId: 'jhapa/mechinagar',
    });
    const second = await list(`limit=5&cursor=${first.nextCursor}`);
    expect(second.items.map((item) => item.id)).toEqual([...ids].reverse().slice(5, 10));
    expect(second.items.map((item) => item.id)).not.toContain(posted);
  });

  it('show prices in paisa with the currency beside them and a path that keeps Nepali', async () => {
    const id = await makeAd(holder.api.context, {
      title: 'घर भाडामा, कोटेश्वर',
      price: 2_500_000,
      placeId: 'jhapa/mechinagar',
    });
    const card = (await list('place=jhapa')).items.find((item) => item.id === id);
    expect(card).toMatchObject({
      price: 2_500_000,
      currency: 'NPR',
      categoryId: 'property/rooms',
      photo: null,
    });
    expect(card?.path).toBe(`/listing/घर-भाडामा-कोटेश्वर-${id}`);
  });

  it('are shown whole by id, with their place and seller but never a number', async () => {
    const id = await makeAd(holder.api.context, { title: 'Whole', ownerId: seller.id });
    const { data } = await holder.api.ask('GET /api/ads/{id}', { params: { id } });
    expect(data).toMatchObject({
      id,
      state: 'live',
      category: { id: 'property/rooms', parent: { id: 'property' } },
      seller: { handle: seller.handle, path: `/seller/${seller.handle}` },
    });
    expect(data?.placeAncestors.map((place) => place.id)).toEqual([
      'bagmati',
      'kathmandu',
      'kathmandu/kathmandu',
    ]);
    expect(JSON.stringify(data)).not.toMatch(/phone|email/i);
  });

  it('can be asked for without the word that blockers hide', async () => {
    const get = async (path: string) => (await fetch(`${holder.api.origin}${path}`)).json();
    expect(await get('/api/listings?limit=2&sort=price_asc')).toEqual(
      await get('/api/ads?limit=2&sort=price_asc'),
    );
    expect(await get(`/api/listings/${ids[0]}`)).toEqual(await get(`/api/ads/${ids[0]}`));
    expect((await fetch(`${holder.api.origin}/api/me/listings`)).status).toBe(401);
    expect((await fetch(`${holder.api.origin}/api/listingsx`)).status).toBe(404);
  });

  it('answer 404 for what is not public and 410 for what was removed', async () => {
    const draft = await makeAd(holder.api.context, { state: 'draft' });
    const removed = await makeAd(holder.api.context, { state: 'removed' });
    const status = async (id: number) => (await fetch(`${holder.api.origin}/api/ads/${id}`)).status;
    expect([await status(draft), await status(removed), await status(987_654_321)]).toEqual([404, 410, 404]);
  });

  it('are counted no fewer than a page shows, and exactly where it is the last', async () => {
    const guitar = (ownerId?: string) =>
      makeAd(holder.api.context, { categoryId: 'music/guitars', ...(ownerId && { ownerId }) });
    const query = 'category=music/guitars&count=1';
    expect((await list(`${query}&limit=3`)).matches).toBe(0);
    await guitar();
    expect(await list(`${query}&limit=2`)).toMatchObject({ items: [{}], matches: 1 });
    await guitar();
    expect((await list(`${query}&limit=1`)).matches).toBe(2);
    await guitar();
    await guitar();
    expect((await list(`${query}&limit=5`)).matches).toBe(4);
    const counts: (number | undefined)[] = [];
    // The count is as it was kept, until a page knows better.
    const pages = 'category=music/guitars&limit=1&sort=newest&count=1';
    const first = await list(`category=music/guitars&limit=1`);
    for (let cursor = first.nextCursor; cursor !== null && counts.length < 9; ) {
      const page = await list(`${pages}&cursor=${cursor}`);
      counts.push(page.matches);
      cursor = page.nextCursor;
    }
    expect(counts).toEqual([2, 3, 4]);
    const { id, handle } = await makeUser(holder.api.context);
    for (const own of [1, 2, 3]) {
      await guitar(id);
      expect((await list(`seller=${handle}&count=1&limit=1`)).matches).toBe(own);
    }
  });

  it.each(['newest', 'price_asc', 'price_desc'])(
    'lead on from a page that is empty by now, %s',
    async (sort) => {
      for (const path of ['ads?', 'search?q=harmonium&']) {
        const made: number[] = [];
        for (const price of [100, 200, 300, 400])
          made.push(
            await makeAd(holder.api.context, { title: 'Harmonium', categoryId: 'music/keyboards', price }),
          );
        // An answer of search is kept for a moment, so what is asked for again is of another length.
        const page = async (cursor: string | null, limit = 2) => {
          const query = `category=music/keyboards&sort=${sort}&limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`;
          const { items, ...rest } = (await (
            await fetch(`${holder.api.origin}/api/${path}${query}`)
          ).json()) as AdPage;
          return { ...rest, ids: items.map(({ id }) => id) };
        };
        const hide = async (hidden: number[]) => {
          for (const table of ['ad_cards', 'ad_search'])
            await holder.api.context.pool.query(`delete from ${table} where ad_id = any($1)`, [hidden]);
        };
        const order = sort === 'price_asc' ? made : [...made].reverse();
        const first = await page(null);
        expect(first.ids).toEqual(order.slice(0, 2));
        const second = await page(first.nextCursor);
        expect(second.ids).toEqual(order.slice(2));
        await hide(order.slice(2));
        const gone = await page(first.nextCursor, 3);
        expect(gone).toMatchObject({ ids: [], position: 2, nextCursor: null });
        expect(gone.previousCursor).not.toBeNull();
        expect(await page(gone.previousCursor)).toMatchObject({ ids: order.slice(0, 2), position: 0 });
        await hide(order);
        // On the other side of all of them.
        const last = await makeAd(holder.api.context, {
          title: 'Harmonium',
          categoryId: 'music/keyboards',
          price: sort === 'price_asc' ? 500 : 50,
          publishedAt: new Date('2026-09-01T06:00:00Z'),
        });
        expect((await page(second.previousCursor)).ids).toEqual([last]);
        await hide([last]);
      }
    },
  );
});
