import type pg from 'pg';
import { AppError } from '../kernel/errors.ts';

/**
 * Whoever takes a way in away keeps another one: a number, an address, a passkey or an identity. The account is held by
 * whoever asks, so that of two who take the last two away one is refused.
 * @throws AppError last_way_in
 */
export async function requireWayIn(tx: pg.PoolClient, userId: string): Promise<void> {
  const { rowCount } = await tx.query(
    `select from users u where u.id = $1
        and (u.phone_number_verified or u.email_verified
             or exists (select from passkeys p where p.user_id = u.id)
             or exists (select from identities i where i.user_id = u.id))`,
    [userId],
  );
  if (rowCount === 0) throw new AppError('last_way_in');
}
