import { defineJob } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { originalKey } from '../kernel/store/keys.ts';
import { deleteUnusedMedia } from './process.ts';

interface Deletion {
  imageId: string;
  mediaKey: string | null;
  widths: number[];
}

/** The key under which the preparation of an image waits; `sweep.ts` looks for it. */
export const imageJobKey = (imageId: string) => `image ${imageId}`;

/** Prepares an uploaded photo. Photos wait behind every other kind of job. */
export const prepareImage = defineJob<{ imageId: string }>({
  name: 'process_image',
  priority: 10,
  maxAttempts: 12,
  keyOf: ({ imageId }) => imageJobKey(imageId),
});

/** Deletes what the store has of an image, after the row. */
export const deleteImageFiles = defineJob<Deletion>({ name: 'delete_image_files', priority: 20 });

/** Deletes what the store has of an image whose row is gone. May be done again. */
export async function deleteFilesOf(
  context: Pick<Kernel, 'pool' | 'store'>,
  { imageId, mediaKey, widths }: Deletion,
): Promise<void> {
  await context.store.delete([originalKey(imageId)]);
  if (mediaKey) await deleteUnusedMedia(context, mediaKey, widths);
}
