import type { AdState, Favourite, listFavourites } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { isRestricted } from '../accounts/restriction.ts';
import { decodeCursor, encodeCursor } from '../kernel/http/cursor.ts';
import { soldCards } from '../listings/card.ts';
import { Where } from '../listings/scope.ts';
import { isPublic } from '../listings/states.ts';
import type { Reference } from '../reference/reference.ts';

interface FavouriteRow {
  ad_id: number;
  state: AdState;
  /** JSON; null of what lists show no more. */
  card: string | null;
  price: number | null;
  created_at: Date;
}

/** An entry as JSON: its card is text already. */
function toJson({ ad_id, state, price, created_at }: FavouriteRow, card: string | null): string {
  const own = {
    adId: ad_id,
    state: isPublic(state) ? state : 'removed',
    savedAt: created_at.toISOString(),
    savedPrice: price,
  } satisfies Omit<Favourite, 'card'>;
  return `${JSON.stringify(own).slice(0, -1)},"card":${card}}`;
}

/**
 * One page of what somebody keeps as JSON text, last saved first, each as it is now.
 * @throws AppError invalid_cursor
 */
export async function listFavouritesJson(
  pool: pg.Pool,
  reference: Reference,
  userId: string,
  { cursor, limit }: z.output<typeof listFavourites.query>,
): Promise<string> {
  const asked = ['favourites', userId];
  const where = new Where();
  where.add(`f.user_id = ${where.value(userId)}`);
  if (cursor) {
    const [at = 0, id = 0] = decodeCursor(cursor, asked, 2);
    const time = `to_timestamp(${where.value(at)}::double precision / 1000)::timestamptz(3)`;
    where.add(`(f.created_at, f.ad_id) < (${time}, ${where.value(id)}::bigint)`);
  }
  // In the order of favourites_by_time.
  const { rows } = await pool.query<FavouriteRow>(
    `select f.ad_id, f.price, f.created_at, case when ${isRestricted('u')} then 'removed' else a.state end as state, c.card
       from favourites f join ads a on a.id = f.ad_id join users u on u.id = a.owner_id left join ad_cards c on c.ad_id = f.ad_id
      ${where} order by f.created_at desc, f.ad_id desc limit ${where.value(limit + 1)}`,
    where.values,
  );
  const page = rows.slice(0, limit);
  const sold = page.filter(({ state }) => state === 'sold').map(({ ad_id }) => ad_id);
  const cards = await soldCards(pool, reference, sold);
  const items = page.map((row) => toJson(row, row.card ?? cards.get(row.ad_id) ?? null));
  const last = rows.length > limit ? page.at(-1) : undefined;
  const nextCursor = last ? encodeCursor(asked, last.created_at.getTime(), last.ad_id) : null;
  return `{"items":[${items.join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`;
}
