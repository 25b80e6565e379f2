import { createPool } from '../kernel/db/database.ts';
import { commonestGaps } from '../search/gaps.ts';
import { runMain } from './process.ts';

const days = 30;
const limit = 200;

/** Says what searches lacked most in the last month, as JSON lines: words that no listing holds, then searches without results. */
runMain(async () => {
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set');
  const pool = createPool(DATABASE_URL, { max: 1, onError: () => {} });
  for (const gap of await commonestGaps(pool, { days, limit })) console.log(JSON.stringify(gap));
  await pool.end();
});
