import { maxPhotoBytes } from '@thulubazaar/contract';
import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import type { Kernel } from '../kernel/kernel.ts';
import {
  mediaKeyOf,
  originalKey,
  partKeys,
  privateKey,
  type VariantFormat,
  variantKey,
  variantKeys,
} from '../kernel/store/keys.ts';
import type { Store } from '../kernel/store/store.ts';
import type { Variant } from './decode/card-avif.ts';
import { hashOf } from './decode/hash.ts';
import { PhotoError } from './decode/photo-error.ts';
import type { PhotoWorker } from './decode/photo-worker.ts';
import type { Variants } from './decode/variants.ts';
import { photoReady } from './events.ts';
import { qrContentOf } from './qr-content.ts';
import { keepSketch, sketchOfTwin } from './sketches.ts';

export interface ProcessContext extends Pick<Kernel, 'config' | 'pool' | 'log' | 'events'> {
  store: Store;
  photos: Pick<PhotoWorker, 'make'>;
}

interface Prepared {
  width: number;
  height: number;
  widths: number[];
  thumbhash: string;
  /** Null: not made yet (`avif.ts`). */
  avif_widths: number[] | null;
  nudity: number | null;
}

type Purpose = 'listing' | 'message' | 'avatar';

/** An image whose file has arrived. */
interface Uploaded {
  id: string;
  state: string;
  purpose: Purpose;
  byte_count: number;
  part_ends: number[];
}

type Failure = PhotoError['code'] | 'upload_incomplete';

/**
 * Turns the original of an uploaded image into its variants, public or private, whole or square, by what it is for, or records why it cannot be one. May be called
 * again at any time: an image that is finished is left alone. The original is deleted either way, since it may say
 * where it was taken.
 * @throws what may pass when tried again (store, database, machine)
 */
export async function processImage(context: ProcessContext, imageId: string): Promise<void> {
  const { rows } = await context.pool.query<Uploaded>(
    'select id, state, purpose, byte_count, part_ends from images where id = $1',
    [imageId],
  );
  const image = rows[0];
  if (!image || image.state === 'pending') return;
  if (image.state === 'uploaded') {
    const failure = await prepare(context, image);
    if (failure) await fail(context, imageId, failure);
  }
  await context.store.delete([originalKey(imageId), ...partKeys(imageId, image.part_ends)]);
}

/** @returns why the photo cannot be used, or null when it is ready */
async function prepare(context: ProcessContext, image: Uploaded): Promise<Failure | null> {
  const { id: imageId, purpose } = image;
  const isPrivate = purpose === 'message';
  const square = purpose === 'avatar';
  const original = await readOriginal(context.store, image);
  if (!original) return 'upload_incomplete';
  try {
    const contentHash = hashOf(original);
    // What only some may see shares nothing: a photo is not to be had by having its bytes, nor to say who else has it.
    const mediaKey = isPrivate
      ? null
      : mediaKeyOf(contentHash, context.config.authSecret, square ? 'square' : null);
    const known = mediaKey && (await findTwin(context.pool, contentHash, mediaKey));
    const made = known
      ? null
      : await context.photos.make(original, {
          readCodes: isPrivate,
          rateNudity: !isPrivate && (await isNudityAsked(context)),
          square,
          avif: !isPrivate && !square,
        });
    await publish(context, imageId, { contentHash, mediaKey, made, square });
    return null;
  } catch (error) {
    if (!(error instanceof PhotoError)) throw error;
    context.log.info({ imageId, code: error.code, err: error.cause }, 'photo refused');
    return error.code;
  }
}

/** Whether any rule asks how naked photos are. */
async function isNudityAsked({ config, pool }: ProcessContext): Promise<boolean> {
  if (!config.nudityCheck) return false;
  const { rowCount } = await pool.query(`select from rules where kind = 'nudity' and enabled limit 1`);
  return Boolean(rowCount);
}

/** What was sent, whole or in parts: where both are there, what came whole is as good. */
async function readOriginal(store: Store, { id, byte_count, part_ends }: Uploaded): Promise<Buffer | null> {
  if (part_ends.at(-1) !== byte_count) return readObject(store, originalKey(id));
  const parts: Buffer[] = [];
  for (const key of partKeys(id, part_ends)) {
    const part = await readObject(store, key);
    if (!part) return null;
    parts.push(part);
  }
  const whole = Buffer.concat(parts);
  return whole.length === byte_count ? whole : null;
}

