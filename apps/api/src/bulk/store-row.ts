import type pg from 'pg';
import { type Checked, type Checking, checkRow } from './check-row.ts';
import { ownPhotoOf } from './own-photo.ts';
import type { Problem } from './problem.ts';

interface RowToCheck {
  no: number;
  cells: Readonly<Record<string, string>>;
  confirmPrice: boolean;
  confirmDifferent: boolean;
}

/**
 * Checks a row and keeps what was found, and which photos it names.
 * @param found what was seen of it in its file, until it is corrected
 */
export async function storeRow(
  tx: pg.PoolClient,
  uploadId: string,
  checking: Checking,
  row: RowToCheck,
  found: readonly Problem[] = [],
): Promise<void> {
  const checked = checkRow(checking, row.cells, row.confirmPrice);
  const { parsed, adId } = checked;
  const problems = [...found, ...checked.problems];
  await tx.query(
    `insert into bulk_rows (upload_id, no, raw, parsed, problems, ad_id, confirm_price, confirm_different)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (upload_id, no) do update
        set raw = excluded.raw, parsed = excluded.parsed, problems = excluded.problems, ad_id = excluded.ad_id,
            confirm_price = excluded.confirm_price, confirm_different = excluded.confirm_different`,
    [
      uploadId,
      row.no,
      JSON.stringify(row.cells),
      JSON.stringify(parsed),
      JSON.stringify(problems),
      adId,
      row.confirmPrice,
      row.confirmDifferent,
    ],
  );
  await namePhotos(tx, uploadId, row.no, checking, checked);
}

interface KnownPhoto {
  source: string;
  state: string;
  image_id: string | null;
}

/** What a row names is waited for; what it named before and has is kept, and what failed is tried again. */
async function namePhotos(
  tx: pg.PoolClient,
  uploadId: string,
  no: number,
  { own }: Checking,
  { sources, adId }: Checked,
): Promise<void> {
  const { rows } = await tx.query<KnownPhoto>(
    `select p.source, p.state, p.image_id from bulk_photos p join images i on i.id = p.image_id
      where p.upload_id = $1 and p.no = $2 and p.state = 'got' and i.state <> 'failed'`,
    [uploadId, no],
  );
  const got = new Map(rows.map((row) => [row.source, row]));
  const named = (sources ?? []).map((source) => {
    const kept = adId === null ? null : ownPhotoOf(own.get(adId), source);
    if (kept) return { source, state: 'kept', imageId: kept };
    const known = got.get(source);
    return known
      ? { source, state: 'got', imageId: known.image_id }
      : { source, state: 'waiting', imageId: null };
  });
  await tx.query('delete from bulk_photos where upload_id = $1 and no = $2', [uploadId, no]);
  if (named.length === 0) return;
  await tx.query(
    `insert into bulk_photos (upload_id, no, position, source, state, image_id)
     select $1, $2, at - 1, source, state, image_id
       from unnest($3::text[], $4::text[], $5::uuid[]) with ordinality as named(source, state, image_id, at)`,
    [
      uploadId,
      no,
      named.map(({ source }) => source),
      named.map(({ state }) => state),
      named.map(({ imageId }) => imageId),
    ],
  );
}
