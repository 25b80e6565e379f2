import { appliesTo } from '@thulubazaar/catalog/applies';
import type { AttributeValue } from '@thulubazaar/catalog/attribute';
import { type AdDraft, adDraft } from '@thulubazaar/contract';
import { toLatinDigits } from '@thulubazaar/nepal/digits';
import { AppError, type FieldError } from '../kernel/errors.ts';
import { parseInput } from '../kernel/http/validation.ts';
import type { OwnRow } from '../listings/owner-ad.ts';
import { refusalsOf } from '../listings/write.ts';
import type { Reference } from '../reference/reference.ts';
import { attributeOfColumn, columnOfAttribute } from './column-label.ts';
import { nameKey } from './names.ts';
import type { Problem } from './problem.ts';
import { attributeIn, readAttribute } from './read-attribute.ts';
import { readCategory } from './read-category.ts';
import { readPhotos } from './read-photos.ts';
import { readPlace } from './read-place.ts';
import { readPrice, readPriceUnit } from './read-price.ts';

/** What rows are checked against. */
export interface Checking {
  reference: Reference;
  /** Columns of the file. */
  columns: readonly string[];
  /** Listings that the person may change, of those that rows name. */
  own: ReadonlyMap<number, OwnRow>;
  /** Slug of the shop that new listings stand in. */
  shop: string | null;
  /** Ids of its sections, by the keys of their names. */
  sections: ReadonlyMap<string, string>;
}

/** The body of a listing as it would be sent, with the version that a change was made from. */
export type Parsed = AdDraft & { version?: number };

export interface Checked {
  parsed: Parsed;
  problems: Problem[];
  /** The listing that it changes. */
  adId: number | null;
  /** Photos as they are named; null: they stay as they are. */
  sources: string[] | null;
}

type Cells = Readonly<Record<string, string>>;
type Draft = Record<string, unknown> & {
  categoryId?: string;
  attributes: Record<string, AttributeValue | null>;
};

/** Reads and checks a row by what a single listing is checked by. */
export function checkRow(checking: Checking, cells: Cells, confirmPrice: boolean): Checked {
  const problems: Problem[] = [];
  const before = listingOf(checking, cells, problems);
  const draft: Draft = { attributes: {} };
  readWords(cells, draft);
  readReference(checking, cells, draft, problems);
  readMoney(cells, draft, problems);
  readShop(checking, cells, draft, problems, before);
  readAttributes(checking, cells, draft, problems, before);
  const { sources, problems: ofPhotos } = readPhotos(cells.photos ?? '');
  problems.push(...ofPhotos);
  const { parsed, refused } = parseDraft(checking, draft, before, confirmPrice);
  for (const { field, code, limit } of refused) {
    const column = columnOfField(field);
    // What cannot be read is not missing besides.
    if (problems.some((known) => known.column === column)) continue;
    problems.push({ column, code, ...(limit !== undefined && { params: { limit: Number(limit) } }) });
  }
  const version = before ? Number(toLatinDigits(cells.version ?? '')) : undefined;
  return {
    parsed: version === undefined ? parsed : { ...parsed, version },
    problems,
    adId: before?.id ?? null,
    sources: before && !cells.photos ? null : sources,
  };
}

/** The listing whose id a row says; null where it says none. */
export function idOf(cells: Cells): number | null {
  const text = toLatinDigits(cells.id ?? '').trim();
  if (text === '') return null;
  return /^\d{1,15}$/.test(text) ? Number(text) : 0;
}

function listingOf({ own }: Checking, cells: Cells, problems: Problem[]): OwnRow | null {
  const id = idOf(cells);
  if (id === null) return null;
  const row = own.get(id);
  if (!row) problems.push({ column: 'id', code: 'unknown_listing' });
  else if (!cells.version) problems.push({ column: 'version', code: 'required' });
  else if (Number(toLatinDigits(cells.version)) !== row.version)
    problems.push({ column: 'version', code: 'listing_changed' });
  return row ?? null;
}

function readWords({ title, description }: Cells, draft: Draft): void {
  if (title) draft.title = title;
  if (description) draft.description = description;
}

