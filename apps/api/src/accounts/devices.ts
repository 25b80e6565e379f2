import type { Request, Response } from 'express';
import type pg from 'pg';
import { addressBlock, clientAddress } from '../kernel/http/client-address.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { deviceOf } from './cookie.ts';
import { endOtherSessions, hashToken } from './sessions.ts';

/** Who sends a request of signing in, as far as that can be said of somebody who is not signed in. */
export interface Sender {
  address: string;
  /** Hash of the browser's own random cookie; null where cookies are not kept, as in some apps. */
  device: string | null;
  /** True where the browser has come without the cookie, so it may come back without. */
  isNew: boolean;
  /** True where the account was signed in to from this browser before. */
  isKnown: boolean;
}

/** Where a code reaches a person, and what they then sign in by: a number in E.164 or an e-mail address. */
export interface Contact {
  kind: 'phone' | 'email';
  value: string;
}

/** The sender of a request that would sign in by a contact. `res` gives browsers that have none their cookie. */
export async function senderOf(
  { config, pool }: Pick<Kernel, 'config' | 'pool'>,
  { req, res, contact }: { req: Request; res?: Response; contact: Contact },
): Promise<Sender> {
  const { token, isNew } = deviceOf(req, res, config.webUrl);
  const device = token ? hashToken(token) : null;
  return {
    address: clientAddress(req, config.internalSecret),
    device,
    isNew,
    isKnown: !isNew && device !== null && (await isKnownDevice(pool, device, contact)),
  };
}

/** What counts as one sender: the browser, or without its cookie the place it is at. */
export function senderKey(sender: Sender): string {
  return sender.device ?? networkKey(sender);
}

export function networkKey({ address }: Sender): string {
  return addressBlock(address);
}

/** Where `users` keeps a contact. */
export const contactColumns = { phone: 'phone_number', email: 'email' } as const;

async function isKnownDevice(pool: pg.Pool, device: string, { kind, value }: Contact): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select from users u join known_devices d on d.user_id = u.id and d.device = $2 where u.${contactColumns[kind]} = $1`,
    [value, device],
  );
  return rowCount === 1;
}

/** Remembers that a person has signed in with a browser. */
export async function rememberDevice(tx: pg.PoolClient, userId: string, device: string): Promise<void> {
  await tx.query(
    `insert into known_devices (user_id, device) values ($1, $2)
     on conflict (user_id, device) do update set used_at = now()`,
    [userId, device],
  );
}

/** The browser of a request of somebody signed in; null without its cookie. */
export function deviceOfRequest(req: Request, webUrl: string): string | null {
  const { token } = deviceOf(req, undefined, webUrl);
  return token && hashToken(token);
}

/** Ends every session of a person but this one, and forgets every browser but this one. */
export async function signOutElsewhere(
  db: pg.Pool | pg.PoolClient,
  userId: string,
  here: { sessionId: string | undefined; device: string | null },
): Promise<void> {
  await endOtherSessions(db, userId, here.sessionId);
  await db.query('delete from known_devices where user_id = $1 and device is distinct from $2', [
    userId,
    here.device,
  ]);
}
