import type pg from 'pg';
import { storedTextPrint, textBandsOf } from './text-print.ts';

interface Said {
  id: number;
  title: string;
  description: string;
}

/** Keeps what listings say, to be compared with others; those that have ended keep what they said. */
export async function keepTextPrints(tx: pg.PoolClient, listings: readonly Said[]): Promise<void> {
  if (listings.length === 0) return;
  const rows = listings.map(({ id, ...text }) => {
    const print = storedTextPrint(text);
    return { ad_id: id, ...print, bands: textBandsOf(print) };
  });
  await tx.query(
    `insert into ad_prints (ad_id, title, description, bands)
     select * from jsonb_to_recordset($1::jsonb) as r(ad_id bigint, title int[], description int[], bands int[])
     on conflict (ad_id) do update set (title, description, bands) = (excluded.title, excluded.description, excluded.bands)`,
    [JSON.stringify(rows)],
  );
}

/** Keeps what a listing says that lists do not show yet, so that it is not posted a second time meanwhile. */
export async function keepWaitingPrint(tx: pg.PoolClient, id: number): Promise<void> {
  const { rows } = await tx.query<Said>('select id, title, description from ads where id = $1', [id]);
  await keepTextPrints(tx, rows);
}
