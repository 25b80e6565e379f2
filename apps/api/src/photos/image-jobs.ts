import type pg from 'pg';
import type { Kernel } from '../kernel/kernel.ts';
import { originalKey } from '../kernel/store/keys.ts';
import { deleteUnusedMedia } from './process.ts';

export interface Deletion {
  imageId: string;
  mediaKey: string | null;
  widths: number[];
}

// Photos wait behind every other kind of job. The key keeps one job an image.
const addImageJob = `select graphile_worker.add_job('process_image', $1::json, job_key => $2, job_key_mode => 'preserve_run_at',
                                                    priority => 10, max_attempts => 12)`;

/** Queues the preparation of an image, in the transaction that made it necessary. */
export async function enqueueImage(tx: pg.PoolClient | pg.Pool, imageId: string): Promise<void> {
  await tx.query(addImageJob, [JSON.stringify({ imageId }), `image ${imageId}`]);
}

/** Queues the deletion of what the store has of an image, in the transaction that deletes its row. */
export async function enqueueDeletion(tx: pg.PoolClient, deletion: Deletion): Promise<void> {
  await tx.query(`select graphile_worker.add_job('delete_image_files', $1::json, priority => 20)`, [
    JSON.stringify(deletion),
  ]);
}

/** Deletes what the store has of an image whose row is gone. May be done again. */
export async function deleteImageFiles(
  context: Pick<Kernel, 'pool' | 'store'>,
  { imageId, mediaKey, widths }: Deletion,
): Promise<void> {
  await context.store.delete([originalKey(imageId)]);
  if (mediaKey) await deleteUnusedMedia(context, mediaKey, widths);
}
