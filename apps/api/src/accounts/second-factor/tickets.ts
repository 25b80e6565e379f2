import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { AppError } from '../../kernel/errors.ts';
import { hashToken } from '../sessions.ts';

/** How long somebody has for the second step. */
export const ticketSeconds = 300;

/** A sign-in whose first step was right. */
export interface WaitingSignIn {
  userId: string;
  passwordHash: string | null;
}

/** What a ticket came with. */
export interface HeldTicket {
  ticket: string;
  /** Hash of the cookie of the browser; null where it came in a body. */
  device: string | null;
}

/**
 * Makes a ticket for the second step.
 * @param device the browser that alone may use it; null for an app, which keeps it itself
 */
export async function issueTicket(
  tx: pg.PoolClient,
  { userId, passwordHash }: WaitingSignIn,
  device: string | null,
): Promise<string> {
  const ticket = randomBytes(32).toString('base64url');
  await tx.query(
    `insert into sign_in_tickets (token, user_id, device, password_hash, expires_at)
     values ($1, $2, $3, $4, now() + make_interval(secs => $5))`,
    [hashToken(ticket), userId, device, passwordHash, ticketSeconds],
  );
  return ticket;
}

const isTheirs = 'token = $1 and device is not distinct from $2 and expires_at > now()';

/**
 * Whose sign-in a ticket is.
 * @throws AppError second_factor_over
 */
export async function ownerOfTicket(pool: pg.Pool, { ticket, device }: HeldTicket): Promise<string> {
  const { rows } = await pool.query<{ user_id: string }>(
    `select user_id from sign_in_tickets where ${isTheirs}`,
    [hashToken(ticket), device],
  );
  if (!rows[0]) throw new AppError('second_factor_over');
  return rows[0].user_id;
}

/**
 * Takes a ticket, once.
 * @throws AppError second_factor_over
 */
export async function takeTicket(tx: pg.PoolClient, { ticket, device }: HeldTicket): Promise<WaitingSignIn> {
  const { rows } = await tx.query<{ user_id: string; password_hash: string | null }>(
    `delete from sign_in_tickets where ${isTheirs} returning user_id, password_hash`,
    [hashToken(ticket), device],
  );
  if (!rows[0]) throw new AppError('second_factor_over');
  return { userId: rows[0].user_id, passwordHash: rows[0].password_hash };
}
