import type pg from 'pg';

/**
 * Makes photos of their own of some that are ready, for somebody who may use them: their files are the same, and stay for as long as
 * one of them does.
 * @returns their ids, in the same order; what is not ready is left out
 */
export async function copyPhotos(tx: pg.PoolClient, ids: string[], ownerId: string): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `with original as (
       select i.*, given.at from unnest($1::uuid[]) with ordinality as given(id, at) join images i on i.id = given.id
        where i.state = 'ready' and i.purpose = 'listing'
     ), named as (
       select gen_random_uuid() as copy, original.* from original
     ), made as (
       insert into images (id, owner_id, state, content_hash, media_key, width, height, widths, thumbhash, byte_count,
                           processed_at, purpose, qr, avif_widths)
       select copy, $2::uuid, state, content_hash, media_key, width, height, widths, thumbhash, byte_count, now(), purpose, qr,
              avif_widths
         from named)
     select copy as id from named order by at`,
    [ids, ownerId],
  );
  return rows.map(({ id }) => id);
}
