import type { Contact, getContact as getContactOperation, Result } from '@thulubazaar/contract';
import type pg from 'pg';
import { accountChanged } from '../accounts/events.ts';
import { phoneOf } from '../accounts/phone-of.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Limit } from '../kernel/limits/limits.ts';

// How to reach a seller stands on the pages of all their listings.
const contactHour: Limit = { name: 'contact-hour', points: 60, seconds: 3600 };

/** True where a number is shown to whoever may see it. */
export function showsNumber({ call, whatsapp, viber }: Contact): boolean {
  return call || whatsapp || viber;
}

/** People who were shown somebody's number within seven days. */
async function seenThisWeek(pool: pg.Pool, sellerId: string): Promise<number> {
  const { rows } = await pool.query<{ people: number }>(
    `select count(distinct viewer_id)::int as people from contact_reveals
      where seller_id = $1 and created_at > now() - interval '7 days'`,
    [sellerId],
  );
  return rows[0]?.people ?? 0;
}

/**
 * How a person may be reached, as they see it themselves.
 * @throws AppError not_signed_in when the account has gone
 */
export async function getContact(
  context: Kernel,
  userId: string,
): Promise<Result<typeof getContactOperation>> {
  const { pool } = context;
  const { rows } = await pool.query<{ contact: Contact }>('select contact from users where id = $1', [
    userId,
  ]);
  if (!rows[0]) throw new AppError('not_signed_in');
  return {
    ...rows[0].contact,
    canShowNumber: (await phoneOf(pool, context, userId)) !== null,
    seenThisWeek: await seenThisWeek(pool, userId),
  };
}

/**
 * Chooses how a person may be reached, and announces it.
 * @throws AppError phone_needed where a number is to be shown and there is none, too_many_requests
 */
export async function setContact(context: Kernel, userId: string, chosen: Contact): Promise<Contact> {
  const { pool, limits, events } = context;
  await limits.consume(contactHour, userId);
  return transaction(pool, async (tx) => {
    if (showsNumber(chosen) && (await phoneOf(tx, context, userId)) === null)
      throw new AppError('phone_needed');
    const { rows } = await tx.query<{ handle: string }>(
      `update users set contact = $2, updated_at = now() where id = $1 and contact <> $2::jsonb returning handle`,
      [userId, JSON.stringify(chosen)],
    );
    const handle = rows[0]?.handle;
    if (handle) await events.publish(tx, accountChanged, { userId, handle, onListings: true });
    return chosen;
  });
}
