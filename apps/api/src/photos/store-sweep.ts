import { transaction } from '../kernel/db/transaction.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import {
  imageIdOf,
  privateImageOf,
  privateKey,
  type VariantFormat,
  variantKey,
  variantOf,
} from '../kernel/store/keys.ts';
import { photosLighter } from './events.ts';
import { deleteUnusedMedia } from './process.ts';

type SweepContext = Pick<Kernel, 'pool' | 'store' | 'events' | 'log'>;

interface KnownMedia {
  mediaKey: string;
  widths: number[];
  avif: number[];
}

export const sweepOriginalsJob = defineJob({ name: 'sweep_originals', cron: '37 * * * *', maxAttempts: 3 });
// In the Nepali night: every public object is listed.
export const sweepMediaJob = defineJob({ name: 'sweep_media', cron: '11 20 * * *', maxAttempts: 3 });

/**
 * Deletes originals that nobody waits for: of images that are gone, ready or refused. An upload may land after its image was
 * deleted, and it may say where it was taken.
 * @returns how many there were
 */
export async function sweepOriginals({ pool, store }: Pick<SweepContext, 'pool' | 'store'>): Promise<number> {
  let deleted = 0;
  for await (const keys of store.list('uploads/')) {
    const ids = keys.flatMap((key) => imageIdOf(key) ?? []);
    const { rows } = await pool.query<{ id: string }>(
      `select id from images where id = any($1) and state in ('pending', 'uploaded')`,
      [ids],
    );
    const awaited = new Set(rows.map(({ id }) => id));
    const left = keys.filter((key) => !awaited.has(imageIdOf(key) ?? ''));
    await store.delete(left);
    deleted += left.length;
  }
  return deleted;
}

/**
 * Compares what is prepared with what the database knows, in both directions: variants no image has are deleted, variants that
 * an image should have and the store lacks are told to the operator, since nothing can bring them back.
 */
export async function sweepMedia(context: SweepContext): Promise<{ deleted: number; missing: string[] }> {
  const there = await listVariants(context);
  const { rows } = await context.pool.query<KnownMedia>(
    // Only what was finished before the listing began can be missed in it.
    `select distinct on (media_key) media_key as "mediaKey", widths, coalesce(avif_widths, '{}') as avif from images
      where state = 'ready' and media_key is not null and processed_at < now() - interval '1 hour'
      order by media_key, avif_widths`,
  );
  const known = new Map(rows.map((row) => [row.mediaKey, row]));
  let deleted = 0;
  for (const [mediaKey, { webp, avif }] of there) {
    if (!known.has(mediaKey) && (await deleteUnusedMedia(context, mediaKey, [...webp, ...avif]))) deleted++;
  }
  const missing = rows.flatMap(({ mediaKey, widths }) =>
    widths
      .filter((width) => !there.get(mediaKey)?.webp.has(width))
      .map((width) => variantKey(mediaKey, width)),
  );
  await forgetAvif(
    context,
    rows.filter(({ mediaKey, avif }) => avif.some((width) => !there.get(mediaKey)?.avif.has(width))),
  );
  const hidden = await sweepPrivate(context);
  deleted += hidden.deleted;
  missing.push(...hidden.missing);
  if (missing.length > 0)
    context.log.error({ count: missing.length, first: missing.slice(0, 20) }, 'photos are not in the store');
  return { deleted, missing };
}

/** What is not there as AVIF is asked for as WebP again, and made anew. */
async function forgetAvif({ pool, events }: SweepContext, photos: KnownMedia[]): Promise<void> {
  if (photos.length === 0) return;
  await transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ id: string }>(
      'update images set avif_widths = null where media_key = any($1) returning id',
      [photos.map(({ mediaKey }) => mediaKey)],
    );
    await events.publish(tx, photosLighter, { imageIds: rows.map(({ id }) => id) });
  });
}

// The folder of a private photo is that of its image, and nobody else's.
async function sweepPrivate({ pool, store }: SweepContext): Promise<{ deleted: number; missing: string[] }> {
  const there = new Map<string, string[]>();
  for await (const keys of store.list('private/')) {
    for (const key of keys) {
      const id = privateImageOf(key);
      if (id) there.set(id, [...(there.get(id) ?? []), key]);
    }
  }
  const { rows } = await pool.query<{ id: string; widths: number[]; settled: boolean }>(
    `select id, coalesce(widths, '{}') as widths,
            state = 'ready' and processed_at < now() - interval '1 hour' as settled
       from images where purpose = 'message' and state in ('uploaded', 'ready')`,
  );
  const known = new Set(rows.map(({ id }) => id));
  const left = [...there].filter(([id]) => !known.has(id));
  await store.delete(left.flatMap(([, keys]) => keys));
  const missing = rows
    .filter(({ settled }) => settled)
    .flatMap(({ id, widths }) => widths.map((width) => privateKey(id, width)))
    .filter((key) => !there.get(privateImageOf(key) ?? '')?.includes(key));
  return { deleted: left.length, missing };
}

async function listVariants({
  store,
}: SweepContext): Promise<Map<string, Record<VariantFormat, Set<number>>>> {
  const there = new Map<string, Record<VariantFormat, Set<number>>>();
  for await (const keys of store.list('media/')) {
    for (const { mediaKey, width, format } of keys.flatMap((key) => variantOf(key) ?? [])) {
      const files = there.get(mediaKey) ?? { webp: new Set(), avif: new Set() };
      files[format].add(width);
      there.set(mediaKey, files);
    }
  }
  return there;
}
