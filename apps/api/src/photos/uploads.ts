import {
  type createImage as createImageOperation,
  errorMessage,
  type Image,
  type Lang,
  maxPhotoBytes,
  type PhotoTarget,
} from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { AppError } from '../kernel/errors.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Limit } from '../kernel/limits/limits.ts';
import { type Actor, authorise } from '../kernel/policy/policy.ts';
import { originalKey } from '../kernel/store/keys.ts';
import type { Store } from '../kernel/store/store.ts';
import { deleteImageFiles, enqueuePreparation } from './image-jobs.ts';
import { resumePath } from './parts.ts';
import { type ImageRow, lockImage, publicBase } from './photo.ts';
import { photoPolicies } from './policies.ts';

// Twenty-five full listings an hour: more than a shop types.
const uploadsPerHour = { name: 'uploads', points: 300, seconds: 3600 };

/** What a person may send a day: a thousand photos as the web sends them, twenty-five of the largest. */
export const photoBytesPerDay: Limit = {
  name: 'photo_bytes',
  points: 25 * maxPhotoBytes,
  seconds: 24 * 3600,
  weighted: true,
  field: { field: 'byteCount', code: 'photo_budget' },
};

/**
 * Announces a photo of so many bytes.
 * @throws AppError too_many_requests, with the field byteCount when the day's bytes are used up
 */
export async function createImage(
  tx: pg.PoolClient,
  { store, limits }: Pick<Kernel, 'store' | 'limits'>,
  ownerId: string,
  { byteCount, purpose }: z.output<typeof createImageOperation.body>,
): Promise<Image> {
  await limits.consume(uploadsPerHour, ownerId);
  await limits.consume(photoBytesPerDay, ownerId, byteCount);
  const { rows } = await tx.query<{ id: string }>(
    'insert into images (owner_id, byte_count, purpose) values ($1, $2, $3) returning id',
    [ownerId, byteCount, purpose],
  );
  const id = rows[0]?.id;
  if (!id) throw new Error('the image was not stored');
  const upload = await uploadOf(store, { id, byte_count: byteCount, part_ends: [] });
  return { id, state: 'pending', upload, photo: null, error: null };
}

/** Both ways to send the file of a photo that is awaited: whole by a form, or on from where it is. */
async function uploadOf(
  store: Store,
  { id, byte_count, part_ends }: Pick<ImageRow, 'id' | 'byte_count' | 'part_ends'>,
): Promise<PhotoTarget> {
  const form = await store.signUpload(originalKey(id), byte_count);
  return { ...form, resume: { url: resumePath(id), offset: part_ends.at(-1) ?? 0 } };
}

/**
 * Queues a photo whose file has arrived, in the transaction that says so. An image that is further is answered as
 * it is.
 * @throws AppError not_found; upload_incomplete when the store does not have exactly the bytes announced
 */
export async function completeImage(
  tx: pg.PoolClient,
  store: Store,
  actor: Actor,
  id: string,
  lang: Lang,
): Promise<Image> {
  const row = authorise(actor, photoPolicies['photo.complete'], await lockImage(tx, id));
  if (row.state !== 'pending') return toImage(row, store, lang);
  const arrived = row.part_ends.at(-1) === row.byte_count || (await isWhole(store, row));
  if (!arrived) throw new AppError('upload_incomplete');
  await tx.query(`update images set state = 'uploaded' where id = $1`, [id]);
  await enqueuePreparation(tx, id);
  return toImage({ ...row, state: 'uploaded' }, store, lang);
}

async function isWhole(store: Store, { id, byte_count }: ImageRow): Promise<boolean> {
  return (await store.head(originalKey(id)))?.size === byte_count;
}

/** @throws AppError not_found; conflict while a listing, a message or a shop has it */
export async function deleteImage(tx: pg.PoolClient, actor: Actor, id: string): Promise<void> {
  const row = authorise(actor, photoPolicies['photo.delete'], await lockImage(tx, id));
  const used = await tx.query(
    `select from ad_images where image_id = $1 union all select from messages where image_id = $1
      union all select from recovery_photos where image_id = $1
      union all select from verification_papers where image_id = $1
      union all select from shops where logo_image_id = $1 or cover_image_id = $1
      union all select from users where avatar_image_id = $1
      union all select from bulk_photos where image_id = $1 limit 1`,
    [id],
  );
  if (used.rowCount) throw new AppError('conflict');
  await tx.query('delete from images where id = $1', [id]);
  await enqueue(tx, deleteImageFiles, {
    imageId: id,
    mediaKey: row.media_key,
    widths: row.widths ?? [],
    partEnds: row.part_ends,
  });
}

/** Where an owner finds the files of a photo that is ready. */
function baseOf({ id, media_key }: ImageRow): string {
  return media_key === null ? `/api/images/${id}` : publicBase(media_key);
}

/** A photo as its owner sees it. */
export async function toImage(row: ImageRow, store: Store, lang: Lang): Promise<Image> {
  const { id, state, width, height, widths, thumbhash, error_code } = row;
  const upload = state === 'pending' ? await uploadOf(store, row) : null;
  const isMade = width !== null && height !== null && widths !== null && thumbhash !== null;
  return {
    id,
    state,
    upload,
    photo: isMade ? { id, base: baseOf(row), widths, width, height, thumbhash } : null,
    error: error_code && { code: error_code, message: errorMessage(error_code, lang) },
  };
}
