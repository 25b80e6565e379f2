// npm run bench:plans: how PostgreSQL answers everything the market asks. Fails where much of a big table is read row after row.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createPool } from '../apps/api/src/kernel/db/database.ts';
import { loadReference } from '../apps/api/src/reference/reference.ts';
import { startPostgres } from '../scripts/postgres/start-postgres.ts';
import { ensureData, listingCount } from './data.ts';
import { explain } from './lib/explain.ts';
import { keepFolder, resultsFolder } from './lib/paths.ts';
import { statementsOf } from './lib/statement.ts';
import { planCases } from './plan-cases.ts';

const bigTables = new Set([
  'ads',
  'ad_cards',
  'ad_search',
  'ad_images',
  'images',
  'asked_searches',
  'asked_search_keys',
  'saved_searches',
]);
const slowMs = 10;
// A scan for the first 200 matches of a word that every third listing holds ends long before.
const manyRows = 10_000;

async function explainAll(url: string): Promise<{ lines: string[]; failures: string[] }> {
  const pool = createPool(url, { max: 2, onError: () => {} });
  const lines: string[] = [];
  const failures: string[] = [];
  const client = await pool.connect();
  try {
    const cases = await planCases(pool, await loadReference(pool));
    for (const [name, work] of Object.entries(cases)) {
      for (const sent of await statementsOf(pool, work)) {
        for (const { plan, ms, blocks, sequential, text } of await explain(client, sent)) {
          const whole = sequential.filter(({ table, rows }) => bigTables.has(table) && rows > manyRows);
          const slow = ms > slowMs ? '  SLOW' : '';
          const line = `${ms.toFixed(2).padStart(8)} ms ${String(blocks).padStart(6)} pages  ${name} (${plan})${slow}`;
          console.log(line);
          lines.push(line, text.replace(/^/gm, '           '));
          if (whole.length > 0)
            failures.push(
              `${name} (${plan}) reads ${whole.map(({ table, rows }) => `${rows} rows of ${table}`).join(' and ')} one after the other`,
            );
        }
      }
    }
  } finally {
    client.release();
    await pool.end();
  }
  return { lines, failures };
}

const { values } = parseArgs({
  options: { listings: { type: 'string', default: String(listingCount) } },
});
const postgres = await startPostgres({ dataDir: join(keepFolder, 'postgres'), log: console.log });
try {
  const { lines, failures } = await explainAll(
    await ensureData(postgres.url, console.log, Number(values.listings)),
  );
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(join(resultsFolder, 'plans.txt'), `${lines.join('\n')}\n`);
  for (const failure of failures) console.error(failure);
  process.exitCode = failures.length > 0 ? 1 : 0;
} finally {
  await postgres.stop();
}
