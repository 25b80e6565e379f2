import type { SavedQuery } from '@thulubazaar/contract';
import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError } from '../kernel/errors.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import type { Context } from '../reference/reference.ts';
import { forgetUnasked, keepAsked } from './asked.ts';
import { type Meaning, meaningVersion, readMeaning } from './meaning.ts';
import { sharesOfListings } from './shares.ts';

/** All the day: after a release that reads words by other rules, what was read by the older ones is read anew. */
export const rereadSearchesJob = defineJob({ name: 'reread_searches', cron: '*/5 * * * *', maxAttempts: 3 });

// In Nepal's small hours.
export const purgeSearchesJob = defineJob({
  name: 'purge_asked_searches',
  cron: '25 21 * * *',
  maxAttempts: 3,
});
const atOnce = 50;

interface OldRow {
  id: string;
  user_id: string;
  asked_id: number;
  query: SavedQuery;
}

/** Reads saved searches anew whose words were read by older rules. */
export async function rereadSearches(context: Pick<Context, 'pool' | 'reference'>): Promise<void> {
  const { pool } = context;
  for (;;) {
    // By asked_searches_version.
    const { rows: old } = await pool.query<{ id: number }>(
      'select id from asked_searches where version < $1 order by version, id limit $2',
      [meaningVersion, atOnce],
    );
    const ids = old.map(({ id }) => id);
    const { rows } = await pool.query<OldRow>(
      'select id, user_id, asked_id, query from saved_searches where asked_id = any($1::bigint[])',
      [ids],
    );
    for (const row of rows) await reread(context, row);
    await transaction(pool, async (tx) => {
      await forgetUnasked(tx, ids);
      // What could not be read any more is not tried for ever.
      await tx.query('update asked_searches set version = $2 where id = any($1::bigint[]) and version < $2', [
        ids,
        meaningVersion,
      ]);
    });
    if (old.length < atOnce) return;
  }
}

async function meaningNow(
  { pool, reference }: Pick<Context, 'pool' | 'reference'>,
  query: SavedQuery,
): Promise<Meaning | null> {
  try {
    return await readMeaning(pool, reference, query);
  } catch (error) {
    // A category that is no more: it finds nothing, and its person sees it among the others.
    if (error instanceof AppError) return null;
    throw error;
  }
}

async function reread(
  context: Pick<Context, 'pool' | 'reference'>,
  { id, user_id, query }: OldRow,
): Promise<void> {
  const { pool, reference } = context;
  const meaning = await meaningNow(context, query);
  if (!meaning) return;
  const shares = await sharesOfListings(pool);
  await transaction(pool, async (tx) => {
    const askedId = await keepAsked(tx, reference, meaning, shares);
    // Two that mean the same by now are one, the one saved first.
    await tx.query(
      `delete from saved_searches s where s.id = $1
          and exists (select 1 from saved_searches o where o.user_id = $2 and o.asked_id = $3 and o.id <> s.id)`,
      [id, user_id, askedId],
    );
    await tx.query('update saved_searches set asked_id = $2 where id = $1', [id, askedId]);
  });
}

/** Forgets searches of people who are gone. */
export async function purgeAskedSearches(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ id: number }>(
    `select id from asked_searches a
      where made_at < now() - interval '1 hour' and not exists (select 1 from saved_searches s where s.asked_id = a.id)`,
  );
  await transaction(pool, (tx) =>
    forgetUnasked(
      tx,
      rows.map(({ id }) => id),
    ),
  );
}
