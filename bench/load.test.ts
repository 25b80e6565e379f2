import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { subscribeFeatures } from '../apps/api/src/entry/subscribers.ts';
import { createPool } from '../apps/api/src/kernel/db/database.ts';
import { transaction } from '../apps/api/src/kernel/db/transaction.ts';
import { Events } from '../apps/api/src/kernel/events/events.ts';
import { unlimited } from '../apps/api/src/kernel/limits/limits.ts';
import { refreshListings } from '../apps/api/src/listings/read-model.ts';
import { loadReference, type Reference } from '../apps/api/src/reference/reference.ts';
import { createTestDatabase, type TestDatabase } from '../apps/api/test/harness.ts';
import { createGenerator } from './generate.ts';
import { loadListings, loadSellers, numberAfter, withoutIndexes } from './load.ts';

const count = 120;
let database: TestDatabase;
let pool: pg.Pool;
let reference: Reference;

async function indexes(): Promise<unknown[]> {
  return (await pool.query('select indexdef from pg_indexes order by schemaname, indexname')).rows;
}

async function readModels(): Promise<unknown[]> {
  const cards = await pool.query('select * from ad_cards order by ad_id');
  const search = await pool.query('select * from ad_search order by ad_id');
  const terms = await pool.query('select term from search_terms order by term');
  return [cards.rows, search.rows, terms.rows];
}

beforeAll(async () => {
  database = await createTestDatabase();
  pool = createPool(database.url, { max: 4, onError: () => {} });
  reference = await loadReference(pool);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('loading in bulk leaves the rows and indexes that one change after the other would have made', async () => {
  const before = await indexes();
  const generator = createGenerator(reference, count, 10);
  await loadSellers(pool, generator, 10);
  await withoutIndexes(pool, async () => {
    // As two processes share them.
    for (const [first, last] of [
      [1, 70],
      [71, count],
    ] as const)
      await loadListings(pool, reference, generator, { first, last, batch: 25, parallel: 2 });
  });
  await numberAfter(pool, count);
  expect(await indexes()).toEqual(before);
  const bulk = await readModels();
  const { rows } = await pool.query<{ id: number; state: string }>('select id, state from ads order by id');
  expect(rows.length).toBe(count);

  await pool.query('truncate ad_cards, ad_search, search_terms');
  const context = { events: new Events(), reference };
  subscribeFeatures(context.events, { ...context, limits: unlimited });
  for (const { id } of rows) await transaction(pool, (tx) => refreshListings(tx, context, [id]));
  expect(await readModels()).toEqual(bulk);
  expect(bulk[0]).toHaveLength(rows.filter(({ state }) => state === 'live').length);
});

test('new listings take numbers after the loaded ones', async () => {
  const { rows } = await pool.query<{ id: number }>(
    `insert into ads (owner_id) select id from users limit 1 returning id`,
  );
  expect(rows[0]?.id).toBe(count + 1);
});
