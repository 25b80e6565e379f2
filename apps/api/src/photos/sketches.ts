import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { variantKey } from '../kernel/store/keys.ts';
import { PhotoError } from './decode/photo-error.ts';
import type { PhotoWorker } from './decode/photo-worker.ts';
import { photoSketched } from './events.ts';

/** The sketch of another photo with the same variants; null when none was made of them yet. */
export async function sketchOfTwin(db: pg.Pool | pg.PoolClient, mediaKey: string): Promise<Buffer | null> {
  // By images_by_media_key.
  const { rows } = await db.query<{ sketch: Buffer }>(
    `select s.sketch from images i join image_sketches s on s.image_id = i.id where i.media_key = $1 limit 1`,
    [mediaKey],
  );
  return rows[0]?.sketch ?? null;
}

/** Keeps what a public photo looks like, and tells who compares. Without one it is left to the job. */
export async function keepSketch(
  tx: pg.PoolClient,
  { events }: Pick<Kernel, 'events'>,
  imageId: string,
  sketch: Buffer | null,
): Promise<void> {
  if (!sketch) return;
  await tx.query('update images set sketched = true where id = $1', [imageId]);
  await tx.query(
    `insert into image_sketches (image_id, sketch) values ($1, $2)
     on conflict (image_id) do update set sketch = excluded.sketch`,
    [imageId, sketch],
  );
  await events.publish(tx, photoSketched, { imageId, sketch });
}

/** Photos from before there were sketches, and those the release before prepares beside this one. */
export const sketchPhotosJob = defineJob({ name: 'sketch_photos', cron: '*/5 * * * *', maxAttempts: 3 });
const atOnce = 100;
/** A run ends before the next one begins, on a small machine too. */
const mostInARun = 2000;

type Context = Pick<Kernel, 'pool' | 'store' | 'events' | 'log'> & { photos: Pick<PhotoWorker, 'make'> };

interface Unsketched {
  id: string;
  media_key: string;
  widths: number[];
}

/** Sketches photos that have none, by their smallest variant. @returns how many were looked at */
export async function sketchPhotos(context: Context): Promise<number> {
  let done = 0;
  for (let found = atOnce; found === atOnce && done < mostInARun; ) {
    // By images_not_sketched.
    const { rows } = await context.pool.query<Unsketched>(
      `select id, media_key, widths from images
        where state = 'ready' and purpose = 'listing' and not sketched order by id limit $1`,
      [atOnce],
    );
    for (const photo of rows) await sketchPhoto(context, photo);
    found = rows.length;
    done += found;
  }
  return done;
}

async function sketchPhoto(context: Context, photo: Unsketched): Promise<void> {
  const sketch =
    (await sketchOfTwin(context.pool, photo.media_key)) ?? (await sketchOfVariant(context, photo));
  await transaction(context.pool, async (tx) => {
    const there = await tx.query('update images set sketched = true where id = $1', [photo.id]);
    if (there.rowCount) await keepSketch(tx, context, photo.id, sketch);
  });
}

/** Null where the variant is gone or cannot be read: it is not asked for again. */
async function sketchOfVariant(
  { store, photos, log }: Context,
  { id, media_key, widths }: Unsketched,
): Promise<Buffer | null> {
  const object = await store.get(variantKey(media_key, Math.min(...widths)));
  if (!object) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of object.body) chunks.push(chunk);
  try {
    return (await photos.make(Buffer.concat(chunks))).sketch;
  } catch (error) {
    if (!(error instanceof PhotoError)) throw error;
    log.warn({ imageId: id, err: error }, 'a variant cannot be read');
    return null;
  }
}
