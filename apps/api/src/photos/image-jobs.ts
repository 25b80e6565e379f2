import type pg from 'pg';
import { defineJob, enqueue } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { originalKey, partKeys, privateKey } from '../kernel/store/keys.ts';
import { deleteUnusedMedia } from './process.ts';

interface Deletion {
  imageId: string;
  mediaKey: string | null;
  widths: number[];
  /** Not in jobs that a release before has queued. */
  partEnds?: number[];
}

/** The key under which the preparation of an image waits; `sweep.ts` looks for it. */
export const imageJobKey = (imageId: string) => `image ${imageId}`;

/** Prepares an uploaded photo; queued by `enqueuePreparation`. */
export const prepareImage = defineJob<{ imageId: string }>({
  name: 'process_image',
  priority: 10,
  maxAttempts: 12,
  keyOf: ({ imageId }) => imageJobKey(imageId),
});

/**
 * Queues the preparation of an uploaded photo behind as many as its owner has waiting: somebody's hundredth photo lets
 * everybody else's first ninety-nine go first.
 */
export async function enqueuePreparation(db: pg.Pool | pg.PoolClient, imageId: string): Promise<void> {
  // By images_by_owner; what is older was queued again in vain.
  const { rows } = await db.query<{ waiting: number }>(
    `select count(*)::int as waiting from images mine join images i on i.owner_id = mine.owner_id and i.id <> mine.id
      where mine.id = $1 and i.state = 'uploaded' and i.created_at > now() - interval '2 days'`,
    [imageId],
  );
  await enqueue(db, prepareImage, { imageId }, rows[0]?.waiting);
}

/** Deletes what the store has of an image, after the row. */
export const deleteImageFiles = defineJob<Deletion>({ name: 'delete_image_files', priority: 20 });

/** Deletes what the store has of an image whose row is gone. May be done again. */
export async function deleteFilesOf(
  context: Pick<Kernel, 'pool' | 'store'>,
  { imageId, mediaKey, widths, partEnds = [] }: Deletion,
): Promise<void> {
  await context.store.delete([originalKey(imageId), ...partKeys(imageId, partEnds)]);
  if (mediaKey) await deleteUnusedMedia(context, mediaKey, widths);
  else await context.store.delete(widths.map((width) => privateKey(imageId, width)));
}
