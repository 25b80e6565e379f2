import { searchAds } from '@thulubazaar/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAd } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { documentVersion } from './document.ts';
import { reindexSearch } from './reindex.ts';
import { soundDistance } from './sound-distance.ts';

const holder = useApi();

async function search(q: string, rest = '') {
  const response = await fetch(`${holder.api.origin}/api/search?q=${encodeURIComponent(q)}${rest}`);
  expect(response.status).toBe(200);
  return searchAds.response.body.parse(await response.json());
}

async function idsOf(q: string, rest = ''): Promise<number[]> {
  return (await search(q, rest)).items.map((item) => item.id);
}

describe('search', () => {
  let house: number;
  let houseRoman: number;
  let room: number;
  let scooter: number;
  let described: number;

  beforeAll(async () => {
    const { context } = holder.api;
    house = await makeAd(context, {
      title: 'घर भाडामा, पोखरा',
      categoryId: 'property/houses-rent',
      placeId: 'kaski/pokhara',
    });
    houseRoman = await makeAd(context, {
      title: 'Ghar bhaadaa ma Baneshwor',
      categoryId: 'property/houses-rent',
      placeId: 'kathmandu/kathmandu',
      price: 1_300_000,
    });
    room = await makeAd(context, { title: 'Sunny single with attached bathroom' });
    scooter = await makeAd(context, {
      title: 'स्कुटर बिक्रीमा',
      categoryId: 'vehicles/scooters',
      placeId: 'kaski/pokhara',
      price: 15_000_000,
    });
    described = await makeAd(context, {
      title: 'Bike in good state',
      description: 'Also selling my scooter next month.',
      categoryId: 'vehicles/motorbikes',
      placeId: 'jhapa/mechinagar',
    });
    await makeAd(context, { title: 'Scooter that is only a draft', state: 'draft' });
  });

  it.each([
    ['घर भाडामा', 'ghar bhadama', 'ghar bhaadaa ma', 'house for rent', 'घरहरु भाडा', 'GHAR   Bhada!!'],
  ])('finds the same in the same order for %s, %s, %s, %s, %s, %s', async (...ways) => {
    const first = await idsOf(ways[0] ?? '');
    expect(first).toEqual(expect.arrayContaining([house, houseRoman]));
    for (const way of ways) expect(await idsOf(way), way).toEqual(first);
  });

  it.each(['कोटेश्वरमा कोठा', 'koteshwor kotha', 'Koteswor ma kothaa', 'room in Koteshwor'])(
    'finds a room by its category and place, not only its title: %s',
    async (q) => {
      expect(await idsOf(q)).toEqual([room]);
    },
  );

  it.each(['scooter', 'स्कुटर'])('shows what is a %s, and nothing that only mentions one', async (q) => {
    const { items, similar } = await search(q);
    expect(items.map(({ id }) => id)).toEqual([scooter]);
    expect(similar).toEqual([]);
  });

  it('puts a fresh listing before one of two months ago that says the same', async () => {
    const made = async (title: string, publishedAt: Date) =>
      makeAd(holder.api.context, {
        title,
        description: 'Telescope.',
        publishedAt,
        categoryId: 'sports/football',
      });
    const old = await made('Telescope tripod', new Date('2026-08-01T00:00:00Z'));
    const fresh = await made('Telescope with a sturdy tripod', new Date('2026-10-01T00:00:00Z'));
    expect(await idsOf('telescope tripod')).toEqual([fresh, old]);
  });

  it('repairs a typing error and says so', async () => {
    const found = await search('scoter');
    expect(found.items[0]?.id).toBe(scooter);
    expect(found.corrected).not.toBeNull();
    expect((await search('scooter')).corrected).toBeNull();
  });

  it('reads what was typed for the Preeti font, and says so', async () => {
    const found = await search('sf]7f sf]6]Zj/');
    expect(found.items.map((item) => item.id)).toEqual([room]);
    expect(found.corrected).toBe('कोठा कोटेश्वर');
  });

  it('filters and orders like the lists', async () => {
    expect(await idsOf('scooter', '&place=gandaki')).toEqual([scooter]);
    expect(await idsOf('scooter', '&minPrice=10000000')).toEqual([scooter]);
    // Within another category its words are looked for.
    expect(await idsOf('scooter', '&category=vehicles/motorbikes')).toEqual([described]);
    expect(await idsOf('ghar bhada', '&sort=price_asc')).toEqual([house, houseRoman]);
    expect(await idsOf('ghar bhada', '&sort=price_desc')).toEqual([houseRoman, house]);
    expect(await idsOf('ghar bhada', '&sort=newest')).toEqual([houseRoman, house]);
  });

  it('makes documents of older rules anew, also beside one that cannot be made', async () => {
    const { context } = holder.api;
    const { pool } = context;
    await pool.query('update ad_search set version = 0 where ad_id = any($1)', [[house, room, scooter]]);
    await pool.query(
      `alter table ad_search add constraint broken check (ad_id <> ${house} or version = 0) not valid`,
    );
    expect(await reindexSearch(context)).toBe(2);
    const { rows } = await pool.query('select ad_id from ad_search where version < $1', [documentVersion]);
    expect(rows).toEqual([{ ad_id: house }]);
    await pool.query('alter table ad_search drop constraint broken');
    expect(await reindexSearch(context)).toBe(1);
  });

  it('answers nothing with nothing', async () => {
    expect(await search('zzqqxxjj')).toMatchObject({
      items: [],
      nextCursor: null,
      matches: 0,
      matchesCapped: false,
    });
    expect(await search('😀')).toMatchObject({ items: [], matches: 0 });
  });

  it.each(['relevance', 'newest', 'price_asc', 'price_desc'])(
    'pages through every match once, by %s',
    async (sort) => {
      const made = new Set<number>();
      for (let n = 0; n < 215; n++) {
        made.add(
          await makeAd(holder.api.context, {
            title: `Madal ${sort.replace('_', '')} ${n % 3 === 0 ? 'madal' : ''}`,
            categoryId: 'music/guitars',
            publishedAt: new Date(Date.UTC(2026, 5, 1) + (n % 40) * 60_000),
            price: n * 100,
          }),
        );
      }
      const seen: number[] = [];
      let cursor: string | null = '';
      let first: Awaited<ReturnType<typeof search>> | undefined;
      let back: string | null | undefined;
      while (cursor !== null && seen.length < 1000) {
        const page = await search(
          `madal ${sort.replace('_', '')}`,
          `&sort=${sort}&limit=50${cursor && `&cursor=${cursor}`}`,
        );
        first ??= page;
        expect(page.position).toBe(seen.length);
        if (page.position > 0) back ??= page.previousCursor;
        seen.push(...page.items.map((item) => item.id));
        cursor = page.nextCursor;
      }
      expect(first).toMatchObject({ matches: 200, matchesCapped: true });
      expect(seen).toHaveLength(215);
      expect(new Set(seen)).toEqual(made);
      const before = await search(`madal ${sort.replace('_', '')}`, `&sort=${sort}&limit=50&cursor=${back}`);
      expect(before.items.map(({ id }) => id)).toEqual(seen.slice(0, 50));
      expect([before.position, before.previousCursor]).toEqual([0, null]);
      // Exactly as many as are ranked at a time: there are no more.
      const gone = [...made].slice(200);
      for (const table of ['ad_cards', 'ad_search'])
        await holder.api.context.pool.query(`delete from ${table} where ad_id = any($1)`, [gone]);
      let left = 0;
      for (let next: string | null = ''; next !== null && left < 1000; ) {
        const page = await search(
          `madal ${sort.replace('_', '')}`,
          `&sort=${sort}&limit=40${next && `&cursor=${next}`}`,
        );
        expect(page).toMatchObject({ matches: 200, matchesCapped: false });
        expect(page.items).not.toEqual([]);
        left += page.items.length;
        next = page.nextCursor;
      }
      expect(left).toBe(200);
    },
  );
});

describe('sound distance', () => {
  it.each([
    ['skutr', 'skutr', 0],
    ['skotr', 'skutr', 0.5],
    ['ltap', 'lptap', 1],
    ['', 'abc', 3],
  ])('%s to %s is %d', (a, b, distance) => {
    expect(soundDistance(a, b)).toBe(distance);
    expect(soundDistance(b, a)).toBe(distance);
  });
});
