import type { Front } from '@thulubazaar/contract';
import type pg from 'pg';
import { dropDays } from '../listings/clock.ts';
import type { Reference } from '../reference/reference.ts';

const shown = { newest: 24, priceDrops: 8 };
/** Of so many times as many of the newest, those with photos come first. */
const lookedThrough = 3;

// By ad_cards_newest, then over what that found.
const newestSql = `
  with latest as materialized (
    select ad_id, published_at, card from ad_cards order by published_at desc, ad_id desc limit $1
  )
  select card from latest order by card::json ->> 'photo' is null, published_at desc, ad_id desc limit $2`;

// By ads_price_dropped.
const priceDropsSql = `
  select c.card from ads a join ad_cards c on c.ad_id = a.id
   where a.state = 'live' and a.price_dropped_at > now() - make_interval(days => $1)
   order by a.price_dropped_at desc, a.id desc limit $2`;

async function cards(pool: pg.Pool, text: string, values: number[]): Promise<string> {
  const { rows } = await pool.query<{ card: string }>(text, values);
  return `[${rows.map(({ card }) => card).join(',')}]`;
}

/** The lists of a front page as members of a JSON object: the stored cards joined, never parsed. */
export async function frontListsJson(pool: pg.Pool): Promise<string> {
  const [newest, priceDrops] = await Promise.all([
    cards(pool, newestSql, [shown.newest * lookedThrough, shown.newest]),
    cards(pool, priceDropsSql, [dropDays, shown.priceDrops]),
  ]);
  return `"newest":${newest},"priceDrops":${priceDrops}`;
}

/** How many live listings each top category has, most first, as JSON. */
export async function categoryCountsJson(pool: pg.Pool, { categories }: Reference): Promise<string> {
  const { rows } = await pool.query<{ no: number; listings: number }>(
    'select top_category_no as no, count(*)::int as listings from ad_cards group by 1 order by 2 desc, 1',
  );
  const idOf = new Map([...categories.values()].map(({ no, id }) => [no, id]));
  const counts: Front['categories'] = rows.flatMap(({ no, listings }) => {
    const id = idOf.get(no);
    return id === undefined ? [] : [{ id, listings }];
  });
  return JSON.stringify(counts);
}
