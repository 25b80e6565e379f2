import { categoriesWithoutPrice, shortestDescription, shortestTitle } from '@thulubazaar/contract';
import type { FieldError } from '../kernel/errors.ts';
import { ancestorsOf, type Reference } from '../reference/reference.ts';

/** What a seller has written so far. */
export interface Content {
  title: string;
  description: string;
  categoryId: string | null;
  placeId: string | null;
  /** Paisa; null asks the seller, when priceGiven. */
  price: number | null;
  priceGiven: boolean;
}

/** What a listing still lacks to be shown to anyone, field by field. */
export function missingFrom(content: Content, reference: Reference): FieldError[] {
  return [
    ...textIssue('title', content.title, shortestTitle),
    ...textIssue('description', content.description, shortestDescription),
    ...categoryIssue(content, reference),
    ...placeIssue(content, reference),
    ...priceIssue(content),
  ];
}

function textIssue(field: string, text: string, shortest: number): FieldError[] {
  if (text === '') return [{ field, code: 'required' }];
  const seen = text.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return [...seen].length < shortest ? [{ field, code: 'too_short', limit: shortest }] : [];
}

function categoryIssue({ categoryId }: Content, reference: Reference): FieldError[] {
  if (categoryId === null) return [{ field: 'categoryId', code: 'required' }];
  const entry = reference.categories.get(categoryId);
  if (!entry) return [{ field: 'categoryId', code: 'unknown_category' }];
  return entry.parent ? [] : [{ field: 'categoryId', code: 'not_a_leaf' }];
}

function placeIssue({ placeId }: Content, reference: Reference): FieldError[] {
  if (placeId === null) return [{ field: 'placeId', code: 'required' }];
  const entry = reference.places.get(placeId);
  if (!entry) return [{ field: 'placeId', code: 'unknown_place' }];
  const isLocal = [entry, ...ancestorsOf(entry)].some(({ level }) => level === 'local');
  return isLocal ? [] : [{ field: 'placeId', code: 'place_too_wide' }];
}

function priceIssue({ price, priceGiven, categoryId }: Content): FieldError[] {
  if (price !== null) return [];
  const top = categoryId?.split('/', 1)[0] ?? '';
  return priceGiven && (categoryId === null || categoriesWithoutPrice.includes(top))
    ? []
    : [{ field: 'price', code: 'required' }];
}
