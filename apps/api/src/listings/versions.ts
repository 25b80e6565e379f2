import type pg from 'pg';
import { type PublicText, publicTextColumns, withPublicText } from './public-text.ts';

/**
 * Keeps the version of a listing that anyone can read now, in the transaction that made it so: what was promised can be shown
 * when it says something else. One that is kept already, or that nobody can read, is left alone.
 */
export async function recordVersion(tx: pg.PoolClient, id: number): Promise<void> {
  const { rows } = await tx.query<PublicText>(
    `select ${publicTextColumns} from ads a
      where a.id = $1 and a.state in ('live', 'sold')
        and not exists (select from ad_versions v where v.ad_id = a.id and v.version = a.version)`,
    [id],
  );
  if (!rows[0]) return;
  const { title, description } = withPublicText(rows[0]);
  await tx.query(
    `insert into ad_versions (ad_id, version, state, title, description, category_id, place_id, price, price_unit,
                              attributes, image_ids)
     select a.id, a.version, a.state, $2, $3, a.category_id, a.place_id, a.price, a.price_unit, a.attributes,
            array(select image_id from ad_images where ad_id = a.id order by position)
       from ads a where a.id = $1
     on conflict do nothing`,
    [id, title, description],
  );
}
