import { createHash } from 'node:crypto';
import type { SavedQuery } from '@thulubazaar/contract';
import { fromPreeti } from '@thulubazaar/nepal/preeti';
import type pg from 'pg';
import { AppError, invalidField } from '../kernel/errors.ts';
import { addFilters, type Filters, Where } from '../listings/scope.ts';
import type { Reference } from '../reference/reference.ts';
import { documentVersion } from '../search/document.ts';
import { addMatch, type Search } from '../search/match.ts';
import { asksSomething, searchFor } from '../search/query.ts';

const rulesVersion = 1;
/** Of the rules by which words are read; what older ones read is read anew, by a job (`upkeep.ts`). */
export const meaningVersion = rulesVersion * 100_000 + documentVersion;

/** What is looked for must be named by a title, a category or a place, as in the first results of a search. */
const named = true;

/** What a search means: its filters, and what was read in its words. */
export interface Meaning {
  filters: Filters;
  search: Search | null;
}

type Read = Search['understanding'];
type Within<P extends 'category' | 'place'> =
  | (Omit<NonNullable<Read[P]>, 'entries'> & { entries: string[] })
  | null;

/** The same with ids in place of the trees' entries, without what only orders results. */
export interface StoredMeaning {
  filters: Filters;
  search:
    | (Omit<Search, 'understanding' | 'sought'> & {
        sought: { sure: string[]; likely: string[] };
        understanding: Omit<Read, 'category' | 'place'> & {
          category: Within<'category'>;
          place: Within<'place'>;
        };
      })
    | null;
}

/** The same of something that stands within a field. */
function within(field: string, { code, fields = [] }: AppError): AppError {
  return new AppError(
    code,
    fields.map((wrong) => ({ ...wrong, field: `${field}.${wrong.field}` })),
  );
}

/**
 * Reads what somebody wants to save.
 * @throws AppError invalid_input where it asks for nothing, or for a category or place that no tree knows
 */
export async function readMeaning(
  pool: pg.Pool,
  reference: Reference,
  { q, ...filters }: SavedQuery,
): Promise<Meaning> {
  const where = new Where();
  try {
    addFilters(where, reference, filters);
  } catch (error) {
    throw error instanceof AppError ? within('query', error) : error;
  }
  const unicode = q === undefined ? undefined : (fromPreeti(q) ?? q);
  if (unicode === undefined) {
    if (where.values.length === 0) throw invalidField('query', 'required');
    return { filters, search: null };
  }
  const search = await searchFor(pool, reference, unicode, filters.category);
  if (!asksSomething(search)) throw invalidField('query.q', 'invalid_value');
  return { filters, search };
}

/**
 * What holds for a listing that matches fully, as SQL over the columns of ad_search: what search itself asks.
 * @param values those of the statement so far; more are added
 */
export function conditionOf(reference: Reference, { filters, search }: Meaning, values: unknown[]): string {
  const where = new Where(values);
  if (search) addMatch(where, reference, search, named);
  addFilters(where, reference, filters, search?.sought);
  return where.condition;
}

/** The same for everything that matches the same, in whatever words and script it was asked. */
export function fingerprintOf(reference: Reference, meaning: Meaning): Buffer {
  const values: unknown[] = [];
  const condition = conditionOf(reference, meaning, values);
  return createHash('sha256')
    .update(JSON.stringify([condition, values]))
    .digest();
}

const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
const nothing = { token: '', strict: [], loose: [] };

export function storedMeaning({ filters, search }: Meaning): StoredMeaning {
  if (!search) return { filters, search };
  const { category, place } = search.understanding;
  return {
    filters,
    search: {
      corrected: null,
      sought: { sure: idsOf(search.sought.sure), likely: idsOf(search.sought.likely) },
      words: search.words.map((word) => ({ ...word, term: nothing })),
      understanding: {
        ...search.understanding,
        words: [],
        said: [],
        preferences: [],
        category: category && { ...category, entries: idsOf(category.entries), terms: [] },
        place: place && { ...place, entries: idsOf(place.entries) },
      },
    },
  };
}

/** What was stored, with the trees as they are; null where it speaks of what they do not have any more. */
export function revivedMeaning(
  reference: Reference,
  { filters, search }: StoredMeaning,
): { meaning: Meaning } | null {
  try {
    addFilters(new Where(), reference, filters);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
  if (!search) return { meaning: { filters, search } };
  const { category, place } = search.understanding;
  const known = (ids: readonly string[]) => ids.flatMap((id) => reference.categories.get(id) ?? []);
  const categories = known(category?.entries ?? []);
  const places = place?.entries.flatMap((id) => reference.places.get(id) ?? []) ?? [];
  if ((category && categories.length === 0) || (place && places.length === 0)) return null;
  const understanding = {
    ...search.understanding,
    category: category && { ...category, entries: categories },
    place: place && { ...place, entries: places },
  };
  const sought = { sure: known(search.sought.sure), likely: known(search.sought.likely) };
  return { meaning: { filters, search: { ...search, sought, understanding } } };
}
