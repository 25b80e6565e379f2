import type { Request, Response } from 'express';
import type pg from 'pg';
import { addressBlock, clientAddress } from '../kernel/http/client-address.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { deviceOf } from './cookie.ts';
import { endOtherSessions, hashToken } from './sessions.ts';
import { type Contact, hasContact, type Storing } from './stored-contacts.ts';

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

/**
 * The sender of a request that would sign in, by a contact where one is named. `res` gives browsers that have none their
 * cookie.
 */
export async function senderOf(
  context: Pick<Kernel, 'config' | 'pool' | 'encryption'>,
  { req, res, contact }: { req: Request; res?: Response; contact?: Contact },
): Promise<Sender> {
  const { config } = context;
  const { token, isNew } = deviceOf(req, res, config.webUrl);
  const device = token ? hashToken(token) : null;
  return {
    address: clientAddress(req, config.internalSecret),
    device,
    isNew,
    isKnown:
      !isNew && device !== null && contact !== undefined && (await isKnownDevice(context, device, contact)),
  };
}

/** What counts as one sender: the browser, or without its cookie the place it is at. */
export function senderKey(sender: Sender): string {
  return sender.device ?? networkKey(sender);
}

export function networkKey({ address }: Sender): string {
  return addressBlock(address);
}

async function isKnownDevice(
  context: Storing & Pick<Kernel, 'pool'>,
  device: string,
  contact: Contact,
): Promise<boolean> {
  const has = hasContact(context, contact, 2);
  const { rowCount } = await context.pool.query(
    `select from users u join known_devices d on d.user_id = u.id and d.device = $1 where ${has.sql}`,
    [device, ...has.values],
  );
  return rowCount === 1;
}

/** As `senderOf`, of an account that is known already. */
export async function senderInto(
  context: Parameters<typeof senderOf>[0],
  userId: string,
  request: { req: Request; res?: Response },
): Promise<Sender> {
  const sender = await senderOf(context, request);
  const { rowCount } = await context.pool.query(
    'select from known_devices where user_id = $1 and device = $2',
    [userId, sender.device],
  );
  return { ...sender, isKnown: !sender.isNew && rowCount === 1 };
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
