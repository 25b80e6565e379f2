import type { RevealedShopContact } from '@thulubazaar/contract';
import { nepalDay, startOfNepalDay } from '@thulubazaar/nepal/calendar';
import type pg from 'pg';
import { phoneOf } from '../accounts/phone-of.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Limit } from '../kernel/limits/limits.ts';
import { numbersOf } from './contact.ts';
import { requireShown } from './read.ts';
import { findShop } from './shop-row.ts';

/** Shops whose numbers one person is shown on one day of Nepal's. */
const mostADay = 20;

// The cap counts what is shown; this one, how often anybody asks.
const askMinute: Limit = { name: 'shop-reveal-minute', points: 30, seconds: 60 };

/** Writes down who is shown what; the same shop again on the same day is written down already. */
async function log(tx: pg.PoolClient, viewerId: string, shopId: string): Promise<void> {
  const now = new Date();
  const day = nepalDay(now);
  // One at a time for one person, so that two requests cannot both be the last one allowed.
  await tx.query('select 1 from users where id = $1 for no key update', [viewerId]);
  const { rowCount } = await tx.query(
    'insert into shop_reveals (viewer_id, shop_id, day) values ($1, $2, $3) on conflict do nothing',
    [viewerId, shopId, day],
  );
  if (!rowCount) return;
  const { rows } = await tx.query<{ shown: number }>(
    'select count(*)::int as shown from shop_reveals where viewer_id = $1 and day = $2',
    [viewerId, day],
  );
  if ((rows[0]?.shown ?? 0) <= mostADay) return;
  const tomorrow = startOfNepalDay(day).getTime() + 86_400_000;
  const retryAfter = Math.max(1, Math.ceil((tomorrow - now.getTime()) / 1000));
  throw new AppError('too_many_requests', undefined, { retryAfter });
}

/**
 * The numbers of a shop, for somebody with a number of their own: written down in the same transaction, so many shops a day.
 * Whoever works there sees them as they are. Neither an answer nor a part of it may be kept anywhere.
 * @throws AppError not_found, phone_needed, too_many_requests
 */
export async function revealShopContact(
  context: Kernel,
  viewerId: string,
  slug: string,
): Promise<RevealedShopContact> {
  await context.limits.consume(askMinute, viewerId);
  return transaction(context.pool, async (tx) => {
    const shop = requireShown(await findShop(tx, slug));
    if ((await phoneOf(tx, context, viewerId)) === null) throw new AppError('phone_needed');
    const works = shop.members.some(({ id }) => id === viewerId);
    if (!works && shop.contact_encrypted) await log(tx, viewerId, shop.id);
    return numbersOf(context, shop);
  });
}
