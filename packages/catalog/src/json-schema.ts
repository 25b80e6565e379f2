import type { Attribute } from './attribute.ts';
import { attributes } from './attributes.ts';
import { longestModel } from './validate.ts';

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
  maxLength?: number;
  pattern?: string;
  format?: string;
};

/** What the value of an attribute may be, as JSON Schema. */
export function schemaOf(attribute: Attribute): Schema {
  const where = attribute.in.includes('') ? '' : `. In ${attribute.in.join(', ')}`;
  const description = `${attribute.label.en} (${attribute.label.ne})${where}`;
  switch (attribute.kind) {
    case 'flag':
      return { type: 'boolean', description };
    case 'choice':
      // Hundreds of kinds, of which a category has a handful.
      if (attribute.options.some((option) => option.in !== undefined))
        return {
          type: 'string',
          pattern: '^[a-z0-9-]{1,40}$',
          description: `${attribute.label.en} (${attribute.label.ne}); each category has its own, see getFields`,
        };
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
    case 'money':
      return {
        type: 'integer',
        minimum: attribute.min,
        maximum: attribute.max,
        description: `${description}, in paisa`,
      };
    case 'area':
      return {
        type: 'string',
        maxLength: 80,
        description: `${description}, as it was measured: "4 aana 2 paisa", "2 kattha 5 dhur", "1500 sqft", "139.4 sqm"`,
      };
    case 'date':
      return { type: 'string', format: 'date', description };
    case 'text':
      return {
        type: 'string',
        maxLength: attribute.longest,
        ...(attribute.pattern === undefined ? {} : { pattern: attribute.pattern }),
        description:
          attribute.keeps === 'imei' ? `${description}; of a whole IMEI the last four are kept` : description,
      };
    case 'model':
      return {
        type: 'string',
        maxLength: longestModel * 2,
        description: `${description}: the maker's id and the model, "bajaj/Pulsar 150"; see getFields and listModels`,
      };
  }
}

/** The schemas of all values, by the attribute's id. */
export function attributeSchemas(): Record<string, Schema> {
  return Object.fromEntries(attributes.map((attribute) => [attribute.id, schemaOf(attribute)]));
}
