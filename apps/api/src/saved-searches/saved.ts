import {
  mostSavedSearches,
  type SavedQuery,
  type SavedSearch,
  type saveSearch as saveOperation,
  type updateSearch as updateOperation,
} from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { publicWords } from '../accounts/public-words.ts';
import { dueSql } from '../alerts/due.ts';
import { isoTime } from '../kernel/db/iso-time.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError, invalidField, notFound } from '../kernel/errors.ts';
import { takeBack } from '../notifications/notify-anew.ts';
import type { Context } from '../reference/reference.ts';
import { forgetUnasked, keepAsked } from './asked.ts';
import { labelOf } from './label.ts';
import { readMeaning } from './meaning.ts';
import { sharesOfListings } from './shares.ts';
import { resultsPath, storedQuery } from './stored-query.ts';

type Stands = Pick<Context, 'pool' | 'reference'>;

const mostCounted = 100;

// New matches by alerts_new_of_search.
const columns = `
  s.id, s.name, s.label, s.query, s.path, s.alerts, s.paused,
  ${isoTime('s.created_at')} as "savedAt", ${isoTime('s.looked_at')} as "lookedAt",
  (select count(*)::int from (select 1 from alerts a where a.search_id = s.id and a.found_at > s.looked_at
                               limit ${mostCounted}) as counted) as "newMatches"`;

/** What somebody has saved, the last saved first. */
export async function listSaved(pool: pg.Pool, userId: string): Promise<SavedSearch[]> {
  const { rows } = await pool.query<SavedSearch>(
    `select ${columns} from saved_searches s where s.user_id = $1 order by s.created_at desc, s.id limit $2`,
    [userId, mostSavedSearches],
  );
  return rows;
}

async function savedOf(db: pg.Pool | pg.PoolClient, id: string): Promise<SavedSearch> {
  const { rows } = await db.query<SavedSearch>(`select ${columns} from saved_searches s where s.id = $1`, [
    id,
  ]);
  const [row] = rows;
  if (!row) throw notFound();
  return row;
}

async function nameOfSeller(pool: pg.Pool, { seller }: SavedQuery): Promise<string | null> {
  if (!seller) return null;
  const { rows } = await pool.query<{ name: string }>('select name from users where handle = $1', [seller]);
  if (!rows[0]) throw invalidField('query.seller', 'unknown_seller');
  return publicWords(rows[0].name);
}

/**
 * Saves a search for somebody; one that means the same stays as it was saved.
 * @throws AppError invalid_input where it asks for nothing, or when there are too many
 */
export async function save(
  { pool, reference }: Stands,
  userId: string,
  { query, name, alerts }: z.output<typeof saveOperation.body>,
): Promise<SavedSearch> {
  const meaning = await readMeaning(pool, reference, query);
  const label = labelOf(reference, query, await nameOfSeller(pool, query));
  const shares = await sharesOfListings(pool);
  return transaction(pool, async (tx) => {
    // One at a time for one person, so that two requests do not save one too many.
    await tx.query('select 1 from users where id = $1 for no key update', [userId]);
    const askedId = await keepAsked(tx, reference, meaning, shares);
    const { rows } = await tx.query<{ id: string; isThis: boolean }>(
      'select id, asked_id = $2 as "isThis" from saved_searches where user_id = $1',
      [userId, askedId],
    );
    const known = rows.find(({ isThis }) => isThis);
    if (known) return savedOf(tx, known.id);
    if (rows.length >= mostSavedSearches)
      throw new AppError('invalid_input', [
        { field: 'query', code: 'searches_full', limit: mostSavedSearches },
      ]);
    const stored = storedQuery(query);
    const made = await tx.query<{ id: string }>(
      `insert into saved_searches (user_id, asked_id, query, label, path, name, alerts)
       values ($1, $2, $3, $4, $5, $6, coalesce($7, 'at_once')) returning id`,
      [
        userId,
        askedId,
        JSON.stringify(stored),
        JSON.stringify(label),
        resultsPath(stored),
        name ?? null,
        alerts,
      ],
    );
    return savedOf(tx, made.rows[0]?.id ?? '');
  });
}

/** Changes how somebody hears of a search, or notes that they have looked at what it found. */
export async function update(
  pool: pg.Pool,
  id: string,
  { name, alerts, paused, looked }: z.output<typeof updateOperation.body>,
): Promise<SavedSearch> {
  return transaction(pool, async (tx) => {
    await tx.query(
      `update saved_searches set name = case when $2 then $3 else name end, alerts = coalesce($4, alerts),
              paused = coalesce($5, paused), looked_at = case when $6 then now() else looked_at end
        where id = $1`,
      [id, name !== undefined, name ?? null, alerts ?? null, paused ?? null, looked === true],
    );
    // What was found and not told yet follows: also what nobody was to be told of, since its person last looked.
    if (alerts !== undefined || paused !== undefined)
      await tx.query(
        `update alerts a set due_at = case when s.paused then null else ${dueSql('s.alerts')} end
           from saved_searches s where s.id = $1 and a.search_id = s.id and a.told_at is null
            and (a.due_at is not null or a.found_at > s.looked_at)`,
        [id],
      );
    return savedOf(tx, id);
  });
}

/** Forgets a saved search, what it found, and what was told of it. */
export async function remove(pool: pg.Pool, id: string): Promise<void> {
  await transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ asked_id: number; user_id: string }>(
      'delete from saved_searches where id = $1 returning asked_id, user_id',
      [id],
    );
    const [gone] = rows;
    if (!gone) return;
    await forgetUnasked(tx, [gone.asked_id]);
    await takeBack(tx, { userId: gone.user_id, kind: 'search_matches', key: id });
  });
}
