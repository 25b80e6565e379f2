import { cleanLine } from '@thulubazaar/nepal/clean-text';
import { lastOfImei } from '@thulubazaar/nepal/imei';
import { isDay } from '@thulubazaar/nepal/read-date';
import { isArea, parseArea } from '@thulubazaar/nepal/units';
import { appliesTo, attributesOf, isRequired, optionsOf } from './applies.ts';
import type {
  Attribute,
  AttributeValue,
  AttributeValues,
  RangedAttribute,
  TextAttribute,
} from './attribute.ts';
import { attributeById, attributes } from './attributes.ts';
import { makeById, otherMake, splitModel } from './makes.ts';
import { numberOf, scaleOf } from './ranged.ts';

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
    | 'invalid_date'
    | 'invalid_area'
    | 'invalid_imei'
    | 'holds_contact'
    | 'too_small'
    | 'too_large'
    | 'too_long'
    | 'too_few'
    | 'too_many';
  limit?: number;
}
type Wrong = Omit<AttributeIssue, 'id'>;

/** Characters that the name of a model may have. */
export const longestModel = 40;

/**
 * Checks values strictly, as they come from outside: an unknown attribute, one of another category, a wrong type or a
 * value out of bounds is an issue. Null says nothing, as leaving the attribute out does.
 * @param categoryId null while there is no category yet: then anything known may be said
 * @param holdsContact tells texts that hold a way around the marketplace's buttons; it is heavy, so servers alone bring it
 * @returns the values that are right as they are kept, in the catalogue's order
 */
export function validateAttributes(
  categoryId: string | null,
  values: Readonly<Record<string, unknown>>,
  holdsContact: (text: string) => boolean = () => false,
): { values: AttributeValues; issues: AttributeIssue[] } {
  const issues: AttributeIssue[] = [];
  const kept: Record<string, unknown> = {};
  for (const [id, value] of Object.entries(values)) {
    const attribute = attributeById(id);
    kept[id] = attribute ? asKept(attribute, value) : value;
    const wrong =
      wrongOf(categoryId, attribute, kept[id]) ??
      (attribute ? wrongWords(attribute, kept[id], holdsContact) : null);
    if (wrong) issues.push({ id, ...wrong });
  }
  return { values: fittingAttributes(categoryId, kept), issues };
}

/** A value from outside as it is kept: texts are cleaned, of an IMEI four digits stay, areas are written one way. */
function asKept(attribute: Attribute, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  switch (attribute.kind) {
    case 'text': {
      const text = cleanLine(value);
      return attribute.keeps === 'imei' ? (lastOfImei(text) ?? text) : text;
    }
    case 'area':
      return parseArea(value) ?? value;
    case 'model': {
      const { make, model } = splitModel(cleanLine(value));
      return model.trim() === '' ? make : `${make}/${model.trim()}`;
    }
    default:
      return value;
  }
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
    if (value !== null && value !== undefined && wrongValue(categoryId, attribute, value) === null)
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
  return wrongValue(categoryId, attribute, value);
}

function wrongValue(categoryId: string | null, attribute: Attribute, value: unknown): Wrong | null {
  switch (attribute.kind) {
    case 'flag':
      return typeof value === 'boolean' ? null : { code: 'wrong_type' };
    case 'choice':
      if (typeof value !== 'string') return { code: 'wrong_type' };
      return optionsOf(attribute, categoryId).some(({ id }) => id === value)
        ? null
        : { code: 'invalid_value' };
    case 'choices': {
      if (!Array.isArray(value)) return { code: 'wrong_type' };
      if (value.length === 0) return { code: 'too_few', limit: 1 };
      if (value.length > attribute.most) return { code: 'too_many', limit: attribute.most };
      const options = optionsOf(attribute, categoryId);
      const known = value.every((one) => options.some(({ id }) => id === one));
      return known && new Set(value).size === value.length ? null : { code: 'invalid_value' };
    }
    case 'number':
    case 'money':
    case 'area':
    case 'date':
      return wrongNumber(attribute, value);
    case 'text':
      return typeof value === 'string' ? wrongText(attribute, value) : { code: 'wrong_type' };
    case 'model':
      return typeof value === 'string' ? wrongModel(value) : { code: 'wrong_type' };
  }
}

function wrongText({ longest, pattern, keeps }: TextAttribute, text: string): Wrong | null {
  if (text === '') return { code: 'required' };
  if (keeps === 'imei') return /^\d{4}$/.test(text) ? null : { code: 'invalid_imei' };
  if ([...text].length > longest) return { code: 'too_long', limit: longest };
  return pattern === undefined || new RegExp(pattern, 'u').test(text) ? null : { code: 'invalid_value' };
}

function wrongModel(value: string): Wrong | null {
  const { make, model } = splitModel(value);
  if (make !== otherMake && !makeById(make)) return { code: 'invalid_value' };
  if (make === otherMake && model === '') return { code: 'required' };
  return [...model].length > longestModel ? { code: 'too_long', limit: longestModel } : null;
}

// What is written freely must not hold what titles may not either. Only what comes from outside is looked through.
function wrongWords(
  attribute: Attribute,
  value: unknown,
  holdsContact: (text: string) => boolean,
): Wrong | null {
  if (typeof value !== 'string') return null;
  const free = attribute.kind === 'model' || (attribute.kind === 'text' && attribute.pattern === undefined);
  const words = attribute.kind === 'model' ? splitModel(value).model : value;
  return free && holdsContact(words) ? { code: 'holds_contact' } : null;
}

/** What is wrong with what can be compared, be it a listing's or a bound that lists are filtered by. */
export function wrongNumber(attribute: RangedAttribute, value: unknown): Wrong | null {
  if (attribute.kind === 'date') {
    if (typeof value !== 'string') return { code: 'wrong_type' };
    return isDay(value) && value >= attribute.min && value <= attribute.max ? null : { code: 'invalid_date' };
  }
  if (attribute.kind === 'area') {
    if (typeof value !== 'string') return { code: 'wrong_type' };
    if (!isArea(value)) return { code: 'invalid_area' };
  } else {
    if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'wrong_type' };
    const decimals = attribute.kind === 'number' ? (attribute.decimals ?? 0) : 0;
    if (Number(value.toFixed(decimals)) !== value) return { code: 'invalid_number' };
  }
  const { min, max } = scaleOf(attribute);
  const number = numberOf(attribute, value);
  if (attribute.kind === 'area') return number < min || number > max ? { code: 'invalid_area' } : null;
  if (attribute.kind === 'number' && attribute.year && (number < min || number > max))
    return { code: 'invalid_year' };
  if (number < min) return { code: 'too_small', limit: attribute.kind === 'money' ? min / 100 : min };
  return number > max ? { code: 'too_large', limit: attribute.kind === 'money' ? max / 100 : max } : null;
}
