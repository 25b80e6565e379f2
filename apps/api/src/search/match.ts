import { denialTerms } from '@thulubazaar/nepal/query/denials';
import type { QueryTerm } from '@thulubazaar/nepal/search-terms';
import {
  addAttribute,
  attributeFilters,
  comparePrices,
  placeColumns,
  type Sought,
  type Where,
} from '../listings/scope.ts';
import type { CategoryEntry, PlaceEntry, Reference } from '../reference/reference.ts';
import type { QuantityPart } from './find-category.ts';
import { groupBy } from './group-by.ts';
import type { Asked, AskedWord } from './repair.ts';
import { sureFrom, type Understanding } from './understanding.ts';

/** A query, read and looked up: everything that decides what matches. */
export interface Search extends Asked {
  understanding: Understanding;
  sought: Sought;
}

function anyOf(terms: readonly string[], field = ''): string {
  return `(${terms.map((term) => term + field).join(' | ')})`;
}

/** What flats are counted by, one or the other: 2 BHK is two bedrooms. */
const alsoCounted: Readonly<Record<string, readonly string[]>> = { bhk: ['cbedroom'], bedroom: ['cbhk'] };

/** A number beside what it counts, or with one word between them: 2 kotha, २ वटा कोठा. */
export function quantityQuery({ unit, terms: [number, counted] }: QuantityPart): string {
  const things = [...(counted?.strict ?? []), ...(alsoCounted[unit] ?? [])];
  const pairs = (number?.strict ?? []).flatMap((one) =>
    things.flatMap((other) => [`${one} <-> ${other}`, `${one} <2> ${other}`]),
  );
  return anyOf(pairs.map((pair) => `(${pair})`));
}

/** The heaviest word: what is looked for, where no category is sure. */
export function headOf(words: readonly AskedWord[]): AskedWord | undefined {
  return [...words].sort((a, b) => a.share - b.share)[0];
}

/**
 * The words of a full match as a tsquery; null where no word is asked for.
 * @param named the head must stand in the title or a name, not in the description alone
 */
export function fullQuery({ words, understanding }: Search, named: boolean): string | null {
  const head = named && !isSure(understanding.category) ? headOf(words) : undefined;
  const parts = words.map((word) => anyOf(word.strict, word === head ? ':AB' : ''));
  // Where nothing else was said.
  if (!isFoundOtherwise(words, understanding)) parts.push(...understanding.quantities.map(quantityQuery));
  return parts.length > 0 ? parts.join(' & ') : null;
}

function isFoundOtherwise(words: readonly AskedWord[], { category, place }: Understanding): boolean {
  return words.length > 0 || isSure(category) || place !== null;
}

/** What is not wanted is not in a listing, or that says it is without: "no deposit" is what was asked for. */
export function addDenied(where: Where, { denied }: Understanding): void {
  const { before, after } = denialTerms();
  for (const { strict } of denied.flatMap(({ terms }) => terms)) {
    const [it, without, lacking] = [strict, before, after].map((terms) => anyOf(terms));
    // A negation that no index knows: the words and the category find, this leaves out.
    where.add(`not doc @@ ${where.value(`${it} & !(${without} <-> ${it} | ${it} <-> ${lacking})`)}::tsquery`);
  }
}

/** Any of what was said, for the rank: with & words would count by how near they stand. Null where nothing was. */
export function rankQuery({ words, understanding }: Search): string | null {
  const { said, condition, quantities, category } = understanding;
  const terms = [
    ...words.flatMap(({ strict }) => strict),
    ...[...said, ...(category?.terms ?? []), ...(condition ? [condition.term] : [])].flatMap(
      ({ strict }) => strict,
    ),
  ];
  const parts = [...new Set(terms), ...quantities.map(quantityQuery)];
  return parts.length > 0 ? parts.join(' | ') : null;
}

export function isSure<S extends { sure: number }>(read: S | null): read is S {
  return read !== null && read.sure >= sureFrom;
}

