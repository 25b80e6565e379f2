import type pg from 'pg';
import { accountChanged } from '../accounts/events.ts';
import type { Events } from '../kernel/events/events.ts';

/** Removes the photo that somebody shows. @returns which; null where they show none */
export async function removeAvatar(
  tx: pg.PoolClient,
  events: Events,
  userId: string,
  keptSeconds: number,
): Promise<string | null> {
  const { rows } = await tx.query<{ image_id: string | null }>(
    'select avatar_image_id as image_id from users where id = $1 for no key update',
    [userId],
  );
  const imageId = rows[0]?.image_id ?? null;
  if (imageId === null) return null;
  return (await setAvatarRemoved(tx, events, { userId, imageId, removed: true, keptSeconds }))
    ? imageId
    : null;
}

interface Removing {
  userId: string;
  imageId: string;
  removed: boolean;
  /** For how long the files stay, for the way back. */
  keptSeconds: number;
}

/**
 * Takes a photo of somebody away from everywhere, or shows it again.
 * @returns whether that was possible: it is gone, or they show another one or none, it is not
 */
export async function setAvatarRemoved(
  tx: pg.PoolClient,
  events: Events,
  { userId, imageId, removed, keptSeconds }: Removing,
): Promise<boolean> {
  await tx.query('select from users where id = $1 for no key update', [userId]);
  const image = await tx.query(
    `select from images where id = $1 and owner_id = $2 and state = 'ready' for no key update`,
    [imageId, userId],
  );
  if (!image.rowCount) return false;
  const { rows } = await tx.query<{ handle: string }>(
    `update users set avatar_image_id = case when not $3 then $2::uuid end, updated_at = now()
      where id = $1 and avatar_image_id is not distinct from case when $3 then $2::uuid end returning handle`,
    [userId, imageId, removed],
  );
  const handle = rows[0]?.handle;
  if (handle === undefined) return false;
  await tx.query(
    'update images set kept_until = case when $2 then now() + make_interval(secs => $3) end where id = $1',
    [imageId, removed, keptSeconds],
  );
  await events.publish(tx, accountChanged, { userId, handle, onListings: true });
  return true;
}
