import type { AdState, Contact, RevealedContact } from '@thulubazaar/contract';
import { nepalDay, startOfNepalDay } from '@thulubazaar/nepal/calendar';
import type pg from 'pg';
import { phoneOf } from '../accounts/phone-of.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Limit } from '../kernel/limits/limits.ts';
import { ownerRestricted } from '../listings/in-shop.ts';
import { requirePublic } from '../listings/require-public.ts';
import { showsNumber } from './contact.ts';

/** Listings whose number one person is shown on one day of Nepal's. */
export const mostADay = 20;

// The cap counts what is shown; this one, how often anybody asks.
const askMinute: Limit = { name: 'contact-reveal-minute', points: 30, seconds: 60 };

interface SellerRow {
  state: AdState;
  published_at: Date | null;
  owner_id: string;
  owner_restricted: boolean;
  contact: Contact;
  has_blocked: boolean;
}

async function findSeller(tx: pg.PoolClient, adId: number, viewerId: string): Promise<SellerRow> {
  const { rows } = await tx.query<SellerRow>(
    `select a.state, a.published_at, a.owner_id, u.contact, ${ownerRestricted('u')} as owner_restricted,
            exists (select from blocks where blocker_id = a.owner_id and blocked_id = $2) as has_blocked
       from ads a join users u on u.id = a.owner_id where a.id = $1`,
    [adId, viewerId],
  );
  return requirePublic(rows[0]);
}

/** What somebody who has had all of a day is told, and whoever the seller has blocked: nobody can tell which it is. */
function dayIsUsedUp(day: string, now: Date): AppError {
  const tomorrow = startOfNepalDay(day).getTime() + 86_400_000;
  const retryAfter = Math.max(1, Math.ceil((tomorrow - now.getTime()) / 1000));
  return new AppError('too_many_requests', undefined, { retryAfter });
}

/** Writes down who is shown what; the same listing again on the same day is written down already. */
async function log(
  tx: pg.PoolClient,
  viewerId: string,
  adId: number,
  { owner_id, has_blocked }: SellerRow,
): Promise<void> {
  const now = new Date();
  const day = nepalDay(now);
  // One at a time for one person, so that two requests cannot both be the last one allowed.
  await tx.query('select 1 from users where id = $1 for no key update', [viewerId]);
  const { rows } = await tx.query<{ others: number; again: boolean }>(
    `select count(*) filter (where ad_id <> $2)::int as others, coalesce(bool_or(ad_id = $2), false) as again
       from contact_reveals where viewer_id = $1 and day = $3`,
    [viewerId, adId, day],
  );
  const { others = 0, again = false } = rows[0] ?? {};
  if (has_blocked || (!again && others >= mostADay)) throw dayIsUsedUp(day, now);
  if (again) return;
  await tx.query('insert into contact_reveals (viewer_id, ad_id, seller_id, day) values ($1, $2, $3, $4)', [
    viewerId,
    adId,
    owner_id,
    day,
  ]);
}

/**
 * The number of a listing's seller, for somebody with a number of their own: written down in the same transaction, so
 * many listings a day. Neither an answer nor a part of it may be kept anywhere.
 * @throws AppError not_found, gone, phone_needed, messages_only, too_many_requests
 */
export async function revealContact(
  context: Kernel,
  viewerId: string,
  adId: number,
): Promise<RevealedContact> {
  await context.limits.consume(askMinute, viewerId);
  return transaction(context.pool, async (tx) => {
    const seller = await findSeller(tx, adId, viewerId);
    const ownPhone = await phoneOf(tx, context, viewerId);
    if (ownPhone === null) throw new AppError('phone_needed');
    if (seller.owner_id === viewerId) return { ...seller.contact, phone: ownPhone };
    const phone = showsNumber(seller.contact) ? await phoneOf(tx, context, seller.owner_id) : null;
    if (phone === null) throw new AppError('messages_only');
    await log(tx, viewerId, adId, seller);
    return { ...seller.contact, phone };
  });
}
