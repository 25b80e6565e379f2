import type { Attribute } from './attribute.ts';
import { attributes } from './attributes.ts';

type Schema = {
  type: 'string' | 'number' | 'integer' | 'boolean' | 'array';
  description: string;
  enum?: string[];
  items?: { type: 'string'; enum: string[] };
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  minimum?: number;
  maximum?: number;
};

/** What the value of an attribute may be, as JSON Schema. */
export function schemaOf(attribute: Attribute): Schema {
  const where = attribute.in.includes('') ? '' : `. In ${attribute.in.join(', ')}`;
  const description = `${attribute.label.en} (${attribute.label.ne})${where}`;
  switch (attribute.kind) {
    case 'flag':
      return { type: 'boolean', description };
    case 'choice':
      return { type: 'string', enum: attribute.options.map(({ id }) => id), description };
    case 'choices':
      return {
        type: 'array',
        items: { type: 'string', enum: attribute.options.map(({ id }) => id) },
        minItems: 1,
        maxItems: attribute.most,
        uniqueItems: true,
        description,
      };
    case 'number': {
      const { min, max, unit, decimals } = attribute;
      const text = unit ? `${description}, in ${unit.name.en}` : description;
      return { type: decimals ? 'number' : 'integer', minimum: min, maximum: max, description: text };
    }
  }
}

/** The schemas of all values, by the attribute's id. */
export function attributeSchemas(): Record<string, Schema> {
  return Object.fromEntries(attributes.map((attribute) => [attribute.id, schemaOf(attribute)]));
}