/** `column in (…)` over the columns that hold these entries; true for a listing below any of them. */
function inColumns(where: Where, columns: readonly (readonly [column: string, no: number])[]): string {
  const byColumn = groupBy(columns, ([column]) => column);
  const tests = [...byColumn].map(([column, all]) => {
    const [first, ...others] = all.map(([, no]) => no);
    return others.length === 0
      ? `${column} = ${where.value(first)}`
      : `${column} = any(${where.value([first, ...others])}::int[])`;
  });
  return tests.length === 1 ? (tests[0] ?? '') : `(${tests.join(' or ')})`;
}

export function inCategories(where: Where, entries: readonly CategoryEntry[]): string {
  return inColumns(
    where,
    entries.map((entry) => [entry.parent ? 'category_no' : 'top_category_no', entry.no] as const),
  );
}

export function inPlaces(where: Where, entries: readonly PlaceEntry[]): string {
  return inColumns(
    where,
    entries.map((entry) => [placeColumns[entry.level], entry.no] as const),
  );
}

function allOf(terms: readonly QueryTerm[], field: string): string {
  return terms.map(({ strict }) => anyOf(strict, field)).join(' & ');
}

/** The categories of a sure category that is several, none of which holds the others. */
export function separateCategories({ understanding: { category } }: Search): number[] {
  if (!isSure(category) || category.entries.length < 2) return [];
  return category.entries.every(({ parent }) => parent) ? category.entries.map(({ no }) => no) : [];
}

/** Adds the range of prices that was read, where it is sure. */
export function addPrice(where: Where, reference: Reference, search: Search): void {
  const { price } = search.understanding;
  if (!isSure(price)) return;
  comparePrices(where, reference, search.sought);
  if (price.min !== null) where.add(`price >= ${where.value(price.min)}`);
  if (price.max !== null) where.add(`price <= ${where.value(price.max)}`);
}

/** Adds what a full match needs, the category aside where it is `separateCategories`. See `fullQuery`. */
export function addMatch(
  where: Where,
  reference: Reference,
  search: Search,
  named: boolean,
  separately = false,
): void {
  const { category, place, condition, negotiable } = search.understanding;
  const words = fullQuery(search, named);
  if (words) where.add(`doc @@ ${where.value(words)}::tsquery`);
  if (isSure(category) && !(separately && separateCategories(search).length > 0))
    where.add(inCategories(where, category.entries));
  if (place) where.add(atPlace(where, place));
  // The index would look for all that holds a 2 and all that holds a room; what is left by then is quicker looked through.
  if (isFoundOtherwise(search.words, search.understanding))
    for (const quantity of search.understanding.quantities)
      where.add(`(doc @@ ${where.value(quantityQuery(quantity))}::tsquery) is true`);
  addPrice(where, reference, search);
  addDenied(where, search.understanding);
  if (isSure(negotiable))
    for (const filter of attributeFilters({ 'attr.negotiable': 'true' })) addAttribute(where, filter);
  // Where a seller did not say it, the condition may be right.
  if (isSure(condition)) {
    const others = ['new', 'like-new', 'used'].filter(
      (value) => !conditions(condition.value).includes(value),
    );
    if (others.length > 0)
      where.add(`not filters && ${where.value(others.map((value) => `condition=${value}`))}::text[]`);
  }
}

/** What answers to a condition: who looks for used things takes a nearly new one. */
export function conditions(value: string): string[] {
  return value === 'used' ? ['used', 'like-new'] : [value];
}

/** True where a title that names a place answers too: people choose a town and write the neighbourhood. */
export function isNameEnough({ entries, terms, sure }: NonNullable<Understanding['place']>): boolean {
  return terms.length > 0 && (sure < sureFrom || entries.every(({ level }) => level === 'area'));
}

/** At the place, or naming it in the title. */
export function atPlace(where: Where, place: NonNullable<Understanding['place']>): string {
  const within = inPlaces(where, place.entries);
  if (!isNameEnough(place)) return within;
  const names = allOf(place.terms, place.sure >= sureFrom ? ':A' : ':AB');
  return `(${within} or doc @@ ${where.value(names)}::tsquery)`;
}
