import { appliesTo, attributesOf, isRequired } from './applies.ts';
import type { Attribute, AttributeValue, AttributeValues, NumberAttribute } from './attribute.ts';
import { attributeById, attributes } from './attributes.ts';

/** What is wrong with one value, in codes of the API. */
export interface AttributeIssue {
  id: string;
  code:
    | 'unknown_field'
    | 'not_in_category'
    | 'required'
    | 'wrong_type'
    | 'invalid_value'
    | 'invalid_number'
    | 'invalid_year'
    | 'too_small'
    | 'too_large'
    | 'too_few'
    | 'too_many';
  limit?: number;
}
type Wrong = Omit<AttributeIssue, 'id'>;

/**
 * Checks values strictly, as they come from outside: an unknown attribute, one of another category, a wrong type or a
 * value out of bounds is an issue. Null says nothing, as leaving the attribute out does.
 * @param categoryId null while there is no category yet: then anything known may be said
 * @returns the values that are right, in the catalogue's order
 */
export function validateAttributes(
  categoryId: string | null,
  values: Readonly<Record<string, unknown>>,
): { values: AttributeValues; issues: AttributeIssue[] } {
  const issues: AttributeIssue[] = [];
  for (const [id, value] of Object.entries(values)) {
    const wrong = wrongOf(categoryId, attributeById(id), value);
    if (wrong) issues.push({ id, ...wrong });
  }
  return { values: fittingAttributes(categoryId, values), issues };
}

/** What a listing of this category still lacks to go live. */
export function missingAttributes(categoryId: string, values: AttributeValues): AttributeIssue[] {
  return attributesOf(categoryId)
    .filter((attribute) => isRequired(attribute, categoryId) && values[attribute.id] === undefined)
    .map(({ id }) => ({ id, code: 'required' }));
}

/**
 * The values that a listing of this category can have, in the catalogue's order, such as remain when it moves to another
 * one. Every reading of a listing asks.
 */
export function fittingAttributes(
  categoryId: string | null,
  values: Readonly<Record<string, unknown>>,
): AttributeValues {
  const fitting: AttributeValues = {};
  for (const attribute of categoryId === null ? attributes : attributesOf(categoryId)) {
    const value = values[attribute.id];
    if (value !== null && value !== undefined && wrongValue(attribute, value) === null)
      fitting[attribute.id] = value as AttributeValue;
  }
  return fitting;
}

/** What a listing says that has not been asked anything yet. */
export function initialAttributes(): AttributeValues {
  const flags = attributesOf('').flatMap((attribute) =>
    attribute.kind === 'flag' && attribute.initial !== undefined ? [[attribute.id, attribute.initial]] : [],
  );
  return Object.fromEntries(flags);
}

function wrongOf(categoryId: string | null, attribute: Attribute | undefined, value: unknown): Wrong | null {
  if (!attribute) return { code: 'unknown_field' };
  if (value === null || value === undefined) return null;
  if (categoryId !== null && !appliesTo(attribute, categoryId)) return { code: 'not_in_category' };
  return wrongValue(attribute, value);
}

function wrongValue(attribute: Attribute, value: unknown): Wrong | null {
  switch (attribute.kind) {
    case 'flag':
      return typeof value === 'boolean' ? null : { code: 'wrong_type' };
    case 'choice':
      if (typeof value !== 'string') return { code: 'wrong_type' };
      return attribute.options.some(({ id }) => id === value) ? null : { code: 'invalid_value' };
    case 'choices': {
      if (!Array.isArray(value)) return { code: 'wrong_type' };
      if (value.length === 0) return { code: 'too_few', limit: 1 };
      if (value.length > attribute.most) return { code: 'too_many', limit: attribute.most };
      const known = value.every((one) => attribute.options.some(({ id }) => id === one));
      return known && new Set(value).size === value.length ? null : { code: 'invalid_value' };
    }
    case 'number':
      return wrongNumber(attribute, value);
  }
}

/** What is wrong with a number, be it a listing's or a bound that lists are filtered by. */
export function wrongNumber({ min, max, decimals = 0, year }: NumberAttribute, value: unknown): Wrong | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'wrong_type' };
  if (Number(value.toFixed(decimals)) !== value) return { code: 'invalid_number' };
  if (year && (value < min || value > max)) return { code: 'invalid_year' };
  if (value < min) return { code: 'too_small', limit: min };
  return value > max ? { code: 'too_large', limit: max } : null;
}
