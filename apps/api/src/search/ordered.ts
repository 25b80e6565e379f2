import type { SearchAdsQuery } from '@thulubazaar/contract';
import type pg from 'pg';
import { keysetOf, type Row, turnOf, turnPage } from '../listings/keyset.ts';
import { addFilters, askedOf, comparePrices, Where } from '../listings/scope.ts';
import type { Reference } from '../reference/reference.ts';
import type { Attempt, Page } from './attempt.ts';
import { addMatch } from './match.ts';
import { unnamed } from './ranked.ts';
import { windowSize } from './ranking.ts';

/** One page of matches, newest first or by price. */
export async function orderedPage(
  pool: pg.Pool,
  reference: Reference,
  query: SearchAdsQuery,
  attempt: Attempt,
  keys: number[] | null,
): Promise<Page> {
  const sort = query.sort === 'relevance' ? 'newest' : query.sort;
  const turn = keys && turnOf(keys);
  const { key, order, falls, addTurn } = keysetOf(sort, turn);
  const where = new Where();
  const { search } = attempt;
  addMatch(where, reference, search, attempt.named);
  addFilters(where, reference, query, search.sought);
  if (sort !== 'newest') {
    where.add('price is not null');
    comparePrices(where, reference, search.sought);
  }
  const all = where.toString();
  addTurn(where);
  const direction = falls ? ' desc' : '';
  const text = `
    with page as (
      select ad_id, ${key} as key from ad_search ${where} order by ${order} limit ${where.value(query.limit + 1)}
    )
    select page.ad_id, page.key, c.card,
           (select count(*)::int from (select 1 from ad_search ${all} limit ${windowSize + 1}) as counted) as found
      from page join ad_cards c on c.ad_id = page.ad_id
     order by page.key${direction}, page.ad_id${direction}`;
  const { rows } = await pool.query<{ ad_id: number; key: number; card: string; found: number }>(
    unnamed(text, where.values),
  );
  // Where nothing is left before a page, the first one is there.
  if (turn?.back && rows.length === 0) return orderedPage(pool, reference, query, attempt, null);
  const cards = rows.map((row): Row => [row.ad_id, row.key, row.card]);
  const page = turnPage(cards, { limit: query.limit, sort }, turn, askedOf('search', query), [attempt.tier]);
  const found = rows[0]?.found ?? page.position;
  return { ...page, matches: Math.min(found, windowSize), capped: found > windowSize };
}
