import { createHmac, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { type Cipher, createCipher, derive } from './cipher.ts';
import type { DataKey } from './data-keys.ts';

/** Encrypts personal values for the database, and finds them there again. */
export interface Encryption extends Cipher {
  /** What a value of a field is found by, and may be there once: HMAC-SHA-256, 32 bytes. No rotation changes it. */
  blindIndex(field: string, text: string): Buffer;
}

/** The table's own keys are values like any others: whoever rotates finds them in the list of encrypted columns. */
export const encryptionKeysField = 'encryption_keys.key';
const indexKey = 'blind-index';

/**
 * Opens the key of blind indexes, made at the first start. It is as old as the data and never leaves the database in clear:
 * it is encrypted under a key of the configuration, and rotating encrypts it anew. So indexes stay what they are.
 * @throws DecryptionError where no key of the configuration opens it
 */
export async function openEncryption(pool: pg.Pool, keys: readonly DataKey[]): Promise<Encryption> {
  const cipher = createCipher(keys);
  const place = { field: encryptionKeysField, row: indexKey };
  const made = cipher.encrypt(place, randomBytes(32).toString('base64'));
  // Several processes may start at once: one of them makes it.
  const { rows } = await pool.query<{ key_encrypted: Buffer }>(
    `with made as (insert into encryption_keys (name, key_encrypted) values ($1, $2)
                   on conflict (name) do nothing returning key_encrypted)
     select key_encrypted from made union all select key_encrypted from encryption_keys where name = $1`,
    [indexKey, made],
  );
  const [row] = rows;
  if (!row) return openEncryption(pool, keys);
  const material = Buffer.from(cipher.decrypt(place, row.key_encrypted), 'base64');
  const derived = new Map<string, Buffer>();
  const keyOf = (field: string) => {
    const key = derived.get(field) ?? derive(material, `blind index ${field}`);
    derived.set(field, key);
    return key;
  };
  return {
    ...cipher,
    blindIndex: (field, text) => createHmac('sha256', keyOf(field)).update(text).digest(),
  };
}