function readReference(
  { reference }: Checking,
  { category, place }: Cells,
  draft: Draft,
  problems: Problem[],
): void {
  if (category) {
    const found = readCategory(reference, category);
    if ('id' in found) draft.categoryId = found.id;
    else problems.push({ column: 'category', ...found.problem });
  }
  if (place) {
    const found = readPlace(reference, place);
    if ('id' in found) draft.placeId = found.id;
    else problems.push({ column: 'place', ...found.problem });
  }
}

function readMoney({ price, priceType }: Cells, draft: Draft, problems: Problem[]): void {
  if (price) {
    const read = readPrice(price);
    if ('problem' in read) problems.push({ column: 'price', ...read.problem });
    else {
      draft.price = read.price;
      if (read.unit) draft.priceUnit = read.unit;
    }
  }
  if (priceType) {
    const read = readPriceUnit(priceType);
    if ('problem' in read) problems.push({ column: 'priceType', ...read.problem });
    else draft.priceUnit = read.unit;
  }
}

function readShop(
  { shop, sections }: Checking,
  { section }: Cells,
  draft: Draft,
  problems: Problem[],
  before: OwnRow | null,
): void {
  if (!before && shop) draft.shop = shop;
  if (!section) return;
  const id = sections.get(nameKey(section));
  if (id) draft.shopSection = id;
  else problems.push({ column: 'section', code: 'unknown_section' });
}

function readAttributes(
  { columns }: Checking,
  cells: Cells,
  draft: Draft,
  problems: Problem[],
  before: OwnRow | null,
): void {
  const categoryId = draft.categoryId ?? before?.category_id ?? null;
  for (const column of columns) {
    const named = attributeOfColumn(column);
    if (!named) continue;
    const attribute = categoryId === null ? named : attributeIn(named, categoryId);
    const text = cells[column] ?? '';
    if (text === '') {
      // Whoever empties a cell of what is there takes it back.
      if (before && categoryId !== null && appliesTo(attribute, categoryId))
        draft.attributes[attribute.id] ??= null;
      continue;
    }
    const read = readAttribute(attribute, text, categoryId);
    if ('value' in read) draft.attributes[attribute.id] = read.value;
    else problems.push({ column, ...read.unread });
  }
}

/** What is refused is taken away and the rest looked at again, so that all that is wrong is said at once. */
function parseDraft(
  { reference }: Checking,
  draft: Draft,
  before: OwnRow | null,
  confirmPrice: boolean,
): { parsed: AdDraft; refused: FieldError[] } {
  const refused: FieldError[] = [];
  const left: Draft = { ...draft, attributes: { ...draft.attributes } };
  for (let round = 0; round < 4; round += 1) {
    const { parsed, wrong } = tryDraft(reference, left, before, confirmPrice);
    refused.push(...wrong);
    const removed = wrong.filter(({ field }) => remove(left, field));
    if (removed.length === 0) return { parsed, refused };
  }
  return { parsed: {}, refused };
}

function tryDraft(
  reference: Reference,
  draft: Draft,
  before: OwnRow | null,
  confirmPrice: boolean,
): { parsed: AdDraft; wrong: FieldError[] } {
  try {
    const parsed = parseInput(adDraft, draft);
    return { parsed, wrong: refusalsOf(reference, before, parsed, confirmPrice) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { parsed: {}, wrong: error.fields ?? [] };
  }
}

/** @returns whether it was there */
function remove(draft: Draft, field: string): boolean {
  const [first = '', second] = field.split('.');
  const from: Record<string, unknown> = first === 'attributes' ? draft.attributes : draft;
  const name = first === 'attributes' ? (second ?? '') : first;
  if (!(name in from) || name === 'attributes') return false;
  delete from[name];
  return true;
}

const columns: Readonly<Record<string, string>> = {
  categoryId: 'category',
  placeId: 'place',
  priceUnit: 'priceType',
  shopSection: 'section',
  shop: '',
};

/** The column that a field of a listing comes from. */
export function columnOfField(field: string): string {
  const [first = '', second] = field.split('.');
  if (first === 'photoIds') return 'photos';
  if (first === 'attributes' && second) return columnOfAttribute(second);
  return columns[first] ?? first;
}
