import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningPostgres, startTemporaryPostgres } from '../../../../scripts/postgres/start-postgres.ts';
import { startTestApi } from '../../test/harness.ts';
import { createPool } from '../kernel/db/database.ts';
import { prepareDatabase } from './prepare-database.ts';

// As on RDS: nothing in it, and the library of statistics preloaded.
let server: RunningPostgres;
let pool: pg.Pool;

beforeAll(async () => {
  server = await startTemporaryPostgres({ preload: 'pg_stat_statements' });
  pool = createPool(server.url, { max: 4, onError: () => {} });
});
afterAll(async () => {
  await pool?.end();
  await server?.stop();
});

it('makes of an empty database one that answers categories and places, with nobody in it', async () => {
  const said: string[] = [];
  // Two releases at once, or one that is tried again while the first still runs.
  await Promise.all([1, 2].map(() => prepareDatabase(pool, (line) => said.push(line))));
  expect(said.filter((line) => line.startsWith('applied '))).toHaveLength(1);
  expect(said.filter((line) => line.startsWith('0 categories and 0 places'))).toHaveLength(1);

  const api = await startTestApi(server.url);
  try {
    const categories = await api.ask('GET /api/categories');
    expect(categories.data?.items.length).toBeGreaterThan(5);
    const places = await api.ask('GET /api/places', { query: { q: 'pokhara' } });
    expect(places.data?.items.length).toBeGreaterThan(0);
  } finally {
    await api.close();
  }
  const { rows } = await pool.query(
    'select (select count(*)::int from users) as users, (select count(*)::int from ads) as ads',
  );
  expect(rows).toEqual([{ users: 0, ads: 0 }]);
});

it('puts right what differs from the project’s own data, and leaves the rest alone', async () => {
  await pool.query("update categories set name_en = 'Old name' where parent_id is null and position = 0");
  const said: string[] = [];
  await prepareDatabase(pool, (line) => said.push(line));
  expect(said).toContain('1 categories and 0 places are new or changed');
  await prepareDatabase(pool, (line) => said.push(line));
  expect(said).toContain('0 categories and 0 places are new or changed');
});

it('can be asked which statements take the time', async () => {
  const { rows } = await pool.query('select count(*)::int as n from pg_stat_statements');
  expect(rows[0].n).toBeGreaterThan(0);
});
