import type { BulkProblemCode } from '@thulubazaar/contract';
import { sniff, sniffedBytes } from '@thulubazaar/contract/photo-format';
import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError } from '../kernel/errors.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Limit } from '../kernel/limits/limits.ts';
import { bulkKey, originalKey } from '../kernel/store/keys.ts';
import { enqueuePreparation } from '../photos/image-jobs.ts';
import { FetchProblem, fetchPhoto } from './fetch-photo.ts';
import { takeBulkPhotosJob } from './jobs.ts';
import { openPhotoZip, type PhotoZip } from './photo-zip.ts';
import { isAddress } from './read-photos.ts';
import { settle } from './settle.ts';
import { findUpload, type UploadRow } from './upload-row.ts';

type Working = Pick<Kernel, 'pool' | 'store' | 'limits' | 'log'>;
type Fetch = (address: string) => Promise<Buffer>;

/** What somebody may have fetched and taken out of zips a day. */
const bulkPhotoBytesPerDay: Limit = {
  name: 'bulk_photo_bytes',
  points: 3 * 1024 ** 3,
  seconds: 24 * 3600,
  weighted: true,
};

/** Photos of a turn, and how long one takes at most: then others have theirs. */
const photosInATurn = 40;
const turnMs = 30_000;

interface Waiting {
  no: number;
  position: number;
  source: string;
}

/** Brings some of the photos that a file names, and asks for another turn; the last one says that the file is checked. */
export async function takeBulkPhotos(
  context: Working,
  uploadId: string,
  fetch: Fetch = fetchPhoto,
): Promise<void> {
  const { pool } = context;
  const upload = await findUpload(pool, uploadId);
  if (upload?.state !== 'reading') return;
  const zip = await zipOf(context, upload);
  const until = performance.now() + turnMs;
  try {
    for (const photo of await waitingOf(pool, uploadId)) {
      if (performance.now() > until) break;
      await takePhoto(context, upload, photo, zip, fetch);
    }
  } finally {
    if (zip && zip !== 'none') await zip.close();
  }
  await pool.query('update bulk_uploads set touched_at = now() where id = $1', [uploadId]);
  if (!(await settle(pool, uploadId))) await enqueue(pool, takeBulkPhotosJob, { uploadId });
}

async function waitingOf(pool: pg.Pool, uploadId: string): Promise<Waiting[]> {
  const { rows } = await pool.query<Waiting>(
    `select no, position, source from bulk_photos where upload_id = $1 and state = 'waiting' order by no, position limit $2`,
    [uploadId, photosInATurn],
  );
  return rows;
}

/** The zip of a file; null where it has none to look into, because there is none yet or it is none. */
async function zipOf(
  { pool, store, log }: Working,
  { id, zip_id, zip_state }: UploadRow,
): Promise<PhotoZip | 'none' | null> {
  if (zip_id === null || zip_state === 'awaited') return 'none';
  if (zip_state === 'failed') return null;
  try {
    const object = await store.get(bulkKey(zip_id));
    if (!object) return null;
    const zip = await openPhotoZip(object);
    await pool.query(`update bulk_uploads set zip_state = 'read' where id = $1 and zip_id = $2`, [
      id,
      zip_id,
    ]);
    return zip;
  } catch (error) {
    log.info({ uploadId: id, err: error }, 'zip with photos refused');
    await pool.query(`update bulk_uploads set zip_state = 'failed' where id = $1 and zip_id = $2`, [
      id,
      zip_id,
    ]);
    return null;
  }
}

async function takePhoto(
  context: Working,
  upload: UploadRow,
  photo: Waiting,
  zip: PhotoZip | 'none' | null,
  fetch: Fetch,
): Promise<void> {
  const found = await bytesOf(photo.source, zip, fetch);
  const problem = typeof found === 'string' ? found : await keepPhoto(context, upload, photo, found);
  if (!problem) return;
  await context.pool.query(
    `update bulk_photos set state = 'failed', problem = $4 where upload_id = $1 and no = $2 and position = $3 and source = $5`,
    [upload.id, photo.no, photo.position, problem, photo.source],
  );
}

async function bytesOf(
  source: string,
  zip: PhotoZip | 'none' | null,
  fetch: Fetch,
): Promise<Buffer | BulkProblemCode> {
  if (!isAddress(source)) {
    if (zip === 'none') return 'photo_without_zip';
    return zip === null ? 'zip_unreadable' : zip.read(source);
  }
  try {
    return await fetch(source);
  } catch (error) {
    if (error instanceof FetchProblem) return error.code;
    throw error;
  }
}

const taken = ['jpeg', 'png', 'webp', 'avif', 'heic'] as const;

/** Gives the bytes to those who prepare photos, as if they had been uploaded. @returns what is wrong with them */
async function keepPhoto(
  { pool, store, limits }: Working,
  upload: UploadRow,
  { no, position, source }: Waiting,
  bytes: Buffer,
): Promise<BulkProblemCode | null> {
  const format = sniff(bytes.subarray(0, sniffedBytes));
  if (!taken.some((one) => one === format)) return 'photo_not_one';
  try {
    await limits.consume(bulkPhotoBytesPerDay, upload.user_id, bytes.length);
  } catch (error) {
    if (error instanceof AppError) return 'photo_day_full';
    throw error;
  }
  const { rows } = await pool.query<{ id: string }>(
    `insert into images (owner_id, byte_count, purpose) values ($1, $2, 'listing') returning id`,
    [upload.user_id, bytes.length],
  );
  const imageId = rows[0]?.id ?? '';
  await store.put(originalKey(imageId), bytes, { contentType: 'application/octet-stream' });
  await transaction(pool, async (tx) => {
    await tx.query(`update images set state = 'uploaded' where id = $1`, [imageId]);
    const { rowCount } = await tx.query(
      `update bulk_photos set state = 'got', image_id = $5 where upload_id = $1 and no = $2 and position = $3 and source = $4 and state = 'waiting'`,
      [upload.id, no, position, source, imageId],
    );
    // The row was corrected meanwhile: what nobody uses is swept.
    if (rowCount) await enqueuePreparation(tx, imageId);
  });
  return null;
}
