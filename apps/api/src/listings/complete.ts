import type { AttributeValues } from '@thulubazaar/catalog/attribute';
import { offersPriceUnit, rulesOf } from '@thulubazaar/catalog/category-rules';
import { isPayReversed, mostPriceOf, neededForPrice } from '@thulubazaar/catalog/comparison';
import type { PriceUnit } from '@thulubazaar/catalog/price-units';
import { missingAttributes } from '@thulubazaar/catalog/validate';
import { shortestDescription, shortestTitle } from '@thulubazaar/contract';
import { isPlaceholderPrice } from '@thulubazaar/nepal/placeholder-price';
import { hasLetter, seenLength } from '@thulubazaar/nepal/seen-letters';
import type { FieldError } from '../kernel/errors.ts';
import { ancestorsOf, type Reference } from '../reference/reference.ts';
import { toFieldError } from './attributes.ts';

/** What a seller has written so far. */
export interface Content {
  title: string;
  description: string;
  categoryId: string | null;
  placeId: string | null;
  /** Paisa; null asks the seller, when priceGiven. */
  price: number | null;
  priceGiven: boolean;
  priceUnit: PriceUnit;
  attributes: AttributeValues;
}

interface Known {
  /** What everybody has seen of it so far. */
  live?: Content | undefined;
  /** Its owner was asked whether the price is one. */
  confirmPrice?: boolean | undefined;
}

/**
 * What a listing still lacks to be shown to anyone, field by field. What has been live already may stay as it was
 * where the catalogue has become stricter since: its owner could not correct a sold one.
 */
export function missingFrom(
  content: Content,
  reference: Reference,
  { live, confirmPrice = false }: Known = {},
): FieldError[] {
  const known = live?.categoryId === content.categoryId ? live : undefined;
  const seen = known ? catalogIssues(known).map(({ field }) => field) : [];
  return [
    ...titleIssue(content.title, live?.title),
    ...textIssue('description', content.description, shortestDescription),
    ...categoryIssue(content, reference, known !== undefined),
    ...placeIssue(content, reference),
    ...priceIssue(content),
    ...(confirmPrice || live?.price === content.price ? [] : placeholderIssue(content)),
    ...catalogIssues(content).filter(({ field }) => !seen.includes(field)),
  ];
}

/** Emoji and figures alone name nothing, however many they are; what was live with them may stay. */
function titleIssue(title: string, live: string | undefined): FieldError[] {
  const issues = textIssue('title', title, shortestTitle);
  if (issues.length > 0 || hasLetter(title) || title === live) return issues;
  return [{ field: 'title', code: 'too_short', limit: shortestTitle }];
}

function textIssue(field: string, text: string, shortest: number): FieldError[] {
  if (text === '') return [{ field, code: 'required' }];
  return seenLength(text) < shortest ? [{ field, code: 'too_short', limit: shortest }] : [];
}

function categoryIssue({ categoryId }: Content, reference: Reference, isThere: boolean): FieldError[] {
  if (categoryId === null) return [{ field: 'categoryId', code: 'required' }];
  const entry = reference.categories.get(categoryId);
  if (!entry) return [{ field: 'categoryId', code: 'unknown_category' }];
  if (!entry.parent) return [{ field: 'categoryId', code: 'not_a_leaf' }];
  return entry.hidden && !isThere ? [{ field: 'categoryId', code: 'category_closed' }] : [];
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
  return priceGiven && (categoryId === null || rulesOf(categoryId).priceOptional)
    ? []
    : [{ field: 'price', code: 'required' }];
}

function placeholderIssue({ price, priceUnit }: Content): FieldError[] {
  return price !== null && isPlaceholderPrice(price, priceUnit)
    ? [{ field: 'price', code: 'placeholder_price' }]
    : [];
}

// What a category asks of its listings.
function catalogIssues({ categoryId, price, priceUnit, attributes }: Content): FieldError[] {
  if (categoryId === null) return [];
  const missing = missingAttributes(categoryId, attributes).map(toFieldError);
  // So much an aana is no price before it is known how many there are.
  const needed = neededForPrice({ categoryId, price, priceUnit, attributes });
  if (needed !== null && !missing.some(({ field }) => field === `attributes.${needed}`))
    missing.push({ field: `attributes.${needed}`, code: 'required' });
  if (price !== null && isPayReversed({ categoryId, price, priceUnit, attributes }))
    missing.push({ field: 'attributes.salaryUpTo', code: 'too_small', limit: Math.ceil(price / 100) });
  const most = mostPriceOf({ categoryId, price, priceUnit, attributes });
  // A person reads the limit, so it is in rupees.
  if (most !== null) missing.push({ field: 'price', code: 'too_large', limit: Math.floor(most / 100) });
  return price === null || offersPriceUnit(categoryId, priceUnit)
    ? missing
    : [{ field: 'priceUnit', code: 'not_in_category' }, ...missing];
}
