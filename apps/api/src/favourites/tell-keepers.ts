import { nepalDay } from '@thulubazaar/nepal/calendar';
import type pg from 'pg';
import { defineJob } from '../kernel/jobs/jobs.ts';
import { adPath } from '../listings/path.ts';
import { type PublicText, publicTextColumns, withPublicText } from '../listings/public-text.ts';
import { notifyAll } from '../notifications/notify.ts';

/** News of a listing: that it costs less, in paisa, or that it is sold. */
interface News {
  adId: number;
  price?: number;
  was?: number;
}

/** Tells whoever keeps a listing; a job, as there may be very many. */
export const tellKeepersJob = defineJob<News>({ name: 'tell_keepers', maxAttempts: 5 });

const atOnce = 500;

/** Tells all who keep a listing its news, if they are still true. Done again, nobody is told twice. */
export async function tellKeepers({ pool }: { pool: pg.Pool }, { adId, price, was }: News): Promise<void> {
  const { rows } = await pool.query<PublicText & { state: string; price: number | null; owner_id: string }>(
    `select ${publicTextColumns}, a.state, a.price, a.owner_id from ads a where a.id = $1`,
    [adId],
  );
  const ad = rows[0] && withPublicText(rows[0]);
  if (!ad) return;
  const data = { adId, title: ad.title, path: adPath(adId, ad.title) };
  const isDrop = price !== undefined && was !== undefined;
  if (isDrop ? ad.state !== 'live' || ad.price !== price : ad.state !== 'sold') return;
  for await (const keepers of keepersOf(pool, adId, ad.owner_id))
    if (isDrop)
      await notifyAll(pool, keepers, {
        kind: 'price_drop',
        key: `${adId}:${price}`,
        data: { ...data, price, was },
      });
    // Taken back and sold again on one day, it is one piece of news.
    else
      await notifyAll(pool, keepers, {
        kind: 'favourite_sold',
        key: `${adId}:${nepalDay(new Date())}`,
        data,
      });
}

/** Who keeps a listing, some at a time, by favourites_by_ad. */
async function* keepersOf(pool: pg.Pool, adId: number, ownerId: string): AsyncGenerator<string[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (let found = atOnce; found === atOnce; ) {
    const { rows } = await pool.query<{ user_id: string }>(
      'select user_id from favourites where ad_id = $1 and user_id > $2 order by user_id limit $3',
      [adId, after, atOnce],
    );
    found = rows.length;
    after = rows.at(-1)?.user_id ?? after;
    const others = rows.map(({ user_id }) => user_id).filter((id) => id !== ownerId);
    if (others.length > 0) yield others;
  }
}
