import { basisNumber, commonBasis } from '@thulubazaar/catalog/comparison';
import { type AttributeFilter, isFilterParam, readFilters } from '@thulubazaar/catalog/filters';
import { invalidField } from '../kernel/errors.ts';
import type { Asked } from '../kernel/http/cursor.ts';
import {
  ancestorsOf,
  type CategoryEntry,
  type PlaceEntry,
  type Reference,
  topOf,
} from '../reference/reference.ts';

/** Filters as a person sends them: ids of the trees, a seller's handle, prices in paisa. */
export interface Filters {
  category?: string | undefined;
  place?: string | undefined;
  seller?: string | undefined;
  /** A shop's slug, and a section of it. */
  shop?: string | undefined;
  shopSection?: string | undefined;
  minPrice?: number | undefined;
  maxPrice?: number | undefined;
  sellerKind?: 'private' | undefined;
  /** Filters by attribute, as their parameters are named. */
  [attribute: `attr.${string}`]: string | string[] | undefined;
}

/** What the cursors of a list or search belong to. */
export function askedOf(
  list: 'list' | 'search',
  {
    q,
    sort,
    category,
    place,
    seller,
    shop,
    shopSection,
    sellerKind,
    minPrice,
    maxPrice,
    ...rest
  }: Filters & { q?: string; sort: string },
): Asked {
  const said = attributeFilters({ category, ...rest }).map((filter) => JSON.stringify(filter));
  const standing = shop === undefined && shopSection === undefined ? [] : ['shop', shop, shopSection];
  return [
    list,
    sort,
    q,
    category,
    place,
    seller,
    sellerKind,
    minPrice,
    maxPrice,
    ...standing,
    ...said.sort(),
  ];
}

/** A `where` clause under construction: conditions with their values, numbered from $1. */
export class Where {
  readonly values: unknown[];
  private readonly conditions: string[] = [];

  /** @param values those of other clauses of the same statement */
  constructor(values: unknown[] = []) {
    this.values = values;
  }

  /** Adds a value and returns its placeholder. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Adds a condition; what is there already is not said twice. */
  add(condition: string): void {
    if (!this.conditions.includes(condition)) this.conditions.push(condition);
  }

  /** All of the conditions, as one. */
  get condition(): string {
    return this.conditions.length === 0 ? 'true' : this.conditions.join(' and ');
  }

  toString(): string {
    return this.conditions.length === 0 ? '' : `where ${this.condition}`;
  }
}

/** Among the terms of the index: no attribute has this name. */
export const privateTerm = 'seller=private';
/** As `privateTerm`: what stands in a section of a shop. */
export const sectionTerm = (id: string) => `shopSection=${id}`;

export const placeColumns = {
  province: 'province_no',
  district: 'district_no',
  local: 'local_no',
  area: 'place_no',
  ward: 'place_no',
} as const;

function requireCategory(reference: Reference, id: string): CategoryEntry {
  const entry = reference.categories.get(id);
  if (!entry) throw invalidField('category', 'unknown_category');
  return entry;
}

function requirePlace(reference: Reference, id: string): PlaceEntry {
  const entry = reference.places.get(id);
  if (!entry) throw invalidField('place', 'unknown_place');
  return entry;
}

/** Leaves of these categories, which are what prices are compared in. */
function leavesOf({ categories }: Reference, entries: readonly CategoryEntry[]): string[] {
  return entries.flatMap((entry) =>
    entry.parent
      ? [entry.id]
      : [...categories.values()].filter(({ parent }) => parent === entry).map(({ id }) => id),
  );
}

/** The categories that what is listed can be in: surely, or by what it was called. Empty for all. */
export interface Sought {
  sure: readonly CategoryEntry[];
  likely: readonly CategoryEntry[];
}

/**
 * Keeps prices of different kinds apart, wherever a list compares prices: a month's rent has no place among what things
 * cost. Within one kind nothing need be said; over several, those of the likely kind are compared, else whole prices, and no
 * others.
 */
