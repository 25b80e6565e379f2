import type pg from 'pg';
import { AppError, type FieldError } from '../kernel/errors.ts';

/**
 * Holds the images until the transaction ends, so that one which becomes ready meanwhile waits for the listing that
 * takes it, and is then shown in it. To be called before the listing is locked: photo jobs lock in this order too.
 * @param ownerId whose photos they are; those that the listing has already may be somebody else's, who works in the same shop
 * @throws AppError invalid_input naming each photo that is not the owner's, not uploaded, unusable or in use
 *   elsewhere; one that failed after it was taken may stay until the owner removes it
 */
export async function claimPhotos(
  tx: pg.PoolClient,
  ownerId: string,
  adId: number | null,
  photoIds: string[],
): Promise<void> {
  if (photoIds.length === 0) return;
  await tx.query(
    `select 1 from images i
      where id = any($1::uuid[])
        and (owner_id = $2 or exists (select from ad_images ai where ai.image_id = i.id and ai.ad_id = $3))
      order by id for no key update`,
    [photoIds, ownerId, adId],
  );
  const { rows } = await tx.query<{ id: string; ad_id: number | null }>(
    `select i.id, ai.ad_id from images i left join ad_images ai on ai.image_id = i.id
      where i.id = any($1::uuid[]) and i.purpose = 'listing'
        and (ai.ad_id = $3 or (i.owner_id = $2 and i.state in ('uploaded', 'ready')))`,
    [photoIds, ownerId, adId],
  );
  const usable = new Map(rows.map((row) => [row.id, row.ad_id]));
  const fields = photoIds.flatMap((id, at): FieldError[] => {
    const field = `photoIds.${at}`;
    const usedBy = usable.get(id);
    if (usedBy === undefined) return [{ field, code: 'unknown_photo' }];
    const usedTwice = photoIds.indexOf(id) < at || (usedBy !== null && usedBy !== adId);
    return usedTwice ? [{ field, code: 'photo_in_use' }] : [];
  });
  if (fields.length > 0) throw new AppError('invalid_input', fields);
}

/** Makes these the photos of a listing, in this order. */
export async function setPhotos(tx: pg.PoolClient, adId: number, photoIds: string[]): Promise<void> {
  await tx.query('delete from ad_images where ad_id = $1', [adId]);
  await tx.query(
    `insert into ad_images (ad_id, position, image_id)
     select $1, position - 1, image_id from unnest($2::uuid[]) with ordinality as p(image_id, position)`,
    [adId, photoIds],
  );
}
