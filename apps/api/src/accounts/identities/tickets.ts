import { randomBytes } from 'node:crypto';
import type { IdentityProvider } from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError } from '../../kernel/errors.ts';
import { hashToken } from '../sessions.ts';
import type { Who } from './claims.ts';

export const ticketSeconds = 15 * 60;

/** Keeps an identity until `userId`, whose account has its e-mail address, has signed in. Answers its ticket. */
export async function issueTicket(
  pool: pg.Pool,
  { provider, subject }: Pick<Who, 'provider' | 'subject'>,
  userId: string,
): Promise<string> {
  const ticket = randomBytes(32).toString('base64url');
  await pool.query(
    `insert into identity_tickets (token, user_id, provider, subject, expires_at)
     values ($1, $2, $3, $4, now() + make_interval(secs => $5))`,
    [hashToken(ticket), userId, provider, subject, ticketSeconds],
  );
  return ticket;
}

/**
 * The identity that a ticket keeps for this person; it is used with that.
 * @throws AppError wrong_ticket also when it is kept for somebody else
 */
export async function useTicket(
  pool: pg.Pool,
  userId: string,
  ticket: string | undefined,
): Promise<Pick<Who, 'provider' | 'subject'>> {
  const { rows } = await pool.query<{ provider: IdentityProvider; subject: string }>(
    `delete from identity_tickets where token = $1 and user_id = $2 and expires_at > now()
     returning provider, subject`,
    [hashToken(ticket ?? ''), userId],
  );
  if (!rows[0]) throw new AppError('wrong_ticket');
  return rows[0];
}
