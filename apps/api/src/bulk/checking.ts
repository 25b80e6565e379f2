import type pg from 'pg';
import { mayChange } from '../listings/in-shop.ts';
import { type OwnRow, ownSelect } from '../listings/owner-ad.ts';
import { isEditable } from '../listings/states.ts';
import type { Reference } from '../reference/reference.ts';
import { type Checking, idOf } from './check-row.ts';
import { nameKey } from './names.ts';
import type { UploadRow } from './upload-row.ts';

type Db = pg.Pool | pg.PoolClient;

/** What rows of a file are checked against: the trees, the listings that they change, and the shop. */
export async function checkingOf(
  db: Db,
  reference: Reference,
  upload: Pick<UploadRow, 'user_id' | 'shop_id' | 'shop' | 'columns'>,
  rows: readonly { cells: Readonly<Record<string, string>> }[],
): Promise<Checking> {
  const ids = rows.map(({ cells }) => idOf(cells)).filter((id) => id !== null);
  return {
    reference,
    columns: upload.columns,
    own: await ownListings(db, upload.user_id, ids),
    shop: upload.shop,
    sections: upload.shop_id ? await sectionsOf(db, upload.shop_id) : new Map(),
  };
}

/** Of these listings those that somebody may change as they are. */
async function ownListings(db: Db, userId: string, ids: number[]): Promise<Map<number, OwnRow>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<OwnRow>(`${ownSelect} where a.id = any($1::bigint[])`, [ids]);
  return new Map(
    rows.filter((row) => mayChange(userId, row) && isEditable(row.state)).map((row) => [row.id, row]),
  );
}

async function sectionsOf(db: Db, shopId: string): Promise<Map<string, string>> {
  const { rows } = await db.query<{ id: string; name: string }>(
    'select id, name from shop_sections where shop_id = $1',
    [shopId],
  );
  return new Map(rows.flatMap(({ id, name }) => [[nameKey(name), id] as const, [nameKey(id), id] as const]));
}
