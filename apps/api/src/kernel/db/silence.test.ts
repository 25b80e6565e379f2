import { afterAll, beforeAll, expect, it } from 'vitest';
import { Line } from '../../../../../scripts/lib/line.ts';
import { createTestDatabase, startTestApi, type TestDatabase } from '../../../test/harness.ts';
import { createPool } from './database.ts';
import { readsOf } from './reads.ts';
import { isSilence, waitLonger } from './silence.ts';
import { transaction } from './transaction.ts';

let database: TestDatabase;
let line: Line;
beforeAll(async () => {
  database = await createTestDatabase();
  line = await Line.to(database.url);
});
afterAll(async () => {
  await line.close();
  await database.drop();
});

const open = (statementTimeout: number) =>
  createPool(line.through(database.url), { max: 1, statementTimeout, onError: () => {} });

it('gives up a statement that nobody answers, and with it the connection', async () => {
  const pool = open(100);
  const heard = await transaction(pool, async (tx) => {
    await tx.query('select 1');
    line.cut();
    await tx.query('select 2');
  }).catch((error) => error);
  expect(isSilence(heard), String(heard)).toBe(true);
  expect(pool.totalCount).toBe(0);
  line.mend();
  const { rows } = await pool.query('select 3 as three');
  expect(rows).toEqual([{ three: 3 }]);
  await pool.end();
});

it('leaves it to the server to end what takes too long, where it is reached', async () => {
  const pool = open(100);
  await expect(pool.query('select pg_sleep(20)')).rejects.toMatchObject({ code: '57014' });
  await pool.end();
});

it('waits longer for a connection that is said to take longer, until it goes back', async () => {
  const pool = createPool(database.url, { max: 1, answerTimeout: 300, onError: () => {} });
  await transaction(pool, async (tx) => {
    waitLonger(tx, 1);
    await tx.query('select pg_sleep(0.6)');
    await tx.query('select pg_sleep($1)', [0.6]);
  });
  expect(isSilence(await pool.query('select pg_sleep(5)').catch((error) => error))).toBe(true);
  await pool.end();
});

it('answers 503 when the line is cut, instead of nothing for as long as it is', async () => {
  const pool = open(100);
  const api = await startTestApi(database.url, {}, { reads: readsOf(pool) });
  try {
    const status = async () => (await fetch(`${api.origin}/api/users/nobody-here`)).status;
    expect(await status()).toBe(404);
    line.cut();
    expect(await status()).toBe(503);
    line.mend();
    await expect.poll(status).toBe(404);
  } finally {
    line.mend();
    await api.close();
    await pool.end();
  }
});
