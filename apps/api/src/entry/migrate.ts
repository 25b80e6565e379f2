import { readConfig } from '../kernel/config.ts';
import { createPool } from '../kernel/db/database.ts';
import { migrate } from '../kernel/db/migrations.ts';
import { migrationsFolder } from '../kernel/paths.ts';
import { runMain } from './process.ts';

runMain(async () => {
  const config = readConfig(process.env);
  const pool = createPool(config.databaseUrl, { max: 2, onError: () => {} });
  const applied = await migrate(pool, migrationsFolder);
  await pool.end();
  console.log(applied.length > 0 ? `migrate: applied ${applied.join(', ')}` : 'migrate: nothing to do');
});
