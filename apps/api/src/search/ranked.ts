import type { SearchAdsQuery } from '@thulubazaar/contract';
import type pg from 'pg';
import { encodeCursor } from '../kernel/http/cursor.ts';
import { addFilters, askedOf, Where } from '../listings/scope.ts';
import type { Reference } from '../reference/reference.ts';
import type { Attempt, Page } from './attempt.ts';
import {
  addMatch,
  conditions,
  headOf,
  inCategories,
  inPlaces,
  rankQuery,
  type Search,
  separateCategories,
} from './match.ts';
import { ranking, windowSize } from './ranking.ts';
import { sureFrom } from './understanding.ts';
import { commonestTerms } from './word-statistics.ts';

interface RankedRow {
  ad_id: number;
  card: string;
  found: number;
  oldest_at: number;
  oldest_id: number;
}

// Counted from the newest match, not from now, so that pages do not shift while someone reads them. As float8: in
// numeric it takes 2 µs a match, more than its rank.
const { oldest, fadesInDays, barest, dearest } = ranking;
const freshness = `(${oldest} + ${1 - oldest} * exp(extract(epoch from published_at - max(published_at) over ())::float8 / ${fadesInDays * 86_400}))`;
const completeness = `(${barest} + ${1 - barest} * quality / 100.0::float8)`;
const cheapness = `(${dearest} + ${1 - dearest} * (1 - percent_rank() over (partition by price_basis order by price nulls last)))`;

/** How well a match answers, as SQL over the columns of ad_search. */
export function rankSql(where: Where, search: Search): string {
  const { category, place, condition, preferences, wished } = search.understanding;
  const said = rankQuery(search);
  const parts = [said ? `ts_rank('${ranking.fields}', doc, ${where.value(said)}::tsquery)` : '0.1::float8'];
  if (category && category.sure < sureFrom)
    parts.push(
      `case when ${inCategories(where, category.entries)} then ${ranking.likelyCategory} else 0 end`,
    );
  if (place) parts.push(`case when ${inPlaces(where, place.entries)} then ${ranking.place} else 0 end`);
  if (condition) {
    const terms = where.value(conditions(condition.value).map((value) => `condition=${value}`));
    parts.push(`case when filters && ${terms}::text[] then ${ranking.condition} else 0 end`);
  }
  if (wished.length > 0) {
    const terms = where.value(wished.flatMap(({ strict }) => strict).join(' | '));
    parts.push(`case when doc @@ ${terms}::tsquery then ${ranking.wish} else 0 end`);
  }
  const factors = [freshness, completeness, ...(preferences.includes('cheap') ? [cheapness] : [])];
  return `(${parts.join(' + ')}) * ${factors.join(' * ')}`;
}

/**
 * True where few enough listings hold the words that fetching all of them by the index of words is cheaper than walking
 * the newest until two hundred were met. PostgreSQL, left alone, walks tens of thousands of rows for a word that one
 * listing in a hundred holds.
 */
export async function isByWords(pool: pg.Pool, search: Search): Promise<boolean> {
  const head = headOf(search.words);
  if (!head) return false;
  const { listings } = await commonestTerms(pool);
  return head.share < Math.sqrt(windowSize / Math.max(listings, windowSize));
}

const columns =
  'ad_id, published_at, price, price_basis, category_no, top_category_no, province_no, district_no, local_no, place_no, filters, quality, doc';
const newestFirst = 'order by published_at desc, ad_id desc';

/** What the counts by kind are made of: the documents, which are large, are not. */
export const countedColumns =
  'published_at, ad_id, price, price_basis, category_no, province_no, district_no, local_no, place_no, filters';

interface Source {
  /** What of the listings is wanted. */
  wanted?: string;
  /** See `isByWords`. */
  byWords?: boolean;
  /** Numbers of categories, when the conditions do not say which: of each the newest are found by its index. */
  categories?: readonly number[];
}

