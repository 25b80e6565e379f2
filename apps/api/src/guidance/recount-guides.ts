import type pg from 'pg';
import { isRestricted } from '../accounts/restriction.ts';
import { waitLonger } from '../kernel/db/silence.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import { countedSql } from './counted-as.ts';
import { groupingSql } from './groups.ts';

/** Four times a day: prices of a kind of thing do not change faster. */
export const recountPriceGuidesJob = defineJob({
  name: 'recount_price_guides',
  cron: '50 */6 * * *',
  maxAttempts: 3,
});

/** Fewer say nothing of what is usual. */
export const fewestListings = 15;
/** One shop's prices are not the market's. */
const fewestOwners = 3;
const soldDays = 180;
/** In paisa: what costs less is a placeholder. */
const leastPrice = 1000;

const recountSql = `
  with priced as (
    select a.category_id, ${countedSql.unit} as price_unit, round(a.price / ${countedSql.times})::bigint as price, a.owner_id,
           ${groupingSql.columns}
      from ads a join users u on u.id = a.owner_id ${countedSql.land}
     where not ${isRestricted('u')} and ${countedSql.times} > 0 and (a.state = 'live' or (a.state = 'sold' and a.sold_at > now() - make_interval(days => $1)))
       and a.price >= $2
  ), counted as (
    select ${groupingSql.key} as group_key, count(*)::int as n,
           percentile_disc(array(select step * 0.05 from generate_series(1, 19) step)::float8[])
             within group (order by price) as quantiles
      from priced
     group by grouping sets (${groupingSql.sets})
    having count(*) >= $3 and count(distinct owner_id) >= $4 and ${groupingSql.said}
  ), kept as (
    insert into price_guides (group_key, n, quantiles)
    select group_key, n, quantiles from counted
    on conflict (group_key) do update set (n, quantiles, counted_at) = (excluded.n, excluded.quantiles, now())
    returning group_key
  )
  delete from price_guides where group_key not in (select group_key from kept)`;

/** Counts what comparable listings ask, live ones and those sold in half a year, of people who may act. */
export async function recountPriceGuides(pool: pg.Pool): Promise<void> {
  await transaction(pool, async (tx) => {
    waitLonger(tx, 11);
    await tx.query(`set local statement_timeout = '10min'`);
    await tx.query(recountSql, [soldDays, leastPrice, fewestListings, fewestOwners]);
  });
}
