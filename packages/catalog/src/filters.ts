import { slug } from '@thulubazaar/nepal/slug';
import { parseArea } from '@thulubazaar/nepal/units';
import { attributesOf, filtersOf, occursIn, optionsOf } from './applies.ts';
import type { Attribute, AttributeValue, AttributeValues, RangedAttribute } from './attribute.ts';
import { attributeById } from './attributes.ts';
import type { attributeList } from './generated/attribute-list.ts';
import { makeById, makesOf, otherMake, splitModel } from './makes.ts';
import { isRanged, numberOf, scaleOf } from './ranged.ts';
import { type AttributeIssue, wrongNumber } from './validate.ts';

/** What a listing must say to be shown: one of some values, or a number between two. */
export interface AttributeFilter {
  id: string;
  /** Terms of the index: the listing has one of them. */
  terms: string[];
  /** Terms that it has none of instead: what a listing says that says nothing is not in the index. */
  without?: string[];
  /** Bounds that the terms are wider than; both ends included. */
  min?: number;
  max?: number;
}

export interface FilterIssue {
  /** Name of the parameter. */
  name: string;
  code: AttributeIssue['code'] | 'invalid_range';
  limit?: number;
}
type Wrong = Omit<FilterIssue, 'name'>;
const unknown: Wrong = { code: 'unknown_field' };

export type FilterParams = Readonly<Record<string, string | readonly string[] | undefined>>;

const prefix = 'attr.';

/** The parameters that filter by an attribute: `attr.condition`, or `attr.mileage.min` and `attr.mileage.max`. */
export function filterParams(attribute: Attribute): string[] {
  const name = `${prefix}${attribute.id}`;
  return isRanged(attribute) ? [`${name}.min`, `${name}.max`] : [name];
}

type NameOf<A> = A extends { id: infer Id extends string; kind: infer Kind }
  ? Kind extends RangedAttribute['kind']
    ? `attr.${Id}.${'min' | 'max'}`
    : `attr.${Id}`
  : never;

/** The name of a parameter that filters by some attribute. */
export type FilterName = NameOf<Extract<(typeof attributeList)[number], { filter: true }>>;

/** Every parameter that filters by some attribute. */
export function allFilterParams(): { name: string; attribute: Attribute }[] {
  return filtersOf('').flatMap((attribute) => filterParams(attribute).map((name) => ({ name, attribute })));
}

/** True for the name of such a parameter, known or not. */
export function isFilterParam(name: string): boolean {
  return name.startsWith(prefix);
}

/**
 * Reads the filters of a query strictly: anything unknown, or that no listing of the category can have, is an issue.
 * Several values of a choice are repeated or stand between commas, and mean any of them.
 */
export function readFilters(
  categoryId: string | null,
  params: FilterParams,
): { filters: AttributeFilter[]; issues: FilterIssue[] } {
  const found = new Map<Attribute, Partial<AttributeFilter>>();
  const issues: FilterIssue[] = [];
  for (const [name, raw] of Object.entries(params)) {
    if (!isFilterParam(name) || raw === undefined) continue;
    const [id = '', end = ''] = name.slice(prefix.length).split('.');
    const attribute = attributeById(id);
    const part = attribute ? readParam(categoryId, attribute, name, end, raw) : unknown;
    if ('code' in part) issues.push({ name, ...part });
    else if (attribute) found.set(attribute, { ...found.get(attribute), ...part });
  }
  const filters = [...found].map(([attribute, part]) => filterOf(attribute, part));
  const wrongWay = filters.filter(({ min, max }) => min !== undefined && max !== undefined && min > max);
  const ranges = wrongWay.map(
    ({ id }): FilterIssue => ({ name: `${prefix}${id}.min`, code: 'invalid_range' }),
  );
  return { filters, issues: [...issues, ...ranges] };
}

function readParam(
  categoryId: string | null,
  attribute: Attribute,
  name: string,
  end: string,
  raw: string | readonly string[],
): Partial<AttributeFilter> | Wrong {
  if (!attribute.filter || !filterParams(attribute).includes(name)) return unknown;
  if (categoryId !== null && !occursIn(attribute, categoryId)) return { code: 'not_in_category' };
  if (isRanged(attribute)) {
    const bound = readBound(attribute, raw);
    return typeof bound === 'number' ? { [end]: bound } : bound;
  }
  const values = [raw].flat().flatMap((value) => value.split(','));
  if (attribute.kind === 'model') {
    const asked = values.map(askedModel);
    const terms = asked.flatMap((value) => (value === null ? [] : choiceTerm(attribute, value)));
    return terms.length === values.length ? { terms } : { code: 'invalid_value' };
  }
  const known = knownValues(attribute, categoryId);
  if (!values.every((value) => known.includes(value))) return { code: 'invalid_value' };
  // What a listing says that says nothing is found by what it does not say.
  if (attribute.kind === 'flag' && attribute.initial !== undefined)
    return { terms: [], without: [choiceTerm(attribute, String(!attribute.initial))] };
  return {
    terms: known.filter((value) => values.includes(value)).map((value) => choiceTerm(attribute, value)),
  };
}

