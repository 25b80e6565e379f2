import { nepalDay } from '@thulubazaar/nepal/calendar';
import type pg from 'pg';
import { isRestricted } from '../accounts/restriction.ts';
import { findForKeepers, type News } from '../alerts/find.ts';
import { tellFound } from '../alerts/jobs.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import { adPath } from '../listings/path.ts';
import { type PublicText, publicTextColumns, withPublicText } from '../listings/public-text.ts';

/** News of a listing: that it costs less, in paisa, or that it is sold. */
interface Happened {
  adId: number;
  price?: number;
  was?: number;
}

/** Tells whoever keeps a listing; a job, as there may be very many. */
export const tellKeepersJob = defineJob<Happened>({ name: 'tell_keepers', maxAttempts: 5 });

const atOnce = 500;

/** Tells all who keep a listing its news, if they are still true. Done again, nobody is told twice. */
export async function tellKeepers({ pool }: { pool: pg.Pool }, happened: Happened): Promise<void> {
  const news = await newsOf(pool, happened);
  if (!news) return;
  for await (const keepers of keepersOf(pool, news.adId)) {
    const found = await transaction(pool, (tx) => findForKeepers(tx, keepers, news));
    await tellFound(pool, found);
  }
}

async function newsOf(pool: pg.Pool, { adId, price, was }: Happened): Promise<News | null> {
  const { rows } = await pool.query<PublicText & { state: string; price: number | null; owner_id: string }>(
    `select ${publicTextColumns}, a.state, a.price, a.owner_id
       from ads a join users u on u.id = a.owner_id where a.id = $1 and not ${isRestricted('u')}`,
    [adId],
  );
  const ad = rows[0] && withPublicText(rows[0]);
  if (!ad) return null;
  const about = { title: ad.title, path: adPath(adId, ad.title) };
  const common = { adId, ownerId: ad.owner_id };
  if (price !== undefined && was !== undefined) {
    if (ad.state !== 'live' || ad.price !== price) return null;
    return { ...common, news: 'price_drop', key: `${adId}:${price}`, about: { ...about, price, was } };
  }
  if (ad.state !== 'sold') return null;
  // Taken back and sold again on one day, it is one piece of news.
  return { ...common, news: 'sold', key: `${adId}:${nepalDay(new Date())}`, about };
}

/** Who keeps a listing, some at a time, by favourites_by_ad. */
async function* keepersOf(pool: pg.Pool, adId: number): AsyncGenerator<string[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (let found = atOnce; found === atOnce; ) {
    const { rows } = await pool.query<{ user_id: string }>(
      'select user_id from favourites where ad_id = $1 and user_id > $2 order by user_id limit $3',
      [adId, after, atOnce],
    );
    found = rows.length;
    after = rows.at(-1)?.user_id ?? after;
    if (found > 0) yield rows.map(({ user_id }) => user_id);
  }
}
