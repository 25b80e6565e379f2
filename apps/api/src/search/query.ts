import { comparablePrice } from '@thulubazaar/catalog/comparison';
import type { SearchAdsQuery } from '@thulubazaar/contract';
import { fromPreeti } from '@thulubazaar/nepal/preeti';
import type pg from 'pg';
import { invalidCursor } from '../kernel/errors.ts';
import { decodeCursor, pageJson } from '../kernel/http/cursor.ts';
import { turnLength } from '../listings/keyset.ts';
import { addFilters, askedOf, type Sought, soughtBy, Where } from '../listings/scope.ts';
import type { CategoryEntry, Reference } from '../reference/reference.ts';
import type { Page } from './attempt.ts';
import { chipsOf } from './chips.ts';
import { countFacets } from './facets.ts';
import { isSure, type Search } from './match.ts';
import { orderedPage } from './ordered.ts';
import { rankedPage } from './ranked.ts';
import { fewMatches } from './ranking.ts';
import { askWords } from './repair.ts';
import { similarCards } from './similar.ts';
import { type Understanding, understand } from './understanding.ts';

// What is looked for must be named by a title, a category or a place; where none is, a description that says it will do.
// A cursor says which of the two its page came from.
const named = 0;
const mentioned = 1;

/** As typed, or with what the filters contradict taken by its words. */
function readFor(reference: Reference, q: string, category: string | undefined): Understanding {
  const read = understand(reference, q);
  const asked = category ? reference.categories.get(category) : undefined;
  if (!asked || !read.category || read.category.entries.some((entry) => isRelated(entry, asked))) return read;
  return { ...read, category: null, words: [...read.words, ...read.category.terms] };
}

function isRelated(entry: CategoryEntry, asked: CategoryEntry): boolean {
  return entry === asked || entry.parent === asked || asked.parent === entry;
}

/**
 * Reads a query and looks its words up.
 * @param category the one that is filtered by
 */
export async function searchFor(
  pool: pg.Pool,
  reference: Reference,
  q: string,
  category?: string,
): Promise<Search> {
  const understanding = readFor(reference, q, category);
  const asked = await askWords(pool, understanding.words);
  const search = withCategoryForWords({ ...asked, understanding, sought: { sure: [], likely: [] } });
  const meant = search.understanding.category;
  const likely = meant?.entries ?? [];
  const sought = category ? soughtBy(reference, { category }) : { sure: isSure(meant) ? likely : [], likely };
  return { ...search, sought, understanding: withPriceOf(sought, search.understanding) };
}

// "1 lakh a year" of rooms is what they cost a month; "20 lakh an aana" says nothing of what the land costs.
function withPriceOf({ sure, likely }: Sought, understanding: Understanding): Understanding {
  const { price } = understanding;
  const categoryId = [...sure, ...likely][0]?.id;
  if (!price?.unit) return understanding;
  if (categoryId === undefined) return { ...understanding, price: null };
  const { unit: priceUnit } = price;
  const compared = (paisa: number | null) =>
    comparablePrice({ categoryId, price: paisa, priceUnit, attributes: {} });
  const [min, max] = [compared(price.min), compared(price.max)];
  return { ...understanding, price: min === null && max === null ? null : { ...price, min, max } };
}

// A word that no listing holds, but by which a category is known, means what is in the category.
function withCategoryForWords(search: Search): Search {
  const { words, understanding } = search;
  const { category } = understanding;
  if (!category || category.sure >= 1 || category.terms.length === 0) return search;
  const named = new Set(category.terms);
  const stands = words.filter(({ term }) => named.has(term));
  if (stands.length === 0 || !stands.every(({ unknown }) => unknown)) return search;
  return {
    ...search,
    words: words.filter((word) => !stands.includes(word)),
    understanding: { ...understanding, category: { ...category, sure: 0.9 } },
  };
}

/** True when there is anything to look for. */
export function asksSomething({ words, understanding }: Search): boolean {
  const { category, place, price, quantities } = understanding;
  return words.length > 0 || quantities.length > 0 || [category, place, price].some((read) => read !== null);
}

/**
 * One page of listings that match, as JSON text of the search answer.
 * @param lacking is told what the search did not find
 * @throws AppError invalid_cursor, or invalid_input for an unknown category or place
 */
export async function searchAdsJson(
  pool: pg.Pool,
  reference: Reference,
  asked: SearchAdsQuery,
  lacking: (gap: { kind: 'word' | 'query'; text: string }) => void = () => {},
): Promise<string> {
  // What was typed for the Preeti font is searched, and shown, as the Unicode it means.
  const unicode = fromPreeti(asked.q);
  const query = unicode === null ? asked : { ...asked, q: unicode };
  const keys = query.cursor ? decodeCursor(query.cursor, askedOf('search', query), 1 + turnLength) : null;
  if (keys && (keys[0] ?? 0) > mentioned) throw invalidCursor();
  // Nothing to search for still answers 400 for an unknown category or place.
  addFilters(new Where(), reference, query);
  const search = await searchFor(pool, reference, query.q, query.category);
  const page = asksSomething(search) ? await firstPage(pool, reference, query, search, keys) : emptyPage;
  for (const { term, unknown } of search.words) if (unknown) lacking({ kind: 'word', text: term.token });
  if (page.matches === 0 && !keys) lacking({ kind: 'query', text: query.q });
  const ids = page.rows.map(([id]) => id);
  const isFew = !keys && page.next === null && page.matches < fewMatches && asksSomething(search);
  const similar = isFew ? await similarCards(pool, reference, query, search, ids) : [];
  const attempt = { search, tier: page.tier, named: page.tier === named };
  const facets =
    query.facets && asksSomething(search) ? await countFacets(pool, reference, query, attempt) : undefined;
  const json = pageJson(page.rows, page.next, {
    previousCursor: page.previous,
    position: page.position,
    matches: page.matches,
    matchesCapped: page.capped,
    corrected: unicode ?? search.corrected,
    // Chips are taken out of what was typed, where these words do not stand.
    understood: unicode === null ? chipsOf(search.understanding, query.q) : [],
    ...(facets && { facets }),
  });
  return `${json.slice(0, -1)},"similar":[${similar.join(',')}]}`;
}

const emptyPage = {
  rows: [],
  next: null,
  previous: null,
  position: 0,
  matches: 0,
  capped: false,
  tier: named,
};

async function firstPage(
  pool: pg.Pool,
  reference: Reference,
  query: SearchAdsQuery,
  search: Search,
  keys: number[] | null,
): Promise<Page & { tier: number }> {
  const run = query.sort === 'relevance' ? rankedPage : orderedPage;
  const tiers = keys ? [keys[0] ?? named] : search.words.length > 0 ? [named, mentioned] : [named];
  let page: Page & { tier: number } = emptyPage;
  // All words are wanted, and this one is nowhere.
  if (search.words.some(({ absent }) => absent)) return page;
  for (const tier of tiers) {
    const attempt = { search, tier, named: tier === named };
    page = { ...(await run(pool, reference, query, attempt, keys?.slice(1) ?? null)), tier };
    if (page.matches > 0) break;
  }
  return page;
}
