import { type Verified, verifyAudit } from '../audit/verify-audit.ts';
import { createPool } from '../kernel/db/database.ts';
import { runMain } from './process.ts';

function lengthOf({ rows, forgotten }: Extract<Verified, { whole: true }>): string {
  return forgotten === 0
    ? `${rows} rows`
    : `${rows} rows, of which the first ${forgotten} are gone after five years`;
}

/** Says whether the chain of the audit is whole; where it is not, the first number that is wrong, and ends with 1. */
runMain(async () => {
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set');
  const pool = createPool(DATABASE_URL, { max: 1, onError: () => {}, statementTimeout: 0 });
  const verified = await verifyAudit(pool);
  await pool.end();
  const say = (line: string) => console.log(`audit-verify: ${line}`);
  if (verified.whole) say(`whole: ${lengthOf(verified)}, the last seal is ${verified.seal}`);
  else say(`broken at ${verified.broken}`);
  if (!verified.whole) process.exitCode = 1;
});
