import type pg from 'pg';
import type { Reference } from '../reference/reference.ts';
import { keysOfMeaning } from './keys.ts';
import { fingerprintOf, type Meaning, meaningVersion, storedMeaning } from './meaning.ts';
import type { Shares } from './shares.ts';

/**
 * Has a search looked for, if it is not already.
 * @returns its number, the same for all that mean the same
 */
export async function keepAsked(
  tx: pg.PoolClient,
  reference: Reference,
  meaning: Meaning,
  shares: Shares,
): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    `insert into asked_searches (fingerprint, meaning, version) values ($1, $2, $3)
     on conflict (fingerprint) do update set (meaning, version) = (excluded.meaning, excluded.version)
     returning id`,
    [fingerprintOf(reference, meaning), JSON.stringify(storedMeaning(meaning)), meaningVersion],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('a search was not kept');
  await tx.query(
    `with keys as (select distinct unnest($2::text[]) as key),
          gone as (delete from asked_search_keys where asked_id = $1 and key not in (select key from keys))
     insert into asked_search_keys (key, asked_id) select key, $1 from keys on conflict do nothing`,
    [id, keysOfMeaning(reference, meaning, shares)],
  );
  return id;
}

/** Forgets searches that nobody has saved any more. */
export async function forgetUnasked(tx: pg.PoolClient, ids: number[]): Promise<void> {
  // Held first: who saves one of them at this moment has done so when it is looked for, or makes it anew.
  await tx.query('select 1 from asked_searches where id = any($1::bigint[]) order by id for update', [ids]);
  await tx.query(
    `delete from asked_searches a where id = any($1::bigint[])
        and not exists (select 1 from saved_searches s where s.asked_id = a.id)`,
    [ids],
  );
}
