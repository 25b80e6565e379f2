import { project } from '../../../infra/src/site.ts';
import type { Aws } from './clients.ts';
import { restoreNewest } from './database.ts';
import { runOnce } from './services.ts';

export interface AwsDrill {
  readonly snapshot: string;
  readonly rtoSeconds: number;
  readonly rpoSeconds: number;
  readonly removed: boolean;
}

/**
 * Runs inside a task of the API, because nothing else reaches the database: looks whether the copy takes writes, holds its
 * foreign keys and serves read models that agree with the listings.
 */
const checkScript = `
const { Client } = require('pg');
(async () => {
  const url = new URL(process.env.DATABASE_URL);
  url.hostname = process.env.DRILL_HOST;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  const ask = async (sql) => Number((await client.query(sql)).rows[0].n);
  const found = {
    ads: await ask('select count(*)::int n from ads'),
    users: await ask('select count(*)::int n from users'),
    orphans: await ask('select count(*)::int n from ads a left join users u on u.id = a.owner_id where u.id is null'),
    staleCards: await ask("select count(*)::int n from ads a full join ad_cards c on c.ad_id = a.id where (c.ad_id is not null) is distinct from coalesce(a.state = 'live', false)"),
    staleSearch: await ask("select count(*)::int n from ads a full join ad_search s on s.ad_id = a.id where (s.ad_id is not null) is distinct from coalesce(a.state = 'live', false)"),
  };
  await client.query('create temporary table drill as select 1');
  await client.end();
  console.log(JSON.stringify(found));
  process.exit(found.users > 0 && !found.orphans && !found.staleCards && !found.staleSearch ? 0 : 1);
})().catch((error) => { console.error(error.message); process.exit(2); });
`;

/**
 * Restores the newest snapshot beside the live database, checks it from within and removes it, whatever happens.
 * @throws Fault when restoring or a check fails
 */
export async function drillOnAws(aws: Aws, say: (line: string) => void): Promise<AwsDrill> {
  const started = aws.now();
  const copy = await restoreNewest(aws, say);
  try {
    await runOnce(
      aws,
      {
        family: `${project}-api`,
        container: 'api',
        command: ['node', '-e', checkScript],
        environment: { DRILL_HOST: copy.host },
      },
      say,
    );
    return {
      snapshot: copy.snapshot,
      rtoSeconds: (aws.now() - started) / 1000,
      rpoSeconds: (started - copy.takenAt.getTime()) / 1000,
      removed: true,
    };
  } finally {
    await copy.remove();
  }
}