export function comparePrices(where: Where, reference: Reference, { sure, likely }: Sought): void {
  if (commonBasis(leavesOf(reference, sure)) !== null) return;
  const basis = commonBasis(leavesOf(reference, likely)) ?? 'total';
  // Written out: the indexes of prices are of one basis.
  where.add(`price_basis = ${basisNumber(basis)}`);
}

/** What filters alone say of the category. */
export function soughtBy(reference: Reference, { category }: Filters): Sought {
  return { sure: category ? [requireCategory(reference, category)] : [], likely: [] };
}

/**
 * Adds the filters to a `where` over ad_cards or ad_search, which hold every level of both trees as a column.
 * @param sought where something else than the filters says the category too
 * @throws AppError invalid_input for an id that no tree knows
 */
export function addFilters(
  where: Where,
  reference: Reference,
  filters: Filters,
  sought: Sought = soughtBy(reference, filters),
): void {
  if (filters.category) {
    const entry = requireCategory(reference, filters.category);
    where.add(`${entry.parent ? 'category_no' : 'top_category_no'} = ${where.value(entry.no)}`);
  }
  if (filters.place) {
    const entry = requirePlace(reference, filters.place);
    where.add(`${placeColumns[entry.level]} = ${where.value(entry.no)}`);
  }
  if (filters.seller) {
    where.add(`owner_id = (select id from users where handle = ${where.value(filters.seller)})`);
  }
  if (filters.shop) {
    const shop = `select s.id from shop_slugs x join shops s on s.id = x.shop_id`;
    where.add(`shop_id = (${shop} where x.slug = ${where.value(filters.shop)} and s.state = 'open')`);
  }
  if (filters.shopSection) where.add(`filters && ${where.value([sectionTerm(filters.shopSection)])}::text[]`);
  if (filters.minPrice !== undefined || filters.maxPrice !== undefined)
    comparePrices(where, reference, sought);
  if (filters.minPrice !== undefined) where.add(`price >= ${where.value(filters.minPrice)}`);
  if (filters.maxPrice !== undefined) where.add(`price <= ${where.value(filters.maxPrice)}`);
  if (filters.sellerKind) where.add(`filters && ${where.value([privateTerm])}::text[]`);
  for (const filter of attributeFilters(filters)) addAttribute(where, filter);
}

/** What the contract has let through is right. */
export function attributeFilters(filters: Filters): AttributeFilter[] {
  const params = Object.entries(filters).filter(([name]) => isFilterParam(name));
  return readFilters(filters.category ?? null, Object.fromEntries(params)).filters;
}

// The terms are what the index knows; a step that is only partly meant is wider than the bounds.
export function addAttribute(where: Where, { id, terms, without, min, max }: AttributeFilter): void {
  if (without) {
    where.add(`not filters && ${where.value(without)}::text[]`);
    return;
  }
  where.add(`filters && ${where.value(terms)}::text[]`);
  if (min === undefined && max === undefined) return;
  const number = `(numbers->>${where.value(id)})::numeric`;
  if (min !== undefined) where.add(`${number} >= ${where.value(min)}::numeric`);
  if (max !== undefined) where.add(`${number} <= ${where.value(max)}::numeric`);
}

/** The columns of both read models that place a listing in the trees. */
export function scopeOf(category: CategoryEntry, place: PlaceEntry) {
  const line = [...ancestorsOf(place), place];
  const at = (level: PlaceEntry['level']) => line.find((entry) => entry.level === level)?.no;
  const province = at('province');
  const district = at('district');
  const local = at('local');
  if (province === undefined || district === undefined || local === undefined) {
    throw invalidField('placeId', 'place_too_wide');
  }
  return {
    top_category_no: topOf(category).no,
    category_no: category.no,
    province_no: province,
    district_no: district,
    local_no: local,
    place_no: place.no,
  };
}
