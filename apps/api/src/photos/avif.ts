import { transaction } from '../kernel/db/transaction.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { variantKey } from '../kernel/store/keys.ts';
import type { Variant, WebpSize } from './decode/card-avif.ts';
import { PhotoError } from './decode/photo-error.ts';
import type { PhotoWorker } from './decode/photo-worker.ts';
import { photosLighter } from './events.ts';
import { putAvif } from './process.ts';

/** AVIF for photos from before there was any, and for those the release before prepares beside this one. */
export const makeAvifJob = defineJob({ name: 'make_avif', cron: '* * * * *', maxAttempts: 1 });

/** A run takes a sixth of a minute of the one process for photos, which takes what was uploaded in between. */
const inARun = 20;

type Context = Pick<Kernel, 'pool' | 'store' | 'events' | 'log'> & { photos: Pick<PhotoWorker, 'avif'> };

interface WebpAlone {
  media_key: string;
  widths: number[];
}

/**
 * Makes AVIF of some photos of listings that have none, and tells once of all of them: the pages they are on are made anew. Photos of the
 * last hour wait, for there may be more of them at once than of older ones: a file of listings, a demo.
 * @returns how many were looked at
 */
export async function makeMissingAvif(context: Context): Promise<number> {
  // By images_without_avif.
  const { rows } = await context.pool.query<WebpAlone>(
    `select distinct on (media_key) media_key, widths from (
       select media_key, widths from images
        where state = 'ready' and purpose = 'listing' and avif_widths is null and processed_at < now() - interval '1 hour'
        order by id limit $1) as photo`,
    [inARun],
  );
  const made: [string, Variant[]][] = [];
  for (const photo of rows) made.push([photo.media_key, await avifOf(context, photo)]);
  if (made.length === 0) return 0;
  await transaction(context.pool, async (tx) => {
    const imageIds: string[] = [];
    for (const [mediaKey, files] of made) imageIds.push(...(await putAvif(context, tx, mediaKey, files)));
    await context.events.publish(tx, photosLighter, { imageIds });
  });
  return rows.length;
}

/** None where the photo is gone or cannot be read: it is not asked for again. */
async function avifOf({ store, photos, log }: Context, { media_key, widths }: WebpAlone): Promise<Variant[]> {
  const object = await store.get(variantKey(media_key, Math.max(...widths)));
  if (!object) return [];
  const chunks: Buffer[] = [];
  for await (const chunk of object.body) chunks.push(chunk);
  const webp: WebpSize[] = [];
  for (const width of widths) {
    const there = await store.head(variantKey(media_key, width));
    if (there) webp.push({ width, bytes: there.size });
  }
  try {
    return await photos.avif(Buffer.concat(chunks), webp);
  } catch (error) {
    if (!(error instanceof PhotoError)) throw error;
    log.warn({ mediaKey: media_key, err: error }, 'a variant cannot be read');
    return [];
  }
}
