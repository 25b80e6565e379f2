import type pg from 'pg';
import { signOutElsewhere } from './devices.ts';
import { forgetTotp } from './second-factor/totp.ts';
import { clearContact } from './stored-contacts.ts';

/** Takes from an account all that opens it, whoever made it: numbers, addresses, passwords, passkeys, apps, sessions. */
export async function removeWaysIn(tx: pg.PoolClient, userId: string): Promise<void> {
  for (const kind of ['phone', 'email'] as const) await clearContact(tx, userId, kind);
  await tx.query('delete from accounts where user_id = $1', [userId]);
  await tx.query('delete from passkeys where user_id = $1', [userId]);
  await tx.query('delete from identities where user_id = $1', [userId]);
  await forgetTotp(tx, userId);
  await signOutElsewhere(tx, userId, { sessionId: undefined, device: null });
}
