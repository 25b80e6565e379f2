import type pg from 'pg';
import { invalidField } from '../kernel/errors.ts';

/**
 * Holds a photo that is about to be sent until the transaction ends.
 * @throws AppError invalid_input when it is not the sender's, was not made for messages, is not ready or was sent before
 */
export async function claimPhoto(tx: pg.PoolClient, senderId: string, imageId: string): Promise<void> {
  const { rows } = await tx.query<{ state: string }>(
    `select state from images where id = $1 and owner_id = $2 and purpose = 'message' for no key update`,
    [imageId, senderId],
  );
  const state = rows[0]?.state;
  if (state === 'pending' || state === 'uploaded') throw invalidField('imageId', 'photo_not_ready');
  if (state !== 'ready') throw invalidField('imageId', 'unknown_photo');
  const used = await tx.query('select from messages where image_id = $1', [imageId]);
  if (used.rowCount) throw invalidField('imageId', 'photo_in_use');
}
