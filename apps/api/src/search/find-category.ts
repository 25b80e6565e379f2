import type { QueryPart } from '@thulubazaar/nepal/read-query';
import type { QueryTerm } from '@thulubazaar/nepal/search-terms';
import type { CategoryEntry, Reference } from '../reference/reference.ts';
import { type CategoryMention, recogniseCategories } from './recognise-category.ts';

/** Where in the query something was read, in UTF-16 units, and how sure (0 to 1). */
export interface Span {
  start: number;
  end: number;
  sure: number;
}

export type QuantityPart = Extract<QueryPart, { kind: 'quantity' }>;

/** What counted things are, where no other word says it. */
const countedIn: Readonly<Record<string, readonly string[]>> = {
  room: ['property/rooms'],
  bhk: ['property/flats', 'property/apartments'],
  aana: ['property/land'],
  ropani: ['property/land'],
  kattha: ['property/land'],
  dhur: ['property/land'],
  bigha: ['property/land'],
};

export interface FoundCategory {
  found: (Span & { entries: CategoryEntry[]; terms: QueryTerm[] }) | null;
  /** Parts that the category stands for: no listing need say them. */
  consumed: Set<QueryPart>;
}

const noCategory: FoundCategory = { found: null, consumed: new Set() };

/** The category that a query means: sure where its own name ends what was said, else likely. */
export function findCategory(
  reference: Reference,
  parts: readonly QueryPart[],
  quantities: readonly QuantityPart[],
): FoundCategory {
  const said = parts.flatMap((part) =>
    (part.kind === 'word' || part.kind === 'filler') && part.term ? [{ part, term: part.term }] : [],
  );
  // "wanted" alone is what people say of everything, not the category of that name.
  const mentions = recogniseCategories(
    reference,
    said.map(({ term }) => term),
  ).filter(({ from, to }) => said.slice(from, to).some(({ part }) => part.kind === 'word'));
  const partsOf = ({ from, to }: CategoryMention) => said.slice(from, to).map(({ part }) => part);
  const spanOf = (mention: CategoryMention, sure: number) => ({
    start: partsOf(mention)[0]?.start ?? 0,
    end: partsOf(mention).at(-1)?.end ?? 0,
    sure,
    entries: lowest(mention.entries),
    terms: said.slice(mention.from, mention.to).map(({ term }) => term),
  });
  const whole = mentions.filter((mention) => mention.whole);
  const last = mentions.at(-1);
  if (!last) return fromQuantity(reference, quantities);
  const [head, ...others] = [...whole].sort((a, b) => depth(b) - depth(a));
  if (!head || !last.whole || !others.every((other) => related(head, other)))
    return { found: spanOf(last, 0.6), consumed: new Set() };
  const consumed = new Set(whole.flatMap(partsOf));
  const entries = others.reduce((some, other) => narrowed(some, other.entries), head.entries);
  return { found: { ...spanOf(head, 0.95), entries: lowest(entries) }, consumed };
}

/** A category is left out where one below it is meant too. */
function lowest(entries: CategoryEntry[]): CategoryEntry[] {
  return entries.filter((entry) => !entries.some((other) => other.parent === entry));
}

function depth({ entries }: CategoryMention): number {
  return entries.every((entry) => entry.parent) ? 1 : 0;
}

function isWithin(inner: CategoryEntry, outer: CategoryEntry): boolean {
  return inner === outer || inner.parent === outer;
}

function related(head: CategoryMention, other: CategoryMention): boolean {
  return head.entries.some((entry) => other.entries.some((each) => isWithin(entry, each)));
}

function narrowed(some: CategoryEntry[], other: readonly CategoryEntry[]): CategoryEntry[] {
  return some.filter((entry) => other.some((each) => isWithin(entry, each)));
}

function fromQuantity(reference: Reference, [quantity]: readonly QuantityPart[]): FoundCategory {
  const ids = quantity && countedIn[quantity.unit];
  if (!ids) return noCategory;
  const entries = ids.flatMap((id) => reference.categories.get(id) ?? []);
  const { start, end } = quantity;
  const sure = quantity.unit === 'room' || quantity.unit === 'bhk' ? 0.9 : 0.6;
  return { found: { start, end, sure, entries, terms: [] }, consumed: new Set() };
}
