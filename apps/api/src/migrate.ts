import { readConfig } from './config.ts';
import { createPool } from './db/database.ts';
import { migrate } from './db/migrations.ts';
import { migrationsFolder } from './paths.ts';
import { runMain } from './process.ts';

runMain(async () => {
  const config = readConfig(process.env);
  const pool = createPool(config.databaseUrl, { max: 2, onError: () => {} });
  const applied = await migrate(pool, migrationsFolder);
  await pool.end();
  console.log(applied.length > 0 ? `migrate: applied ${applied.join(', ')}` : 'migrate: nothing to do');
});
