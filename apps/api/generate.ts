// Writes schema.sql and the database types from the migrations, applied to an empty database.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { startTemporaryPostgres } from '../../scripts/postgres/start-postgres.ts';
import { createPool } from './src/kernel/db/database.ts';
import { migrate } from './src/kernel/db/migrations.ts';
import { dumpSchema } from './src/kernel/db/schema-dump.ts';
import { apiFolder, migrationsFolder } from './src/kernel/paths.ts';

mkdirSync(join(apiFolder, 'src/kernel/db/generated'), { recursive: true });
const postgres = await startTemporaryPostgres();
const pool = createPool(postgres.url, { max: 2, onError: () => {} });
try {
  await migrate(pool, migrationsFolder);
  writeFileSync(join(apiFolder, 'schema.sql'), await dumpSchema(pool));
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('kysely-codegen/package.json')),
    'dist/cli/bin.js',
  );
  const out = join(apiFolder, 'src/kernel/db/generated/types.ts');
  const options = [
    '--dialect',
    'postgres',
    '--url',
    postgres.url,
    '--out-file',
    out,
    '--default-schema',
    'public',
  ];
  execFileSync(process.execPath, [cli, ...options, '--type-mapping', '{"int8":"number"}'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
} finally {
  await pool.end();
  await postgres.stop();
}
