import { isOutOfSight, restrictionOf } from '../accounts/restriction.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError, notFound } from '../kernel/errors.ts';
import { spendOnEdit } from '../listings/edit-limit.ts';
import { confirmAd } from '../listings/move.ts';
import type { Context } from '../reference/reference.ts';
import { openActToken } from './links.ts';

/**
 * Does what the button of a pushed notification says: its listing is still there. The token came with the push to a device of the
 * owner, so nobody has to be signed in; it works once, and does nothing when it comes again since its answer was lost.
 * @throws AppError not_found, suspended, banned, away, and what `confirmAd` throws
 */
export async function actOn(context: Context, id: number, token: string): Promise<void> {
  const acting = openActToken(context.config, token);
  if (!acting || acting.notificationId !== id) throw notFound();
  const { userId, adId } = acting;
  await spendOnEdit(context.limits, userId, adId);
  await transaction(context.pool, async (tx) => {
    const { rows } = await tx.query<{ acted_at: Date | null }>(
      'select acted_at from notifications where id = $1 and user_id = $2 for update',
      [id, userId],
    );
    const [row] = rows;
    if (!row) throw notFound();
    if (row.acted_at) return;
    const { state, until } = await restrictionOf(tx, userId);
    if (state !== 'none') throw new AppError(state, undefined, until === null ? {} : { until });
    if (await isOutOfSight(tx, userId)) throw new AppError('away');
    await confirmAd(tx, context, { id: userId, role: 'user' }, adId, { again: false, unchanged: () => {} });
    await tx.query(
      'update notifications set acted_at = now(), read_at = coalesce(read_at, now()) where id = $1',
      [id],
    );
  });
}
