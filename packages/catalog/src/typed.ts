import { cleanLine } from '@thulubazaar/nepal/clean-text';
import { lastOfImei } from '@thulubazaar/nepal/imei';
import { attributesOf, filtersOf, isRequired } from './applies.ts';
import type { Attribute, AttributeValue, AttributeValues } from './attribute.ts';
import { attributeById } from './attributes.ts';
import { readRanged } from './describe.ts';
import { filterParams, readFilters } from './filters.ts';
import { isRanged } from './ranged.ts';
import { validateAttributes } from './validate.ts';

/** Attributes as a form holds them: numbers as they are typed; what is empty says nothing. */
export type TypedAttributes = Readonly<Record<string, string | boolean | readonly string[]>>;

/** What a form begins with. */
export function typedOf(values: AttributeValues): TypedAttributes {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => {
      if (typeof value !== 'number') return [id, value];
      return [id, String(attributeById(id)?.kind === 'money' ? value / 100 : value)];
    }),
  );
}

/**
 * What the API is sent: each attribute of the category, null where nothing is said. What cannot be read, or would be
 * refused, is left out: it stays in the form.
 */
export function sentAttributes(
  categoryId: string | null,
  typed: TypedAttributes,
): Record<string, AttributeValue | null> {
  const said = attributesOf(categoryId).map((attribute) => [
    attribute.id,
    readTyped(attribute, typed[attribute.id]),
  ]);
  const sent = said.filter(([, value]) => value !== undefined);
  const values: Record<string, AttributeValue | null> = Object.fromEntries(sent);
  const wrong = validateAttributes(categoryId, values).issues.map(({ id }) => id);
  return Object.fromEntries(Object.entries(values).filter(([id]) => !wrong.includes(id)));
}

/** The attributes of the category that are needed and empty, or cannot be read. */
export function wrongTyped(
  categoryId: string,
  typed: TypedAttributes,
): { attribute: Attribute; empty: boolean }[] {
  const sent = sentAttributes(categoryId, typed);
  return attributesOf(categoryId).flatMap((attribute): { attribute: Attribute; empty: boolean }[] => {
    const value = sent[attribute.id];
    if (value === undefined) return [{ attribute, empty: false }];
    return value === null && isRequired(attribute, categoryId) ? [{ attribute, empty: true }] : [];
  });
}

/**
 * Filters as a person typed them, as the API reads them. Choices that nobody could have made are left out.
 * @returns the parameters, and the names of those whose number cannot be read or meant
 */
export function readTypedFilters(
  categoryId: string | null,
  typed: Readonly<Record<string, string>>,
): { params: Record<string, string>; wrong: string[] } {
  const params: Record<string, string> = {};
  const wrong: string[] = [];
  for (const attribute of filtersOf(categoryId)) {
    for (const name of filterParams(attribute)) {
      const text = typed[name]?.trim();
      if (!text) continue;
      const value = isRanged(attribute) ? readRanged(attribute, text) : text;
      if (value === null) wrong.push(name);
      else params[name] = String(value);
    }
  }
  for (const { name } of readFilters(categoryId, params).issues) {
    delete params[name];
    if (/[.](?:min|max)$/.test(name)) wrong.push(name);
  }
  return { params, wrong };
}

/** Those of other fields that are attributes: a form kept from before one was in the catalogue holds it beside them. */
export function attributesAmong(fields: Readonly<Record<string, unknown>>): TypedAttributes {
  const known = Object.entries(fields).filter(([id, value]) => attributeById(id) && value !== null);
  return Object.fromEntries(known) as TypedAttributes;
}

function readTyped(
  attribute: Attribute,
  value: TypedAttributes[string] | undefined,
): AttributeValue | null | undefined {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  if (attribute.kind === 'flag' || Array.isArray(value)) return value as AttributeValue;
  const text = String(value).trim();
  if (text === '') return null;
  if (isRanged(attribute)) return readRanged(attribute, text) ?? undefined;
  // The whole of it stays on the phone.
  if (attribute.kind === 'text' && attribute.keeps === 'imei') return lastOfImei(text) ?? undefined;
  return attribute.kind === 'text' ? cleanLine(text) : text;
}
