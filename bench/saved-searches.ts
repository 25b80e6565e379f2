import type { SavedQuery } from '@thulubazaar/contract';
import type pg from 'pg';
import { transaction } from '../apps/api/src/kernel/db/transaction.ts';
import type { Reference } from '../apps/api/src/reference/reference.ts';
import { keepAsked } from '../apps/api/src/saved-searches/asked.ts';
import { type Meaning, readMeaning } from '../apps/api/src/saved-searches/meaning.ts';
import { sharesOfListings } from '../apps/api/src/saved-searches/shares.ts';
import { createGenerator, type Generator } from './generate.ts';
import { between, pick, randomFrom } from './lib/random.ts';

/** Searches of one person. */
const each = 5;
const atOnce = 500;

/** What somebody might save who looks for what listing `no` is: filters, words in any script, or both. */
export function savedQueryFor(generator: Generator, no: number): SavedQuery {
  const random = randomFrom(31_000_000 + no);
  const { title, categoryId: category, placeId, price } = generator.ad(between(random, 1, 200_000));
  const levels = placeId.split('/');
  const place = levels.slice(0, between(random, 1, levels.length + 1)).join('/');
  const maxPrice = price === null ? {} : { maxPrice: price * between(random, 1, 4) };
  const words = title.split(' ');
  const q = words.slice(0, between(random, 1, 4)).join(' ');
  const kind = random();
  if (kind < 0.3) return { category, place, ...(random() < 0.5 ? maxPrice : {}) };
  if (kind < 0.4) return { category, ...maxPrice };
  if (kind < 0.6) return { q, place };
  if (kind < 0.7) return { q: `${q} ${Math.ceil((price ?? 1_000_000) / 100_000)} hajar samma` };
  if (kind < 0.75) return { category, 'attr.condition': pick(random, ['new', 'used']) };
  if (kind < 0.8) return { q: pick(random, words), category };
  return { q };
}

async function meaningOf(pool: pg.Pool, reference: Reference, query: SavedQuery): Promise<Meaning | null> {
  // "Cheap" and its like ask for nothing.
  return readMeaning(pool, reference, query).catch(() => null);
}

/** Saves so many searches for people of their own, unless they are there; answers how many different ones they are. */
export async function ensureSavedSearches(
  pool: pg.Pool,
  reference: Reference,
  count: number,
  say: (line: string) => void,
): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from saved_searches');
  const there = rows[0]?.count ?? 0;
  if (there > count) await removeSavedSearches(pool);
  await pool.query(
    `insert into users (handle, name) select 'bench-watcher-' || n, 'Watcher' from generate_series(1, $1) n
     on conflict do nothing`,
    [Math.ceil(count / each)],
  );
  const generator = createGenerator(reference, 200_000, 5000);
  const shares = await sharesOfListings(pool);
  for (let from = there > count ? 0 : there; from < count; from += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - from) }, (_, at) => from + at);
    const read = await Promise.all(
      numbers.map(async (no) => {
        const query = savedQueryFor(generator, no);
        return { no, query, meaning: await meaningOf(pool, reference, query) };
      }),
    );
    await transaction(pool, async (tx) => {
      const rows = [];
      for (const { no, query, meaning } of read) {
        const { categoryId } = generator.ad(no + 1);
        const said = meaning ?? { filters: { category: categoryId }, search: null };
        const asked = await keepAsked(tx, reference, said, shares);
        rows.push({ watcher: `bench-watcher-${Math.floor(no / each) + 1}`, asked, query });
      }
      await tx.query(
        `insert into saved_searches (user_id, asked_id, query, label, path)
         select u.id, r.asked, r.query, '{"en": "A search", "ne": "खोजी"}', '/search'
           from jsonb_to_recordset($1::jsonb) as r(watcher text, asked bigint, query jsonb)
           join users u on u.handle = r.watcher
         on conflict do nothing`,
        [JSON.stringify(rows)],
      );
    });
    if ((from + atOnce) % 20_000 === 0) say(`${from + atOnce} searches saved`);
  }
  await pool.query('vacuum (analyze) asked_searches, asked_search_keys, saved_searches, alerts');
  const asked = await pool.query<{ count: number }>('select count(*)::int as count from asked_searches');
  return asked.rows[0]?.count ?? 0;
}

/** Takes them and their people away again. */
export async function removeSavedSearches(pool: pg.Pool): Promise<void> {
  await pool.query(`delete from users where handle like 'bench-watcher-%'`);
  await pool.query('delete from asked_searches');
}
