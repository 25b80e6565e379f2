import type pg from 'pg';
import { photoWaits } from './upload-row.ts';

type Db = pg.Pool | pg.PoolClient;

/**
 * Says that a file is checked once nothing is left to look at: no photo is on its way or being prepared.
 * @returns whether no photo waits to be brought
 */
export async function settle(db: Db, uploadId: string): Promise<boolean> {
  await db.query(
    `update bulk_uploads b set state = 'checked', checked_at = now()
      where b.id = $1 and b.state = 'reading' and b.arrived_at is not null and b.columns <> '{}'
        and not exists (select from bulk_photos p left join images i on i.id = p.image_id
                         where p.upload_id = b.id and ${photoWaits})`,
    [uploadId],
  );
  const { rowCount } = await db.query(
    `select from bulk_photos where upload_id = $1 and state = 'waiting' limit 1`,
    [uploadId],
  );
  return !rowCount;
}

/** A photo that is ready may have been the last that a file waited for. */
export async function settleAfterPhoto(tx: pg.PoolClient, imageId: string): Promise<void> {
  // By bulk_photos_by_image.
  const { rows } = await tx.query<{ upload_id: string }>(
    `select p.upload_id from bulk_photos p join bulk_uploads b on b.id = p.upload_id
      where p.image_id = $1 and b.state = 'reading'`,
    [imageId],
  );
  for (const { upload_id } of rows) await settle(tx, upload_id);
}
