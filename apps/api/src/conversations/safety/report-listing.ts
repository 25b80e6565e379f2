import type { reportListing as operation } from '@thulubazaar/contract';
import type { z } from 'zod';
import { transaction } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { ownerRestricted } from '../../listings/in-shop.ts';
import { requirePublic } from '../../listings/require-public.ts';
import { reportMade } from './events.ts';

const findSql = `
  select a.owner_id, a.state, a.published_at, ${ownerRestricted('u')} as owner_restricted
    from ads a join users u on u.id = a.owner_id where a.id = $1`;

/**
 * Shows a listing to the moderators. One person's reports of one listing are one, which says what they said last.
 * @returns its id
 * @throws AppError not_found or gone; own_listing
 */
export async function reportListing(
  { pool, events }: Pick<Kernel, 'pool' | 'events'>,
  reporterId: string,
  adId: number,
  { reason, note }: z.output<typeof operation.body>,
): Promise<string> {
  const found = await pool.query(findSql, [adId]);
  const { owner_id: ownerId } = requirePublic(found.rows[0]);
  if (ownerId === reporterId) throw new AppError('own_listing');
  return transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ id: string }>(
      `insert into reports (ad_id, reporter_id, reported_id, reason, note) values ($1, $2, $3, $4, $5)
       on conflict (ad_id, reporter_id) where ad_id is not null
          do update set reason = excluded.reason, created_at = now(),
                        note = case when excluded.note = '' then reports.note else excluded.note end
       returning id`,
      [adId, reporterId, ownerId, reason, note],
    );
    const reportId = rows[0]?.id;
    if (!reportId) throw new Error('the report was not stored');
    await events.publish(tx, reportMade, { reportId, personId: ownerId, adId });
    return reportId;
  });
}
