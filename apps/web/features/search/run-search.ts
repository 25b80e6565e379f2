import type { Facets, Lang, Understood } from '@thulubazaar/contract';
import { askedFilters, type NumberErrors, readNumbers } from '@thulubazaar/frontend/search/read-numbers';
import type { SearchQuery } from '@thulubazaar/frontend/urls/search-query';
import {
  type AdCard,
  type AdPage,
  ApiError,
  type Filters,
  findPlace,
  listAds,
  type Place,
  searchAds,
  suggestPlaces,
} from '@/data/api.ts';
import { isBadCursor } from '@/data/page-at.ts';
import { pick } from '@/i18n/translate.ts';
import { type Matches, matchesOf } from './how-many.ts';
import { pageSize } from './page-size.ts';

/** Something to tell above the results. */
export type Notice =
  | { kind: 'badFilter' | 'badCursor' }
  | { kind: 'placeGuess'; place: Place; others: Place[] }
  | { kind: 'placeUnknown'; typed: string }
  | { kind: 'corrected'; corrected: string }
  /** By the order of prices; null where there are more than were counted. */
  | { kind: 'leftOut'; count: number | null };

/** What filters show: what was asked, and what of it cannot be meant. */
export type Filtered = Pick<SearchOutcome, 'query' | 'errors'>;

export interface SearchOutcome {
  /** The query with the place settled (`place` is its id, `where` its name). */
  query: SearchQuery;
  notices: Notice[];
  /** With any of these nothing was searched. */
  errors: NumberErrors;
  items: AdCard[];
  /** Where the page stands among the others. */
  turns: Pick<AdPage, 'nextCursor' | 'previousCursor' | 'position'>;
  /** Null when nothing was searched. */
  matches: Matches | null;
  /** What was read in the words. */
  understood: Understood[];
  /** Partial matches, where full ones are few. */
  similar: AdCard[];
  facets: Facets | null;
}

/** True when `typed` is a place's whole name, in either language. */
function isNamed({ name, label }: Place, typed: string): boolean {
  const text = typed.toLowerCase();
  return [name.en, name.ne, label.en, label.ne].some((known) => known.toLowerCase() === text);
}

/** What someone typed as a place becomes a place: the one chosen, or the first of that name. */
async function settlePlace(
  query: SearchQuery,
  lang: Lang,
): Promise<{ query: SearchQuery; notices: Notice[] }> {
  const chosen = query.place ? await findPlace(query.place) : null;
  if (query.place && !chosen && !query.where) {
    return { query: { ...query, place: '', where: '' }, notices: [{ kind: 'badFilter' }] };
  }
  if (chosen && (!query.where || [chosen.label.en, chosen.label.ne].includes(query.where))) {
    return { query: { ...query, where: pick(chosen.label, lang) }, notices: [] };
  }
  if (!query.where) return { query, notices: [] };
  const [first, ...others] = await suggestPlaces(query.where, 5);
  if (!first) {
    return { query: { ...query, place: '' }, notices: [{ kind: 'placeUnknown', typed: query.where }] };
  }
  const settled = { ...query, place: first.id, where: pick(first.label, lang) };
  const doubts = isNamed(first, query.where) ? others.filter((place) => isNamed(place, query.where)) : others;
  return {
    query: settled,
    notices: doubts.length > 0 ? [{ kind: 'placeGuess', place: first, others: doubts }] : [],
  };
}

async function fetchPage(query: SearchQuery, limit = pageSize) {
  const filters: Filters = {
    ...askedFilters(query),
    limit,
    ...(query.cursor ? { cursor: query.cursor } : {}),
  };
  if (query.q) {
    const page = await searchAds(query.q, filters, query.sort);
    const { facets = null } = page;
    return { ...page, facets, matches: matchesOf(page) };
  }
  const page = await listAds(filters, query.sort === 'relevance' ? 'newest' : query.sort);
  return { ...page, ...nothingRead, matches: matchesOf(page), corrected: null };
}

/** An order by price leaves out what has none that compares: how many. Where a price is asked for, nothing else is meant. */
async function leftOut(query: SearchQuery, matches: Matches | null): Promise<Notice[]> {
  const { sort, q, cursor, minPrice, maxPrice } = query;
  if (!sort.startsWith('price') || cursor || minPrice || maxPrice) return [];
  const all = await fetchPage({ ...query, sort: q ? 'relevance' : 'newest' }, 1);
  if (!all.matches || !matches) return [];
  if (all.matches.capped) return [{ kind: 'leftOut', count: null }];
  const count = all.matches.count - matches.count;
  return count > 0 ? [{ kind: 'leftOut', count }] : [];
}

const nothingRead = { understood: [], similar: [], facets: null };
const noTurns = { nextCursor: null, previousCursor: null, position: 0 };

/** One repair for what the API refuses in an address someone kept or edited; null when it is not that. */
function repaired(query: SearchQuery, error: unknown): { query: SearchQuery; notice: Notice } | null {
  if (!(error instanceof ApiError) || error.status < 400 || error.status >= 500) return null;
  if (query.cursor && isBadCursor(error)) {
    return { query: { ...query, cursor: '' }, notice: { kind: 'badCursor' } };
  }
  const wrong = (['category', 'place', 'seller'] as const).filter(
    (name) => query[name] && (name in error.sentences || error.status === 404),
  );
  if (wrong.length === 0) return null;
  const cleared = Object.fromEntries(wrong.map((name) => [name, '']));
  // Filters by attribute are those of the category.
  const attributes = wrong.includes('category') ? {} : query.attributes;
  return { query: { ...query, ...cleared, attributes, cursor: '' }, notice: { kind: 'badFilter' } };
}

/** Runs a search as the page shows it. */
export async function runSearch(asked: SearchQuery, lang: Lang): Promise<SearchOutcome> {
  let { query, notices } = await settlePlace(asked, lang);
  const { errors } = readNumbers(query);
  if (Object.keys(errors).length > 0)
    return { query, notices, errors, items: [], turns: noTurns, matches: null, ...nothingRead };
  let page: Awaited<ReturnType<typeof fetchPage>>;
  try {
    page = await fetchPage(query);
  } catch (error) {
    const repair = repaired(query, error);
    if (!repair) throw error;
    query = repair.query;
    notices = [...notices, repair.notice];
    page = await fetchPage(query);
  }
  if (page.corrected) notices = [...notices, { kind: 'corrected', corrected: page.corrected }];
  const { items, nextCursor, previousCursor, position, matches, understood, similar, facets } = page;
  const turns = { nextCursor, previousCursor, position };
  notices = [...notices, ...(await leftOut(query, matches))];
  return { query, notices, errors, items, turns, matches, understood, similar, facets };
}

/** How many a search would find, as its filters stand; null where something in them cannot be meant, or is not there. */
export async function countSearch(asked: SearchQuery, lang: Lang): Promise<Matches | null> {
  const { query } = await settlePlace({ ...asked, cursor: '' }, lang);
  const { errors } = readNumbers(query);
  if (Object.keys(errors).length > 0) return null;
  try {
    return (await fetchPage(query, 1)).matches;
  } catch (error) {
    if (error instanceof ApiError) return null;
    throw error;
  }
}
