import type { Attribute } from '@thulubazaar/catalog/attribute';
import { condition } from '@thulubazaar/catalog/attributes/condition';
import { allFilterParams, type FilterName, isFilterParam, readFilters } from '@thulubazaar/catalog/filters';
import { attributeSchemas, schemaOf } from '@thulubazaar/catalog/json-schema';
import { z } from 'zod';
import type { FieldErrorCode } from './errors.ts';
import { fieldIssue } from './primitives.ts';

type Condition = (typeof condition.options)[number]['id'];
const conditions = condition.options.map(({ id }) => id) as [Condition, ...Condition[]];
const conditionId = z.enum(conditions);

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const schemas = attributeSchemas();

/** What a listing says of itself, by the attribute's id; the document lists them all. */
export const adAttributes = z
  .record(z.string(), value)
  .openapi('AdAttributes', { type: 'object', properties: schemas, additionalProperties: false });
export type AdAttributes = z.output<typeof adAttributes>;

/** What is sent replaces what was said, attribute by attribute; null takes it back. Its category decides what it may hold. */
export const draftAttributes = z.record(z.string().max(40), z.unknown()).openapi({
  type: 'object',
  description: 'Attribute by attribute; null takes one back, what is not sent stays',
  properties: Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, { ...schema, type: [schema.type, 'null'] }]),
  ),
  additionalProperties: false,
});

// Two attributes had fields of their own before there was a catalogue. They stay, and say the same.
const deprecated = (id: string) => ({ deprecated: true, description: `The same as attributes.${id}` });
export const aliases = {
  negotiable: z.boolean().openapi(deprecated('negotiable')),
  condition: conditionId.nullable().openapi(deprecated('condition')),
};
export const draftAliases = {
  negotiable: z.boolean().optional().openapi(deprecated('negotiable')),
  condition: conditionId.nullable().optional().openapi(deprecated('condition')),
};

// Areas are written with spaces, models with a stroke.
const chosen = z.string().regex(/^[\w.,/ -]{1,200}$/);
const filter = z.union([chosen, z.array(chosen).max(20)]).optional();
type FilterShape = { [Name in FilterName]: typeof filter };

function optionsOf(attribute: Attribute): string[] {
  if (attribute.kind !== 'choice' && attribute.kind !== 'choices') return [];
  const isSame = attribute.options.every((option) => option.in === undefined);
  return isSame ? attribute.options.map(({ id }) => id) : [];
}

/** A parameter for each attribute that lists can be filtered by, two for a number. */
export const attributeFilters: FilterShape = Object.fromEntries(
  allFilterParams().map(({ name, attribute }) => {
    const { description, ...schema } = schemaOf(attribute);
    const many = optionsOf(attribute).length > 0;
    const text = many ? `${description}; several mean any of them` : description;
    return [
      name,
      filter.openapi({
        param: { name, in: 'query' },
        description: text,
        ...(many ? { type: 'array', items: { type: 'string', enum: optionsOf(attribute) } } : schema),
      }),
    ];
  }),
) as FilterShape;

/**
 * What a query reads the same with, as long as it filters by no attribute: looking for each of two hundred parameters in
 * every request costs more than all else that is done for a list in memory.
 */
export function withoutAttributeFilters(query: z.ZodObject): z.ZodObject {
  const shape = Object.entries(query.shape).filter(([name]) => !isFilterParam(name));
  return query.clone({ ...query.def, shape: Object.fromEntries(shape) });
}

/** Adds an issue for each filter that is not right, in the code of its field. */
export function checkFilters(query: { category?: string | undefined }, ctx: z.core.$RefinementCtx): void {
  const params = query as Parameters<typeof readFilters>[1];
  for (const { name, code, limit } of readFilters(query.category ?? null, params).issues) {
    const { message, params: named } = fieldIssue(code satisfies FieldErrorCode);
    ctx.issues.push({ code: 'custom', message, params: { ...named, limit }, path: [name], input: query });
  }
}
