import { afterAll, beforeAll, expect, it } from 'vitest';
import { audit } from '../../../apps/api/src/audit/audit.ts';
import { createPool } from '../../../apps/api/src/kernel/db/database.ts';
import { migrate } from '../../../apps/api/src/kernel/db/migrations.ts';
import { transaction } from '../../../apps/api/src/kernel/db/transaction.ts';
import { migrationsFolder } from '../../../apps/api/src/kernel/paths.ts';
import { type RunningPostgres, startTemporaryPostgres } from '../../../scripts/postgres/start-postgres.ts';
import { verifyLocal } from './verify.ts';

let server: RunningPostgres;
let pool: ReturnType<typeof createPool>;

beforeAll(async () => {
  server = await startTemporaryPostgres();
  pool = createPool(server.url, { max: 2, onError: () => {} });
  await migrate(pool, migrationsFolder);
});
afterAll(async () => {
  await pool.end();
  await server.stop();
});

it('says that the chain is whole and how it ends, or the first row that is wrong', async () => {
  const env = { PATH: process.env.PATH, DATABASE_URL: server.url };
  for (const subject of ['case:1', 'case:2'])
    await transaction(pool, (tx) => audit(tx, { actorId: null, action: 'case.read', subject }));
  expect(await verifyLocal(env)).toMatch(/^whole: 2 rows, the last seal is [0-9a-f]{64}$/);
  await transaction(pool, async (tx) => {
    await tx.query(`set local session_replication_role = 'replica'`);
    await tx.query(`update audit set subject = 'case:3' where number = 2`);
  });
  await expect(verifyLocal(env)).rejects.toThrow('the audit is broken at 2');
});
