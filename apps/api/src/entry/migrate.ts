import { readConfig } from '../kernel/config.ts';
import { createPool } from '../kernel/db/database.ts';
import { encryptPlain } from '../kernel/encryption/encrypt-plain.ts';
import { openEncryption } from '../kernel/encryption/encryption.ts';
import { encryptedColumns, encryptingOf } from './encrypted-columns.ts';
import { prepareDatabase } from './prepare-database.ts';
import { runMain } from './process.ts';

runMain(async () => {
  const config = readConfig(process.env);
  const pool = createPool(config.databaseUrl, { max: 2, onError: () => {}, statementTimeout: 0 });
  await prepareDatabase(pool, (line) => console.log(`migrate: ${line}`));
  const encryption = await openEncryption(pool, config.dataKeys);
  const { changed, refused } = await encryptPlain(
    pool,
    encryptingOf({ encryption, config }),
    encryptedColumns,
  );
  if (changed > 0) console.log(`migrate: encrypted ${changed} values that were readable`);
  if (refused > 0) console.log(`migrate: ${refused} contacts stay readable, other accounts have the same`);
  await pool.end();
});