async function readObject(store: Store, key: string): Promise<Buffer | null> {
  const object = await store.get(key);
  if (!object) return null;
  if (object.size > maxPhotoBytes) {
    object.body.destroy();
    return null;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of object.body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What another image made of the same bytes by the same recipe. */
async function findTwin(
  db: pg.Pool | pg.PoolClient,
  contentHash: Buffer,
  mediaKey: string,
): Promise<Prepared | null> {
  const { rows } = await db.query<Prepared>(
    `select width, height, widths, thumbhash, avif_widths, nudity from images
      where content_hash = $1 and media_key = $2 and state = 'ready' limit 1`,
    [contentHash, mediaKey],
  );
  return rows[0] ?? null;
}

interface Made {
  contentHash: Buffer;
  mediaKey: string | null;
  made: Variants | null;
  square: boolean;
}

/** Makes the image ready, and shows it in the listings that use it, at one moment. */
async function publish(
  context: ProcessContext,
  imageId: string,
  { contentHash, mediaKey, made, square }: Made,
): Promise<void> {
  await transaction(context.pool, async (tx) => {
    // An image that was deleted meanwhile must leave nothing public; one that is here now stays until the commit.
    const waiting = await tx.query(
      `select 1 from images where id = $1 and state = 'uploaded' for no key update`,
      [imageId],
    );
    if (!waiting.rowCount) return;
    if (mediaKey) await lockMedia(tx, mediaKey);
    const keyOf: KeyOf = (width, format) =>
      mediaKey ? variantKey(mediaKey, width, format) : privateKey(imageId, width);
    const prepared =
      (mediaKey && (await findTwin(tx, contentHash, mediaKey))) ||
      (made && (await putVariants(context.store, keyOf, made)));
    const qr = mediaKey ? null : made?.codes?.map(qrContentOf);
    if (!prepared) throw new Error('the image this one shared its variants with was deleted meanwhile');
    await tx.query(
      `update images set state = 'ready', content_hash = $2, media_key = $3, width = $4, height = $5, widths = $6,
                         thumbhash = $7, qr = $8, nudity = $9, avif_widths = $10, error_code = null, processed_at = now()
        where id = $1`,
      [
        imageId,
        contentHash,
        mediaKey,
        prepared.width,
        prepared.height,
        prepared.widths,
        prepared.thumbhash,
        qr ? JSON.stringify(qr) : null,
        prepared.nudity,
        prepared.avif_widths,
      ],
    );
    // Photos of people are compared with none.
    if (mediaKey && !square)
      await keepSketch(tx, context, imageId, made?.sketch ?? (await sketchOfTwin(tx, mediaKey)));
    await context.events.publish(tx, photoReady, { imageId });
  });
}

type KeyOf = (width: number, format: VariantFormat) => string;

async function putVariants(store: Store, keyOf: KeyOf, made: Variants): Promise<Prepared> {
  const widths = await putAll(store, keyOf, 'webp', made.variants);
  return { ...made, widths, avif_widths: made.avif && (await putAll(store, keyOf, 'avif', made.avif)) };
}

async function putAll(
  store: Store,
  keyOf: KeyOf,
  format: VariantFormat,
  files: Variant[],
): Promise<number[]> {
  for (const { width, data } of files)
    await store.put(keyOf(width, format), data, { contentType: `image/${format}` });
  return files.map(({ width }) => width);
}

/** Puts AVIF beside the WebP of a photo, while any image still uses it. @returns the images that have it now */
export async function putAvif(
  { store }: Pick<ProcessContext, 'store'>,
  tx: pg.PoolClient,
  mediaKey: string,
  files: Variant[],
): Promise<string[]> {
  await lockMedia(tx, mediaKey);
  const { rows } = await tx.query<{ id: string }>(
    `update images set avif_widths = $2 where media_key = $1 and state = 'ready' returning id`,
    [mediaKey, files.map(({ width }) => width)],
  );
  if (rows.length > 0)
    await putAll(store, (width, format) => variantKey(mediaKey, width, format), 'avif', files);
  return rows.map(({ id }) => id);
}

async function fail({ pool }: ProcessContext, imageId: string, code: Failure): Promise<void> {
  await pool.query(
    `update images set state = 'failed', error_code = $2, processed_at = now() where id = $1 and state = 'uploaded'`,
    [imageId, code],
  );
}

/** Held while variants are written or removed, so that no image becomes ready on variants that just go. */
async function lockMedia(tx: pg.PoolClient, mediaKey: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`media ${mediaKey}`]);
}

/** Removes the variants under a media key unless an image still uses them. @returns whether it did */
export async function deleteUnusedMedia(
  { pool, store }: Pick<ProcessContext, 'pool' | 'store'>,
  mediaKey: string,
  widths: number[],
): Promise<boolean> {
  return transaction(pool, async (tx) => {
    await lockMedia(tx, mediaKey);
    const { rowCount } = await tx.query('select 1 from images where media_key = $1 limit 1', [mediaKey]);
    if (rowCount) return false;
    await store.delete(variantKeys(mediaKey, widths));
    return true;
  });
}
