import type pg from 'pg';
import { invalidField } from '../kernel/errors.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import { deleteImageFiles } from '../photos/image-jobs.ts';
import { type ReadyImage, toPhoto } from '../photos/photo.ts';

interface Claiming {
  /** What names them in the request. */
  field: string;
  /** Also photos that are being prepared still. */
  preparing?: boolean;
}

/**
 * Holds photos that somebody shows to moderators alone until the transaction ends: their own, private, each once.
 * @throws AppError invalid_input with unknown_photo, photo_in_use or photo_not_ready
 */
export async function claimEvidence(
  tx: pg.PoolClient,
  ownerId: string,
  photoIds: string[],
  { field, preparing = false }: Claiming,
): Promise<void> {
  if (new Set(photoIds).size < photoIds.length) throw invalidField(field, 'photo_in_use');
  const { rows } = await tx.query<{ state: string }>(
    `select state from images where id = any($1) and owner_id = $2 and purpose = 'message'
      order by id for no key update`,
    [photoIds, ownerId],
  );
  if (rows.length < photoIds.length) throw invalidField(field, 'unknown_photo');
  const isPreparing = (state: string) => state === 'uploaded';
  if (rows.some(({ state }) => state === 'pending' || (isPreparing(state) && !preparing)))
    throw invalidField(field, 'photo_not_ready');
  if (rows.some(({ state }) => state !== 'ready' && !isPreparing(state)))
    throw invalidField(field, 'unknown_photo');
}

/**
 * Deletes photos that were shown to moderators, with their files, once nothing names them any more: what is in a conversation
 * too is of that one.
 */
export async function forgetEvidence(tx: pg.PoolClient, imageIds: string[]): Promise<void> {
  const { rows } = await tx.query<{ id: string; media_key: string | null; widths: number[] | null }>(
    `delete from images i where id = any($1) and not exists (select from messages m where m.image_id = i.id)
        and not exists (select from recovery_photos p where p.image_id = i.id)
        and not exists (select from verification_papers p where p.image_id = i.id)
     returning id, media_key, widths`,
    [imageIds],
  );
  for (const { id: imageId, media_key: mediaKey, widths } of rows)
    await enqueue(tx, deleteImageFiles, { imageId, mediaKey, widths: widths ?? [] });
}

/** A photo as a moderator is shown it: not where public ones are, but through the door that writes down who looked. */
export function evidencePhoto(image: Omit<ReadyImage, 'media_key'>, folder: string) {
  return { ...toPhoto({ ...image, media_key: '' }), base: `${folder}/${image.id}` };
}
