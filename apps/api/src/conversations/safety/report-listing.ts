import type { reportListing as operation } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { AppError } from '../../kernel/errors.ts';
import { requirePublic } from '../../listings/require-public.ts';

const findSql = 'select owner_id, state, published_at from ads where id = $1';

/**
 * Shows a listing to the moderators. One person's reports of one listing are one, which says what they said last.
 * @returns its id
 * @throws AppError not_found or gone; own_listing
 */
export async function reportListing(
  pool: pg.Pool,
  reporterId: string,
  adId: number,
  { reason, note }: z.output<typeof operation.body>,
): Promise<string> {
  const found = await pool.query(findSql, [adId]);
  const { owner_id: ownerId } = requirePublic(found.rows[0]);
  if (ownerId === reporterId) throw new AppError('own_listing');
  const { rows } = await pool.query<{ id: string }>(
    `insert into reports (ad_id, reporter_id, reported_id, reason, note) values ($1, $2, $3, $4, $5)
     on conflict (ad_id, reporter_id) where ad_id is not null
        do update set reason = excluded.reason, created_at = now(),
                      note = case when excluded.note = '' then reports.note else excluded.note end
     returning id`,
    [adId, reporterId, ownerId, reason, note],
  );
  const id = rows[0]?.id;
  if (!id) throw new Error('the report was not stored');
  return id;
}
