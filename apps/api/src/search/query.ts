import type { SearchAdsQuery } from '@thulubazaar/contract';
import { type QueryTerm, queryTerms } from '@thulubazaar/nepal/search-terms';
import type pg from 'pg';
import { invalidCursor } from '../kernel/errors.ts';
import { decodeCursor, encodeCursor, pageJson } from '../listings/cursor.ts';
import { addFilters, askedOf, Where } from '../listings/scope.ts';
import type { Reference } from '../reference/reference.ts';
import { repair } from './repair.ts';

/** Matches ranked at a time, and how far matches are counted. */
const windowSize = 200;

// How words are matched, tried in turn until something is found: as written, with typing errors repaired, by sound
// alone. A cursor says which one its page came from.
const strict = 0;
const repaired = 1;
const loose = 2;

interface Attempt {
  tsquery: string;
  corrected: string | null;
}

/** Any of a token's terms, and all tokens: `(cRent | sbada) & (sgar)`. */
function tsqueryOf(terms: QueryTerm[], pick: (term: QueryTerm) => string[]): string {
  return terms.map((term) => `(${pick(term).join(' | ')})`).join(' & ');
}

async function attemptOf(pool: pg.Pool, tier: number, terms: QueryTerm[]): Promise<Attempt | null> {
  if (tier === strict) return { tsquery: tsqueryOf(terms, (term) => term.strict), corrected: null };
  const fixed = await repair(pool, terms);
  if (tier === repaired) {
    return fixed && { tsquery: tsqueryOf(fixed.terms, (term) => term.strict), corrected: fixed.text };
  }
  return {
    tsquery: tsqueryOf(fixed?.terms ?? terms, (term) => term.loose),
    corrected: fixed?.text ?? null,
  };
}

interface Page {
  json: string;
  found: number;
}

/**
 * One page of listings that match, as JSON text of the search answer.
 * @throws AppError invalid_cursor, or invalid_input for an unknown category or place
 */
export async function searchAdsJson(
  pool: pg.Pool,
  reference: Reference,
  query: SearchAdsQuery,
): Promise<string> {
  const terms = queryTerms(query.q);
  const keys = query.cursor
    ? decodeCursor(query.cursor, askedOf('search', query), query.sort === 'relevance' ? 4 : 3)
    : null;
  if (keys && (keys[0] ?? 0) > loose) throw invalidCursor();
  const run = query.sort === 'relevance' ? rankedPage : orderedPage;
  if (terms.length > 0) {
    const tiers = keys ? [keys[0] ?? strict] : [strict, repaired, loose];
    for (const tier of tiers) {
      const attempt = await attemptOf(pool, tier, terms);
      if (!attempt) continue;
      const page = await run(pool, reference, query, attempt, tier, keys?.slice(1) ?? null);
      if (page.found > 0 || keys) return page.json;
    }
  } else {
    // Nothing to search for still answers 400 for an unknown category or place.
    addFilters(new Where(), reference, query);
  }
  return pageJson([], null, { matches: 0, matchesCapped: false, corrected: null });
}

interface RankedRow {
  ad_id: number;
  card: string;
  found: number;
  oldest_at: number;
  oldest_id: number;
}

// A listing a month older than the newest match counts three fifths, a very old one two fifths: what is likely gone
// should not stand first for two words that stand closer together. Counted from the newest match, not from now, so
// that pages do not shift while someone reads them. As float8: in numeric it takes 2 µs a match, more than its rank.
const freshness = `(0.4 + 0.6 * exp(extract(epoch from published_at - max(published_at) over ())::float8 / 2592000))`;

// The newest matches are ranked, a window at a time: ranking every match of a common word costs six times more.
async function rankedPage(
  pool: pg.Pool,
  reference: Reference,
  query: SearchAdsQuery,
  { tsquery, corrected }: Attempt,
  tier: number,
  keys: number[] | null,
): Promise<Page> {
  const [beforeAt = 0, beforeId = 0, offset = 0] = keys ?? [];
  const where = new Where();
  const q = `${where.value(tsquery)}::tsquery`;
  where.add(`doc @@ ${q}`);
  addFilters(where, reference, query);
  if (beforeAt > 0) where.add(newerThan(where, beforeAt, beforeId));
  const skip = where.value(Math.min(offset, windowSize));
  const take = where.value(query.limit);
  const text = `
    with hits as materialized (
      select ad_id, published_at, doc from ad_search ${where} order by published_at desc, ad_id desc limit ${windowSize}
    ), page as (
      select ad_id, published_at, ts_rank('{0.02, 0.1, 0.4, 1}', doc, ${q}) * ${freshness} as rank from hits
       order by rank desc, published_at desc, ad_id desc offset ${skip} limit ${take}
    ), oldest as (
      select published_at, ad_id from hits order by published_at, ad_id limit 1
    )
    select page.ad_id, c.card, (select count(*)::int from hits) as found,
           (select (extract(epoch from published_at) * 1000)::bigint from oldest) as oldest_at,
           (select ad_id from oldest) as oldest_id
      from page join ad_cards c on c.ad_id = page.ad_id
     order by page.rank desc, page.published_at desc, page.ad_id desc`;
  const { rows } = await pool.query<RankedRow>(unnamed(text, where.values));
  const first = rows[0];
  const found = first?.found ?? 0;
  const shown = offset + rows.length;
  let next: string | null = null;
  if (first && shown < found)
    next = encodeCursor(askedOf('search', query), tier, beforeAt, beforeId, offset + query.limit);
  else if (first && found === windowSize)
    next = encodeCursor(askedOf('search', query), tier, first.oldest_at, first.oldest_id, 0);
  const capped = found === windowSize || beforeAt > 0;
  const cards = rows.map((row): [number, number, string] => [row.ad_id, 0, row.card]);
  const rest = { matches: capped ? windowSize : found, matchesCapped: capped, corrected };
  return { json: pageJson(cards, next, rest), found };
}

const keyset = {
  newest: {
    key: '(extract(epoch from s.published_at) * 1000)::bigint',
    order: 's.published_at desc, s.ad_id desc',
  },
  price_asc: { key: 's.price', order: 's.price, s.ad_id' },
  price_desc: { key: 's.price', order: 's.price desc, s.ad_id desc' },
};

async function orderedPage(
  pool: pg.Pool,
  reference: Reference,
  query: SearchAdsQuery,
  { tsquery, corrected }: Attempt,
  tier: number,
  keys: number[] | null,
): Promise<Page> {
  const sort = query.sort === 'relevance' ? 'newest' : query.sort;
  const { key, order } = keyset[sort];
  const where = new Where();
  where.add(`doc @@ ${where.value(tsquery)}::tsquery`);
  addFilters(where, reference, query);
  if (sort !== 'newest') where.add('price is not null');
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
  const cards = rows
    .slice(0, query.limit)
    .map((row): [number, number, string] => [row.ad_id, row.key, row.card]);
  const next = last ? encodeCursor(askedOf('search', query), tier, last.key, last.ad_id) : null;
  return {
    json: pageJson(cards, next, { matches: found, matchesCapped: found === windowSize, corrected }),
    found,
  };
}

function newerThan(where: Where, at: number, id: number): string {
  return `(published_at, ad_id) < (to_timestamp(${where.value(at)}::double precision / 1000)::timestamptz(3), ${where.value(id)}::bigint)`;
}

// How many listings a word matches decides between the GIN index and walking newest first, so PostgreSQL must plan
// with the word in hand: no prepared statement.
function unnamed(text: string, values: unknown[]) {
  return { text, values, unnamed: true };
}