/** The newest matches of these conditions, as a query over ad_search. */
export function newestSql(
  where: Where,
  limit: number,
  { wanted = columns, byWords = false, categories = [] }: Source = {},
): string {
  if (categories.length > 0) {
    const each = where.value(categories);
    const inOne = `${where} ${where.toString() ? 'and' : 'where'} category_no = c.no`;
    return `select ${wanted} from unnest(${each}::int[]) as c(no)
             cross join lateral (select ${wanted} from ad_search ${inOne} ${newestFirst} limit ${limit}) as in_one
             ${newestFirst} limit ${limit}`;
  }
  // What stands behind an offset is planned on its own: without the order by age it is found by its words.
  const source = byWords
    ? `(select ${wanted} from ad_search ${where} offset 0) as matching`
    : `ad_search ${where}`;
  return `select ${wanted} from ${source} ${newestFirst} limit ${limit}`;
}

// The newest matches are ranked, a window at a time: ranking every match of a common word costs six times more.
export async function rankedPage(
  pool: pg.Pool,
  reference: Reference,
  query: SearchAdsQuery,
  attempt: Attempt,
  keys: number[] | null,
): Promise<Page> {
  const [beforeAt = 0, beforeId = 0, offset = 0, seen = 0] = keys ?? [];
  const where = new Where();
  addMatch(where, reference, attempt.search, attempt.named, true);
  addFilters(where, reference, query, attempt.search.sought);
  if (beforeAt > 0) where.add(newerThan(where, beforeAt, beforeId));
  // One more than are ranked says whether there is more.
  const newest = newestSql(where, windowSize + 1, {
    byWords: await isByWords(pool, attempt.search),
    categories: separateCategories(attempt.search),
  });
  const rank = rankSql(where, attempt.search);
  const skip = where.value(Math.min(offset, windowSize));
  const take = where.value(query.limit);
  const text = `
    with newest as materialized (${newest}), hits as materialized (
      select * from newest ${newestFirst} limit ${windowSize}
    ), page as (
      select ad_id, published_at, ${rank} as rank from hits
       order by rank desc, published_at desc, ad_id desc offset ${skip} limit ${take}
    ), oldest as (
      select published_at, ad_id from hits order by published_at, ad_id limit 1
    )
    select page.ad_id, c.card, (select count(*)::int from newest) as found,
           (select (extract(epoch from published_at) * 1000)::bigint from oldest) as oldest_at,
           (select ad_id from oldest) as oldest_id
      from page join ad_cards c on c.ad_id = page.ad_id
     order by page.rank desc, page.published_at desc, page.ad_id desc`;
  const { rows } = await pool.query<RankedRow>(unnamed(text, where.values));
  const first = rows[0];
  const isMore = (first?.found ?? 0) > windowSize;
  const found = Math.min(first?.found ?? 0, windowSize);
  const shown = offset + rows.length;
  const asked = askedOf('search', query);
  const within = (at: number) => encodeCursor(asked, attempt.tier, beforeAt, beforeId, at, seen);
  let next: string | null = null;
  if (first && shown < found) next = within(offset + query.limit);
  else if (first && isMore)
    next = encodeCursor(asked, attempt.tier, first.oldest_at, first.oldest_id, 0, seen + found);
  const capped = isMore || beforeAt > 0;
  return {
    rows: rows.map((row) => [row.ad_id, 0, row.card]),
    next,
    // What was ranked before this window would have to be found and ranked anew: from its first page one starts again.
    previous: offset > 0 ? within(Math.max(0, offset - query.limit)) : null,
    position: seen + offset,
    matches: capped ? windowSize : found,
    capped,
  };
}

export function newerThan(where: Where, at: number, id: number): string {
  return `(published_at, ad_id) < (to_timestamp(${where.value(at)}::double precision / 1000)::timestamptz(3), ${where.value(id)}::bigint)`;
}

// How many listings a word matches decides between the GIN index and walking newest first, so PostgreSQL must plan
// with the word in hand: no prepared statement.
export function unnamed(text: string, values: unknown[]) {
  return { text, values, unnamed: true };
}
