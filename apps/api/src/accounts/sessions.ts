import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Role, Session } from '@thulubazaar/contract';
import type pg from 'pg';
import type { EncryptedColumn } from '../kernel/encryption/encrypted-columns.ts';
import { notFound } from '../kernel/errors.ts';
import { broadcast, defineTopic } from '../kernel/events/broadcast.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Actor } from '../kernel/policy/policy.ts';
import { type RestrictionRow, restrictionColumns } from './restriction.ts';

/** A session ends 30 days after its last use and 180 days after sign-in. */
const idleDays = 30;
export const maxSessionSeconds = 180 * 24 * 60 * 60;
const maxSessions = 30;

/** So long after signing in a person may change how they sign in, without doing so again. */
const recentMinutes = 15;

/** Where somebody signed in from says where they were, so it is readable for them alone. */
export const sessionAddressColumn: EncryptedColumn = {
  field: 'sessions.address',
  table: 'sessions',
  key: ['id'],
  column: 'address_encrypted',
  plain: 'ip_address',
};

export interface Device {
  address: string;
  userAgent: string | undefined;
  /** Whether it begins with a second factor, or with what is two by itself. */
  bothFactors?: boolean;
}

export interface NewSession {
  id: string;
  /** 256 random bits, known to the client alone. */
  token: string;
  expiresAt: Date;
}

/** What is stored of a token. It is random, so a plain hash cannot be searched backwards. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/**
 * Starts a session with a token of its own, always a new one. Sessions that are over, and the least recently used
 * beyond thirty, are removed on the way.
 */
export async function createSession(
  tx: pg.PoolClient,
  { encryption }: Pick<Kernel, 'encryption'>,
  userId: string,
  { address, userAgent, bothFactors = false }: Device,
): Promise<NewSession> {
  await tx.query(
    `delete from sessions where user_id = $1 and (expires_at <= now() or id in (
       select id from sessions where user_id = $1 order by updated_at desc, id offset $2))`,
    [userId, maxSessions - 1],
  );
  const id = randomUUID();
  const token = randomBytes(32).toString('base64url');
  const encrypted = address
    ? encryption.encrypt({ field: sessionAddressColumn.field, row: id }, address)
    : null;
  const { rows } = await tx.query<{ expires_at: Date }>(
    `insert into sessions (id, user_id, token, expires_at, address_encrypted, user_agent, second_factor_at)
     values ($1, $2, $3, now() + make_interval(days => $4), $5, $6, case when $7 then now() end) returning expires_at`,
    [id, userId, hashToken(token), idleDays, encrypted, cleanAgent(userAgent), bothFactors],
  );
  const row = rows[0];
  if (!row) throw new Error('the session was not stored');
  return { id, token, expiresAt: row.expires_at };
}

function cleanAgent(userAgent: string | undefined): string | null {
  return userAgent?.replace(/[^\x20-\x7e]/g, '').slice(0, 300) || null;
}

interface FoundSession extends RestrictionRow {
  id: string;
  user_id: string;
  role: Role;
  stale: boolean;
  recent: boolean;
  proved: boolean;
  away: boolean;
}

export interface ValidSession {
  id: string;
  actor: Actor;
  isRecent: boolean;
  /** It has had a second factor, or was begun with what is two by itself. */
  hasBothFactors: boolean;
  /** What keeps its person from acting, and until when. */
  restriction: RestrictionRow;
  /** They have left, for now or until they are deleted. */
  isAway: boolean;
}

