import type { reportPerson as operation } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { transaction } from '../../kernel/db/transaction.ts';
import { invalidField, notFound } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { reportMade } from './events.ts';

/**
 * Shows a person to the moderators. One person's reports of another are one, which says what they said last.
 * @returns its id
 * @throws AppError not_found; invalid_input for oneself
 */
export async function reportPerson(
  { pool, events }: Pick<Kernel, 'pool' | 'events'>,
  reporterId: string,
  handle: string,
  { reason, note }: z.output<typeof operation.body>,
): Promise<string> {
  return transaction(pool, async (tx) => {
    const personId = await idOf(tx, handle);
    if (personId === reporterId) throw invalidField('handle', 'invalid_value');
    const { rows } = await tx.query<{ id: string }>(
      `insert into reports (reporter_id, reported_id, reason, note) values ($1, $2, $3, $4)
       on conflict (reported_id, reporter_id) where ad_id is null and conversation_id is null
          do update set reason = excluded.reason, created_at = now(), shop_id = null,
                        note = case when excluded.note = '' then reports.note else excluded.note end
       returning id`,
      [reporterId, personId, reason, note],
    );
    const reportId = rows[0]?.id;
    if (!reportId) throw new Error('the report was not stored');
    await events.publish(tx, reportMade, { reportId, personId, adId: null });
    return reportId;
  });
}

async function idOf(tx: pg.PoolClient, handle: string): Promise<string> {
  const { rows } = await tx.query<{ id: string }>('select id from users where handle = $1', [handle]);
  if (!rows[0]) throw notFound();
  return rows[0].id;
}
