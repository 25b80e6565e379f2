import type { Me } from '@thulubazaar/contract';
import type pg from 'pg';
import { accountChanged } from '../accounts/events.ts';
import { getMeById } from '../accounts/profile.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { undeadlocked } from '../kernel/db/undeadlocked.ts';
import { invalidField } from '../kernel/errors.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import { deleteImageFiles } from '../photos/image-jobs.ts';
import type { Context } from '../reference/reference.ts';
import { avatarChanging } from './events.ts';

/**
 * Shows a photo of somebody wherever their name stands, and deletes the one before with its files.
 * @throws AppError invalid_input for a photo that is not theirs, is for something else, was taken away by a moderator, or is not prepared yet
 */
export function setAvatar(context: Context, userId: string, imageId: string | null): Promise<Me> {
  const set = async (tx: pg.PoolClient): Promise<Me> => {
    await context.events.publish(tx, avatarChanging, { userId });
    if (imageId) await requireAvatar(tx, userId, imageId);
    await replaceAvatar(tx, context, userId, imageId);
    return getMeById(tx, context, userId);
  };
  return undeadlocked(() => transaction(context.pool, set));
}

async function requireAvatar(tx: pg.PoolClient, userId: string, imageId: string): Promise<void> {
  const { rows } = await tx.query<{ state: string }>(
    `select state from images where id = $1 and owner_id = $2 and purpose = 'avatar' and state <> 'failed' and kept_until is null
        for no key update`,
    [imageId, userId],
  );
  if (!rows[0]) throw invalidField('imageId', 'unknown_photo');
  if (rows[0].state !== 'ready') throw invalidField('imageId', 'photo_not_ready');
}

/** Puts a photo in place of another, in the transaction that decides so. */
async function replaceAvatar(
  tx: pg.PoolClient,
  { events }: Pick<Context, 'events'>,
  userId: string,
  imageId: string | null,
): Promise<void> {
  const { rows } = await tx.query<{ handle: string; before: string | null }>(
    `update users u set avatar_image_id = $2, updated_at = now()
       from (select id, avatar_image_id as before from users where id = $1 for no key update) b
      where u.id = b.id and b.before is distinct from $2 returning u.handle, b.before`,
    [userId, imageId],
  );
  const row = rows[0];
  if (!row) return;
  if (row.before) await deletePhoto(tx, row.before);
  await events.publish(tx, accountChanged, { userId, handle: row.handle, onListings: true });
}

async function deletePhoto(tx: pg.PoolClient, imageId: string): Promise<void> {
  const { rows } = await tx.query<{ media_key: string | null; widths: number[] | null }>(
    'delete from images where id = $1 returning media_key, widths',
    [imageId],
  );
  if (rows[0])
    await enqueue(tx, deleteImageFiles, {
      imageId,
      mediaKey: rows[0].media_key,
      widths: rows[0].widths ?? [],
    });
}
