import type { SearchAdsQuery } from '@thulubazaar/contract';
import type pg from 'pg';
import { encodeCursor } from '../kernel/http/cursor.ts';
import { addFilters, askedOf, comparePrices, Where } from '../listings/scope.ts';
import type { Reference } from '../reference/reference.ts';
import type { Attempt, Page } from './attempt.ts';
import { addMatch } from './match.ts';
import { newerThan, unnamed } from './ranked.ts';
import { windowSize } from './ranking.ts';

const keyset = {
  newest: {
    key: '(extract(epoch from s.published_at) * 1000)::bigint',
    order: 's.published_at desc, s.ad_id desc',
  },
  price_asc: { key: 's.price', order: 's.price, s.ad_id' },
  price_desc: { key: 's.price', order: 's.price desc, s.ad_id desc' },
};

/** One page of matches, newest first or by price. */
export async function orderedPage(
  pool: pg.Pool,
  reference: Reference,
  query: SearchAdsQuery,
  attempt: Attempt,
  keys: number[] | null,
): Promise<Page> {
  const sort = query.sort === 'relevance' ? 'newest' : query.sort;
  const { key, order } = keyset[sort];
  const where = new Where();
  const { search } = attempt;
  addMatch(where, reference, search, attempt.named);
  addFilters(where, reference, query, search.sought);
  if (sort !== 'newest') {
    where.add('price is not null');
    comparePrices(where, reference, search.sought);
  }
  const all = where.toString();
  if (keys) {
    const [at = 0, id = 0] = keys;
    if (sort === 'newest') where.add(newerThan(where, at, id));
    else
      where.add(
        `(price, ad_id) ${sort === 'price_asc' ? '>' : '<'} (${where.value(at)}::bigint, ${where.value(id)}::bigint)`,
      );
  }
  const text = `
    with page as (
      select s.ad_id, ${key} as key from ad_search s ${where} order by ${order} limit ${where.value(query.limit + 1)}
    )
    select page.ad_id, page.key, c.card,
           (select count(*)::int from (select 1 from ad_search ${all} limit ${windowSize}) as counted) as found
      from page join ad_cards c on c.ad_id = page.ad_id
     order by ${order.replaceAll('s.published_at', 'page.key').replaceAll('s.price', 'page.key').replaceAll('s.', 'page.')}`;
  const { rows } = await pool.query<{ ad_id: number; key: number; card: string; found: number }>(
    unnamed(text, where.values),
  );
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  const found = rows[0]?.found ?? 0;
  return {
    rows: rows.slice(0, query.limit).map((row) => [row.ad_id, row.key, row.card]),
    next: last ? encodeCursor(askedOf('search', query), attempt.tier, last.key, last.ad_id) : null,
    matches: found,
    capped: found === windowSize,
  };
}
