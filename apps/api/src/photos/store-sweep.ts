import { defineJob } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { imageIdOf, privateImageOf, privateKey, variantKey, variantOf } from '../kernel/store/keys.ts';
import { deleteUnusedMedia } from './process.ts';

type SweepContext = Pick<Kernel, 'pool' | 'store' | 'log'>;

export const sweepOriginalsJob = defineJob({ name: 'sweep_originals', cron: '37 * * * *', maxAttempts: 3 });
// In the Nepali night: every public object is listed.
export const sweepMediaJob = defineJob({ name: 'sweep_media', cron: '11 20 * * *', maxAttempts: 3 });

/**
 * Deletes originals that nobody waits for: of images that are gone, ready or refused. An upload may land after its image was
 * deleted, and it may say where it was taken.
 * @returns how many there were
 */
export async function sweepOriginals({ pool, store }: SweepContext): Promise<number> {
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
  const known = new Map<string, Set<number>>();
  const { rows } = await context.pool.query<{ mediaKey: string; widths: number[] }>(
    // Only what was finished before the listing began can be missed in it.
    `select distinct media_key as "mediaKey", widths from images
      where state = 'ready' and media_key is not null and processed_at < now() - interval '1 hour'`,
  );
  for (const { mediaKey, widths } of rows) known.set(mediaKey, new Set(widths));
  let deleted = 0;
  for (const [mediaKey, widths] of there) {
    if (!known.has(mediaKey) && (await deleteUnusedMedia(context, mediaKey, widths))) deleted++;
  }
  const missing = [...known].flatMap(([mediaKey, widths]) =>
    [...widths]
      .filter((width) => !there.get(mediaKey)?.includes(width))
      .map((width) => variantKey(mediaKey, width)),
  );
  const hidden = await sweepPrivate(context);
  deleted += hidden.deleted;
  missing.push(...hidden.missing);
  if (missing.length > 0)
    context.log.error({ count: missing.length, first: missing.slice(0, 20) }, 'photos are not in the store');
  return { deleted, missing };
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

async function listVariants({ store }: SweepContext): Promise<Map<string, number[]>> {
  const there = new Map<string, number[]>();
  for await (const keys of store.list('media/')) {
    for (const { mediaKey, width } of keys.flatMap((key) => variantOf(key) ?? []))
      there.set(mediaKey, [...(there.get(mediaKey) ?? []), width]);
  }
  return there;
}
