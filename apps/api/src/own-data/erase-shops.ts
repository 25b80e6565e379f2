import type pg from 'pg';
import { AppError } from '../kernel/errors.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import { deleteImageFiles } from '../photos/image-jobs.ts';

/**
 * Whoever has a shop gives it to somebody who works there, or closes it: people wait for what they bought in it.
 * @throws AppError shop_first
 */
export async function requireNoShop(tx: pg.PoolClient, userId: string): Promise<void> {
  const { rowCount } = await tx.query(
    `select from shop_members m join shops s on s.id = m.shop_id
      where m.user_id = $1 and m.role = 'owner' and s.state = 'open'`,
    [userId],
  );
  if (rowCount) throw new AppError('shop_first');
}

const owned = `select shop_id from shop_members where user_id = $1 and role = 'owner'`;

/** Empties the shops of somebody, which are closed: that there was one stays, for reports of it. */
export async function eraseShops(tx: pg.PoolClient, userId: string): Promise<void> {
  const images = await tx.query<{ id: string }>(
    `select unnest(array[logo_image_id, cover_image_id]) as id from shops where id in (${owned})`,
    [userId],
  );
  await tx.query(
    `update shops
        set slug = 'gone-' || left(translate(id::text, '-', ''), 12), name = 'Closed shop', description = '', hours = null,
            website = null, contact_encrypted = null, registered_name = null, registration_number = null, pan = null,
            grievance = null, logo_image_id = null, cover_image_id = null, state = 'closed',
            closed_at = coalesce(closed_at, now()), version = version + 1, updated_at = now()
      where id in (${owned})`,
    [userId],
  );
  for (const table of [
    'shop_slugs',
    'shop_places',
    'shop_announcements',
    'shop_sections',
    'shop_invitations',
    'shop_follows',
  ])
    await tx.query(`delete from ${table} where shop_id in (${owned})`, [userId]);
  // Somebody who works there may have sent them.
  const { rows } = await tx.query<{ id: string; media_key: string | null; widths: number[] | null }>(
    `delete from images where id = any($1::uuid[]) returning id, media_key, widths`,
    [images.rows.flatMap(({ id }) => id ?? [])],
  );
  for (const { id, media_key, widths } of rows)
    await enqueue(tx, deleteImageFiles, { imageId: id, mediaKey: media_key, widths: widths ?? [] });
}