function filterOf(attribute: Attribute, part: Partial<AttributeFilter>): AttributeFilter {
  const terms = isRanged(attribute) ? termsBetween(attribute, part) : (part.terms ?? []);
  return { id: attribute.id, ...part, terms };
}

function readBound(attribute: RangedAttribute, raw: string | readonly string[]): number | Wrong {
  if (typeof raw !== 'string') return { code: 'wrong_type' };
  if (attribute.kind === 'area') {
    const area = parseArea(raw) ?? '';
    return wrongNumber(attribute, area) ?? numberOf(attribute, area);
  }
  if (attribute.kind === 'date') return wrongNumber(attribute, raw) ?? numberOf(attribute, raw);
  if (!/^\d{1,12}(?:\.\d{1,6})?$/.test(raw)) return { code: 'invalid_number' };
  return wrongNumber(attribute, Number(raw)) ?? Number(raw);
}

/** `bajaj`, or `bajaj/pulsar-150` for one of its models: as the index has it, whatever way it was written. */
function askedModel(text: string): string | null {
  const { make, model } = splitModel(text.trim());
  if (make !== otherMake && !makeById(make)) return null;
  return model === '' ? make : `${make}/${slug(model)}`;
}

function knownValues(attribute: Attribute, categoryId: string | null): string[] {
  switch (attribute.kind) {
    // The other value may be one that no listing has: all would be walked for it.
    case 'flag':
      return attribute.initial === undefined ? ['true', 'false'] : [String(attribute.initial)];
    case 'choice':
    case 'choices':
      return optionsOf(attribute, categoryId).map(({ id }) => id);
    case 'model':
      return [...makesOf(attribute, '').map(({ id }) => id), otherMake];
    default:
      return [];
  }
}

function choiceTerm({ id }: Attribute, value: string): string {
  return `${id}=${value}`;
}

// A number is kept by how many steps it has reached.
function stepOf(attribute: RangedAttribute, number: number): number {
  return scaleOf(attribute).steps.filter((step) => step <= number).length;
}

function termsBetween(attribute: RangedAttribute, part: { min?: number; max?: number }): string[] {
  const { min, max } = scaleOf(attribute);
  const first = stepOf(attribute, part.min ?? min);
  const last = stepOf(attribute, part.max ?? max);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => `${attribute.id}#${first + at}`);
}

/** The terms a listing is found by in the index of filters. */
export function filterTerms(categoryId: string, values: AttributeValues): string[] {
  return attributesOf(categoryId).flatMap((attribute) => {
    const value = values[attribute.id];
    return attribute.filter && value !== undefined ? termsOf(attribute, value) : [];
  });
}

/** The numbers a listing is filtered by, for the comparison within a step. */
export function filterNumbers(categoryId: string, values: AttributeValues): Record<string, number> {
  const numbers = attributesOf(categoryId).flatMap((attribute) => {
    const value = values[attribute.id];
    return attribute.filter && isRanged(attribute) && value !== undefined
      ? [[attribute.id, numberOf(attribute, value)]]
      : [];
  });
  return Object.fromEntries(numbers);
}

function termsOf(attribute: Attribute, value: AttributeValue): string[] {
  if (attribute.kind === 'flag' && value === attribute.initial) return [];
  if (isRanged(attribute)) return [`${attribute.id}#${stepOf(attribute, numberOf(attribute, value))}`];
  if (attribute.kind === 'model') {
    const { make, model } = splitModel(String(value));
    return [make, ...(model === '' ? [] : [`${make}/${slug(model)}`])].map((one) =>
      choiceTerm(attribute, one),
    );
  }
  return [value].flat().map((one) => choiceTerm(attribute, String(one)));
}

/** What a term of the index says: an attribute and one of its values. Null for steps of what can be compared. */
export function readTerm(term: string): { attribute: Attribute; value: string } | null {
  const at = term.indexOf('=');
  const attribute = at < 0 ? undefined : attributeById(term.slice(0, at));
  return attribute ? { attribute, value: term.slice(at + 1) } : null;
}
