import type { reportShop as operation } from '@thulubazaar/contract';
import type { z } from 'zod';
import { transaction } from '../../kernel/db/transaction.ts';
import { invalidField, notFound } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { reportMade } from './events.ts';

/**
 * Shows a shop to the moderators: a report of whose it is, which names the shop. One person's reports of another, or of a shop of
 * theirs, are one, which says what they said last.
 * @returns its id
 * @throws AppError not_found; invalid_input for one's own
 */
export async function reportShop(
  { pool, events }: Pick<Kernel, 'pool' | 'events'>,
  reporterId: string,
  slug: string,
  { reason, note }: z.output<typeof operation.body>,
): Promise<string> {
  return transaction(pool, async (tx) => {
    const found = await tx.query<{ id: string; owner_id: string }>(
      `select s.id, m.user_id as owner_id from shop_slugs k join shops s on s.id = k.shop_id
         join shop_members m on m.shop_id = s.id and m.role = 'owner' where k.slug = $1 and s.state = 'open'`,
      [slug],
    );
    const shop = found.rows[0];
    if (!shop) throw notFound();
    if (shop.owner_id === reporterId) throw invalidField('slug', 'invalid_value');
    const { rows } = await tx.query<{ id: string }>(
      `insert into reports (reporter_id, reported_id, shop_id, reason, note) values ($1, $2, $3, $4, $5)
       on conflict (reported_id, reporter_id) where ad_id is null and conversation_id is null
          do update set reason = excluded.reason, created_at = now(), shop_id = excluded.shop_id,
                        note = case when excluded.note = '' then reports.note else excluded.note end
       returning id`,
      [reporterId, shop.owner_id, shop.id, reason, note],
    );
    const reportId = rows[0]?.id;
    if (!reportId) throw new Error('the report was not stored');
    await events.publish(tx, reportMade, { reportId, personId: shop.owner_id, adId: null });
    return reportId;
  });
}
