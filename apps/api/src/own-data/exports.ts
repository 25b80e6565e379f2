import { createHmac, timingSafeEqual } from 'node:crypto';
import type { DataExport } from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError } from '../kernel/errors.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { makeExportJob } from './export-jobs.ts';

type Db = pg.Pool | pg.PoolClient;

/** Seconds between two copies of one person. */
const pauseSeconds = 86_400;

interface ExportRow {
  id: string;
  state: Exclude<DataExport['state'], 'none'>;
  asked_at: Date;
  photos: number | null;
  photos_done: number;
  byte_count: number | null;
  expires_at: Date | null;
}

async function latest(db: Db, userId: string): Promise<ExportRow | null> {
  // By data_exports_by_person.
  const { rows } = await db.query<ExportRow>(
    `select id, asked_at, photos, photos_done, byte_count, expires_at,
            case when state = 'ready' and expires_at <= now() then 'expired'
                 when state = 'waiting' and asked_at < now() - interval '1 day' then 'failed' else state end as state
       from data_exports where user_id = $1 order by asked_at desc limit 1`,
    [userId],
  );
  return rows[0] ?? null;
}

function askAgainAt(row: ExportRow | null): Date | null {
  if (!row || row.state === 'failed') return null;
  const at = new Date(row.asked_at.getTime() + pauseSeconds * 1000);
  return at > new Date() ? at : null;
}

type Signing = Pick<Kernel, 'config'>;

function signatureOf({ config }: Signing, userId: string, id: string, expires: number): string {
  return createHmac('sha256', config.authSecret)
    .update(`export ${userId} ${id} ${expires}`)
    .digest('base64url');
}

/** Where the file of a copy is, for the person it is about, until it expires. */
function signedPath(context: Signing, userId: string, id: string, expiresAt: Date): string {
  const expires = expiresAt.getTime();
  const signature = signatureOf(context, userId, id, expires);
  return `/api/me/export/${id}.zip?${new URLSearchParams({ expires: `${expires}`, signature })}`;
}

/** Whether a path was signed for this person, and is not too old. */
export function isSigned(
  context: Signing,
  userId: string,
  { id, expires, signature }: { id: string; expires: number; signature: string },
): boolean {
  const right = Buffer.from(signatureOf(context, userId, id, expires));
  const given = Buffer.from(signature);
  return given.length === right.length && timingSafeEqual(given, right) && expires > Date.now();
}

function toExport(context: Signing, userId: string, row: ExportRow | null): DataExport {
  if (!row) return { state: 'none', askedAt: null, askAgainAt: null, photos: null, file: null };
  const { id, state, photos, photos_done, byte_count, expires_at } = row;
  const isThere = state === 'ready' && byte_count !== null && expires_at !== null;
  return {
    state,
    askedAt: row.asked_at.toISOString(),
    askAgainAt: askAgainAt(row)?.toISOString() ?? null,
    photos: state === 'waiting' && photos !== null ? { done: photos_done, all: photos } : null,
    file: isThere
      ? {
          path: signedPath(context, userId, id, expires_at),
          byteCount: byte_count,
          expiresAt: expires_at.toISOString(),
        }
      : null,
  };
}

/** How far the copy is that somebody asked for last. */
export async function getExportOf(db: Db, context: Signing, userId: string): Promise<DataExport> {
  return toExport(context, userId, await latest(db, userId));
}

/**
 * Has a copy made of everything that is somebody's.
 * @throws AppError too_many_requests where the last one is younger than a day and did not fail
 */
export async function askForExport(tx: pg.PoolClient, context: Signing, userId: string): Promise<DataExport> {
  // Of two at once the second sees what the first has asked for.
  await tx.query('select from users where id = $1 for no key update', [userId]);
  const again = askAgainAt(await latest(tx, userId));
  if (again) {
    const retryAfter = Math.ceil((again.getTime() - Date.now()) / 1000);
    throw new AppError('too_many_requests', undefined, { retryAfter });
  }
  const { rows } = await tx.query<{ id: string }>(
    'insert into data_exports (user_id) values ($1) returning id',
    [userId],
  );
  await enqueue(tx, makeExportJob, { exportId: rows[0]?.id ?? '' });
  return getExportOf(tx, context, userId);
}
