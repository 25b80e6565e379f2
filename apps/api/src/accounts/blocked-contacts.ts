import type pg from 'pg';
import { AppError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { type Contact, contactIndex } from './stored-contacts.ts';

type Db = pg.Pool | pg.PoolClient;
type Encrypting = Pick<Kernel, 'encryption'>;

/**
 * Whoever was suspended or banned and had their account deleted is not here again at once by the same number.
 * @throws AppError contact_blocked
 */
export function requireUnblocked(db: Db, context: Encrypting, contact: Contact): Promise<void> {
  return requireFree(db, contactIndex(context, contact));
}

/** What somebody is to a provider. */
interface Subject {
  provider: string;
  subject: string;
}

/** What an account elsewhere is blocked by. */
export function identityIndex({ encryption }: Encrypting, { provider, subject }: Subject): Buffer {
  return encryption.blindIndex('identities.subject', `${provider} ${subject}`);
}

/**
 * Nor are they by the account elsewhere.
 * @throws AppError contact_blocked
 */
export function requireUnblockedIdentity(db: Db, context: Encrypting, who: Subject): Promise<void> {
  return requireFree(db, identityIndex(context, who));
}

async function requireFree(db: Db, index: Buffer): Promise<void> {
  const { rowCount } = await db.query(
    'select from blocked_contacts where contact_index = $1 and until > now()',
    [index],
  );
  if (rowCount) throw new AppError('contact_blocked');
}