/** The session of a token that is not over, and who it is of. Its end moves forward as it is used, written at most once an hour. */
export async function findSession(pool: pg.Pool, token: string): Promise<ValidSession | null> {
  const { rows } = await pool.query<FoundSession>(
    `select s.id, s.user_id, u.role, s.updated_at < now() - interval '1 hour' as stale,
            s.created_at > now() - make_interval(mins => $2) as recent, u.away_since is not null as away,
            s.second_factor_at is not null as proved, ${restrictionColumns('u')}
       from sessions s join users u on u.id = s.user_id
      where s.token = $1 and s.expires_at > now()`,
    [hashToken(token), recentMinutes],
  );
  const row = rows[0];
  if (!row) return null;
  if (row.stale) {
    await pool.query(
      `update sessions set updated_at = now(), expires_at = least(now() + make_interval(days => $2),
              created_at + make_interval(secs => $3))
        where id = $1 and updated_at < now() - interval '1 hour'`,
      [row.id, idleDays, maxSessionSeconds],
    );
    await noteSeen(pool, row.user_id);
  }
  const { restricted, restricted_until } = row;
  return {
    id: row.id,
    actor: { id: row.user_id, role: row.role },
    isRecent: row.recent,
    hasBothFactors: row.proved,
    restriction: { restricted, restricted_until },
    isAway: row.away,
  };
}

/** Notes that somebody is here, at most once a day. */
export async function noteSeen(db: pg.Pool | pg.PoolClient, userId: string): Promise<void> {
  await db.query(`update users set seen_at = now() where id = $1 and seen_at < now() - interval '1 day'`, [
    userId,
  ]);
}

/** The sessions of a person, most recently used first. */
export async function listSessionsOf(
  { pool, encryption }: Pick<Kernel, 'pool' | 'encryption'>,
  userId: string,
  currentId: string | undefined,
): Promise<Session[]> {
  const { rows } = await pool.query<{
    id: string;
    user_agent: string | null;
    ip_address: string | null;
    address_encrypted: Buffer | null;
    created_at: Date;
    updated_at: Date;
    expires_at: Date;
  }>(
    `select id, user_agent, ip_address, address_encrypted, created_at, updated_at, expires_at from sessions
      where user_id = $1 and expires_at > now() order by updated_at desc, id`,
    [userId],
  );
  return rows.map((row) => ({
    id: row.id,
    current: row.id === currentId,
    device: row.user_agent,
    address: row.address_encrypted
      ? encryption.decrypt({ field: sessionAddressColumn.field, row: row.id }, row.address_encrypted)
      : row.ip_address,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.updated_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  }));
}

/** A session of this person has been ended: whoever holds a connection for it looks whether it is that one. */
export const sessionEnded = defineTopic<{ userId: string }>('session_ended');

/** Which of these sessions are over. */
export async function endedAmong(pool: pg.Pool, ids: string[]): Promise<Set<string>> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from unnest($1::uuid[]) as held(id)
      where not exists (select from sessions s where s.id = held.id and s.expires_at > now())`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Ends one session of a person.
 * @throws AppError not_found also when it is another person's
 */
export async function endSession(db: pg.Pool | pg.PoolClient, userId: string, id: string): Promise<void> {
  const ended = await db.query('delete from sessions where id = $1 and user_id = $2', [id, userId]);
  if (ended.rowCount === 0) throw notFound();
  await broadcast(db, sessionEnded, { userId });
}

/** Ends whatever session a token belongs to. */
export async function endSessionOfToken(db: pg.Pool | pg.PoolClient, token: string): Promise<void> {
  const { rows } = await db.query<{ user_id: string }>(
    'delete from sessions where token = $1 returning user_id',
    [hashToken(token)],
  );
  if (rows[0]) await broadcast(db, sessionEnded, { userId: rows[0].user_id });
}

/** Ends every session of a person, except one, and every sign-in that waits for its second factor. */
export async function endOtherSessions(
  db: pg.Pool | pg.PoolClient,
  userId: string,
  keepId: string | undefined,
): Promise<void> {
  await db.query('delete from sign_in_tickets where user_id = $1', [userId]);
  const { rowCount } = await db.query('delete from sessions where user_id = $1 and id is distinct from $2', [
    userId,
    keepId ?? null,
  ]);
  if (rowCount) await broadcast(db, sessionEnded, { userId });
}
