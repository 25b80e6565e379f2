import type pg from 'pg';
import { AppError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { type Contact, contactIndex } from './stored-contacts.ts';

/**
 * Whoever was suspended or banned and had their account deleted is not here again at once by the same number.
 * @throws AppError contact_blocked
 */
export async function requireUnblocked(
  db: pg.Pool | pg.PoolClient,
  context: Pick<Kernel, 'encryption'>,
  contact: Contact,
): Promise<void> {
  const { rowCount } = await db.query(
    'select from blocked_contacts where contact_index = $1 and until > now()',
    [contactIndex(context, contact)],
  );
  if (rowCount) throw new AppError('contact_blocked');
}
