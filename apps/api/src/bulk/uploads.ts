import type {
  BulkUpload,
  createBulkPhotos,
  createBulkUpload as createOperation,
} from '@thulubazaar/contract';
import { maxBulkZipBytes } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { requireName } from '../accounts/people.ts';
import { AppError, notFound } from '../kernel/errors.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Limit } from '../kernel/limits/limits.ts';
import { type Actor, authorise } from '../kernel/policy/policy.ts';
import { bulkKey } from '../kernel/store/keys.ts';
import { requireBulk } from './allowed.ts';
import { readBulkJob, takeBulkPhotosJob } from './jobs.ts';
import { bulkPolicies } from './policies.ts';
import { findUpload, lockUpload, toBulkUpload, type UploadRow } from './upload-row.ts';

type Working = Pick<Kernel, 'store' | 'limits'>;

/** What a person may send a day: some zips. */
export const bulkBytesPerDay: Limit = {
  name: 'bulk_bytes',
  points: 5 * maxBulkZipBytes,
  seconds: 24 * 3600,
  weighted: true,
  field: { field: 'byteCount', code: 'photo_budget' },
};

async function found(tx: pg.PoolClient, store: Kernel['store'], id: string): Promise<BulkUpload> {
  const row = await findUpload(tx, id);
  if (!row) throw new Error('the file is not there');
  return toBulkUpload(tx, store, row);
}

/**
 * Announces a file of listings.
 * @throws AppError account_too_new, name_needed, not_found, too_many_requests
 */
export async function createBulkUpload(
  tx: pg.PoolClient,
  { store, limits }: Working,
  actor: Actor,
  { fileName, byteCount, shop, replaces }: z.output<typeof createOperation.body>,
): Promise<BulkUpload> {
  const shopId = await requireBulk(tx, actor.id, { slug: shop });
  await requireName(tx, actor.id);
  await limits.consume(bulkBytesPerDay, actor.id, byteCount);
  const before = replaces ? await giveWay(tx, actor, replaces) : null;
  const { rows } = await tx.query<{ id: string }>(
    `insert into bulk_uploads (user_id, shop_id, file_name, byte_count, zip_id, zip_name, zip_byte_count, zip_state)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      actor.id,
      shopId,
      fileName,
      byteCount,
      before?.zip_id ?? null,
      before?.zip_name ?? null,
      before?.zip_byte_count ?? null,
      before?.zip_state ?? null,
    ],
  );
  return found(tx, store, rows[0]?.id ?? '');
}

/** The file that a corrected one takes the place of. */
async function giveWay(tx: pg.PoolClient, actor: Actor, id: string): Promise<UploadRow> {
  const before = authorise(actor, bulkPolicies['bulk.change'], await lockUpload(tx, id));
  if (before.state === 'posting') throw notFound();
  await discard(tx, id);
  return before;
}

async function discard(tx: pg.PoolClient, id: string): Promise<void> {
  await tx.query(
    `update bulk_uploads set state = 'discarded', finished_at = coalesce(finished_at, now()) where id = $1`,
    [id],
  );
  await tx.query('delete from bulk_rows where upload_id = $1', [id]);
}

/**
 * Has a file read that has arrived; one that is further is answered as it is.
 * @throws AppError upload_incomplete
 */
export async function completeBulkUpload(
  tx: pg.PoolClient,
  { store }: Working,
  actor: Actor,
  id: string,
): Promise<BulkUpload> {
  const row = authorise(actor, bulkPolicies['bulk.change'], await lockUpload(tx, id));
  if (row.state === 'reading' && row.arrived_at === null) {
    await requireWhole(store, row.file_id, row.byte_count);
    await tx.query('update bulk_uploads set arrived_at = now(), touched_at = now() where id = $1', [id]);
    await enqueue(tx, readBulkJob, { uploadId: id });
  }
  return found(tx, store, id);
}

async function requireWhole(store: Kernel['store'], fileId: string, byteCount: number): Promise<void> {
  const object = await store.head(bulkKey(fileId));
  if (object?.size !== byteCount) throw new AppError('upload_incomplete');
}

/** Announces the zip that photos of a file are in. @throws AppError bulk_not_ready, too_many_requests */
export async function createPhotos(
  tx: pg.PoolClient,
  { store, limits }: Working,
  actor: Actor,
  id: string,
  { fileName, byteCount }: z.output<typeof createBulkPhotos.body>,
): Promise<BulkUpload> {
  const row = authorise(actor, bulkPolicies['bulk.change'], await lockUpload(tx, id));
  if (row.state === 'posting' || row.state === 'failed') throw new AppError('bulk_not_ready');
  await limits.consume(bulkBytesPerDay, actor.id, byteCount);
  await tx.query(
    `update bulk_uploads set zip_id = gen_random_uuid(), zip_name = $2, zip_byte_count = $3, zip_state = 'awaited' where id = $1`,
    [id, fileName, byteCount],
  );
  return found(tx, store, id);
}

/** Has the photos taken out of a zip that has arrived. @throws AppError upload_incomplete, bulk_not_ready */
export async function completePhotos(
  tx: pg.PoolClient,
  { store }: Working,
  actor: Actor,
  id: string,
): Promise<BulkUpload> {
  const row = authorise(actor, bulkPolicies['bulk.change'], await lockUpload(tx, id));
  if (row.zip_state !== 'awaited' || row.zip_id === null) return found(tx, store, id);
  if (row.state === 'posting') throw new AppError('bulk_not_ready');
  await requireWhole(store, row.zip_id, row.zip_byte_count ?? 0);
  await tx.query(`update bulk_uploads set zip_state = 'arrived', touched_at = now() where id = $1`, [id]);
  if (row.columns.length > 0) await lookAgain(tx, id);
  return found(tx, store, id);
}

/** Names that were not found before may be in the zip that has come. */
async function lookAgain(tx: pg.PoolClient, id: string): Promise<void> {
  await tx.query(
    `update bulk_photos p set state = 'waiting', problem = null
       from bulk_rows r
      where p.upload_id = $1 and p.state = 'failed' and p.source !~* '^https?://'
        and r.upload_id = p.upload_id and r.no = p.no and r.state = 'checked'`,
    [id],
  );
  await takePhotos(tx, id);
}

/** Has the photos taken that wait; the file is looked at meanwhile. */
export async function takePhotos(tx: pg.PoolClient, id: string): Promise<void> {
  await tx.query(`update bulk_uploads set state = 'reading', touched_at = now() where id = $1`, [id]);
  await enqueue(tx, takeBulkPhotosJob, { uploadId: id });
}

/** Throws a file away; what was posted of it stays. Its files in the store go with `purgeBulk`. */
export async function discardBulkUpload(tx: pg.PoolClient, actor: Actor, id: string): Promise<void> {
  authorise(actor, bulkPolicies['bulk.change'], await lockUpload(tx, id));
  await discard(tx, id);
}
