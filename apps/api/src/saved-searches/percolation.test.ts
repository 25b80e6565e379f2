import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SavedQuery, savedQuery } from '@thulubazaar/contract';
import { expect, it } from 'vitest';
import { makeAd, makePerson } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { demoFolder } from '../kernel/paths.ts';
import { listingChanged, listingFacts } from '../listings/events.ts';
import { keepAsked } from './asked.ts';
import { candidatesFor, matching } from './match.ts';
import { conditionOf, readMeaning } from './meaning.ts';
import { sharesOfListings } from './shares.ts';
import { storedQuery } from './stored-query.ts';

const holder = useApi();

interface DemoListing {
  title: string;
  description: string;
  categoryId: string;
  placeId: string;
  priceNpr: number | null;
  attributes: Record<string, unknown>;
}

const every = 7;
const searches = 260;

/** The same numbers on every machine and day. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

async function postDemo(demo: DemoListing[]): Promise<Map<number, DemoListing>> {
  const { context } = holder.api;
  const posted = new Map<number, DemoListing>();
  for (const listing of demo) {
    const { title, description, categoryId, placeId, priceNpr } = listing;
    const price = priceNpr === null ? null : priceNpr * 100;
    const id = await makeAd(context, { title, description, categoryId, placeId, price, state: 'draft' });
    await transaction(context.pool, async (tx) => {
      const before = (await listingFacts(tx, [id])).get(id) ?? null;
      await tx.query(`update ads set state = 'live', published_at = now(), attributes = $2 where id = $1`, [
        id,
        JSON.stringify(listing.attributes),
      ]);
      const after = (await listingFacts(tx, [id])).get(id);
      if (after) await context.events.publish(tx, listingChanged, { id, change: 'publish', before, after });
    });
    posted.set(id, listing);
  }
  return posted;
}

/** Something that somebody may ask for who has one of these listings in mind, or part of another. */
function queryFrom(random: () => number, demo: DemoListing[]): SavedQuery {
  const any = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const [one, other] = [any(demo), any(demo)];
  const words = `${one.title} ${random() < 0.2 ? one.description : ''}`
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  const from = Math.floor(random() * words.length);
  const q = words.slice(from, from + 1 + Math.floor(random() * 3)).join(' ');
  const levels = (random() < 0.7 ? one : other).placeId.split('/');
  const place = levels.slice(0, 1 + Math.floor(random() * levels.length)).join('/');
  const category = random() < 0.5 ? one.categoryId : (one.categoryId.split('/')[0] ?? '');
  const maxPrice =
    one.priceNpr === null ? {} : { maxPrice: Math.round(one.priceNpr * 100 * (0.7 + random())) };
  const town = any(['Kathmandu', 'Koteshwor', 'पोखरा', 'Lalitpur ma', 'ललितपुरमा', 'Chitwan']);
  const kinds: (() => SavedQuery)[] = [
    () => ({ q }),
    () => ({ q, ...maxPrice }),
    () => ({ q, category }),
    () => ({ q, place }),
    () => ({ q: `${town} ${q}` }),
    () => ({ q: `${q} ${Math.ceil((one.priceNpr ?? 5000) / 1000)} hajar samma` }),
    () => ({ q: `second hand ${q}` }),
    () => ({
      q: any(['bike bina loan', 'phone not samsung', 'room no deposit', 'car negotiable', 'बिना धितो कर्जा']),
    }),
    () => ({
      q: any(['2 kotha', '२ कोठा', '3 BHK', 'bike', 'मोबाइल', 'jagga kathmandu', 'flat in lalitpur', 'गाडी']),
    }),
    () => ({ category, place }),
    () => ({ category, ...maxPrice }),
    () => ({ place, ...maxPrice }),
    () => ({ ...maxPrice, minPrice: 100 }),
    () => ({ category, 'attr.condition': any(['used', 'new', 'used,like-new']) }),
  ];
  return any(kinds)();
}

it('finds for each search the listings that search itself finds, by looking at few searches a listing', async () => {
  const { context, ask } = holder.api;
  const { pool, reference } = context;
  const all: DemoListing[] = JSON.parse(readFileSync(join(demoFolder, 'listings.json'), 'utf8'));
  const demo = all.filter((_, at) => at % every === 0);
  const posted = await postDemo(demo);
  await pool.query('analyze ad_search');
  const shares = await sharesOfListings(pool);
  const person = await makePerson(holder.api);
  const random = randomOf(20_261_129);
  const asked = new Map<number, SavedQuery>();
  for (let no = 0; no < searches; no++) {
    const query = queryFrom(random, demo);
    const meaning = savedQuery.safeParse(query).success
      ? await readMeaning(pool, reference, query).catch(() => null)
      : null;
    // Words without a meaning ask for nothing, and not every category has a condition.
    if (meaning) asked.set(await transaction(pool, (tx) => keepAsked(tx, reference, meaning, shares)), query);
  }
  expect(asked.size).toBeGreaterThan(searches / 2);

  const percolated = new Map([...asked.keys()].map((id) => [id, new Set<number>()]));
  let looked = 0;
  for (const id of posted.keys()) {
    const candidates = (await candidatesFor(pool, id))?.candidates ?? [];
    looked += candidates.length;
    for (const search of await matching(pool, reference, id, candidates)) percolated.get(search)?.add(id);
  }

  let matches = 0;
  for (const [id, query] of asked) {
    const meaning = await readMeaning(pool, reference, query);
    const values: unknown[] = [];
    const { rows } = await pool.query<{ ad_id: number }>({
      text: `select ad_id from ad_search where ${conditionOf(reference, meaning, values)}`,
      values,
      unnamed: true,
    } as { text: string; values: unknown[] });
    const found = [...(percolated.get(id) ?? [])].sort();
    expect(found, JSON.stringify(query)).toEqual(rows.map(({ ad_id }) => ad_id).sort());
    matches += found.length;
  }
  expect(matches).toBeGreaterThan(searches);
  // Of all pairs few are looked at that are none: prices alone have nothing to be looked up by.
  expect(looked - matches).toBeLessThan((asked.size * posted.size) / 10);

  // The answers that anybody gets: where something is named they are these.
  for (const [id, query] of [...asked].filter((_, at) => at % 5 === 0)) {
    const { q, ...filters } = storedQuery(query);
    const given = { ...filters, limit: 50, sort: 'newest' as const };
    const { data } = q
      ? await person.ask('GET /api/search', { query: { ...given, q: String(q) } as never })
      : await ask('GET /api/ads', { query: given as never });
    const found = percolated.get(id) ?? new Set();
    const answered = (data?.items ?? []).map((item) => item.id);
    if (found.size > 0 && found.size < 50)
      expect([...answered].sort(), JSON.stringify(query)).toEqual([...found].sort());
  }
});
