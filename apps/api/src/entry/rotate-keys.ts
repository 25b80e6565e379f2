import { readConfig } from '../kernel/config.ts';
import { createPool } from '../kernel/db/database.ts';
import { openEncryption } from '../kernel/encryption/encryption.ts';
import { keyUse, rotateKeys } from '../kernel/encryption/rotate-keys.ts';
import { encryptedColumns } from './encrypted-columns.ts';
import { runMain } from './process.ts';

/**
 * Encrypts everything under the first of PERSONAL_DATA_KEYS while the API runs, and says which keys are still in use;
 * with `--count` it only says that. It may be stopped and begun again.
 */
runMain(async () => {
  const config = readConfig(process.env);
  const pool = createPool(config.databaseUrl, { max: 2, onError: () => {}, statementTimeout: 0 });
  const encryption = await openEncryption(pool, config.dataKeys);
  const say = (line: string) => console.log(`rotate-keys: ${line}`);
  if (!process.argv.includes('--count')) {
    const done = new Map<string, number>();
    await rotateKeys(pool, encryption, encryptedColumns, (field, count) => {
      done.set(field, (done.get(field) ?? 0) + count);
    });
    for (const [field, count] of done) say(`${field}: ${count} encrypted under ${encryption.keyId}`);
  }
  const uses = await keyUse(pool, encryptedColumns);
  for (const { field, values } of uses) {
    const counts = Object.entries(values).map(
      ([id, count]) => `${count} ${id === 'plain' ? '' : 'under '}${id}`,
    );
    say(`${field}: ${counts.join(', ') || 'none'}`);
  }
  const inUse = new Set(uses.flatMap(({ values }) => Object.keys(values)));
  if (inUse.delete('plain'))
    say('what is plain is encrypted by the next migration, or the worker within the hour');
  for (const { id } of config.dataKeys.slice(1)) if (!inUse.has(id)) say(`${id} may be removed`);
  const isDone = inUse.size === 1 && inUse.has(encryption.keyId);
  say(isDone ? `only ${encryption.keyId} is in use` : `still needed: ${[...inUse].join(', ')}`);
  await pool.end();
});
