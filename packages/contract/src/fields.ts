import { z } from 'zod';
import { operation } from './operation.ts';
import { priceUnit } from './price-unit.ts';
import { bilingual, slugPath } from './primitives.ts';

const option = z.object({ id: z.string(), label: bilingual });

/** What a category asks of its listings beside their words, price and place. */
export const field = z
  .object({
    id: z.string().openapi({ description: 'Its name in attributes' }),
    kind: z.enum(['flag', 'choice', 'choices', 'number', 'money', 'area', 'date', 'text', 'model']),
    label: bilingual,
    hint: bilingual.optional(),
    required: z.boolean().openapi({ description: 'A listing cannot go live without it' }),
    more: z.boolean().openapi({ description: 'Few need it: ask it behind "more"' }),
    ofPrice: z.boolean().openapi({ description: 'It qualifies the price: ask it beside that' }),
    filter: z.boolean().openapi({ description: 'Lists and search can be filtered by it' }),
    card: z.boolean().openapi({ description: 'Cards in lists show it' }),
    options: z.array(option).optional(),
    most: z.int().optional().openapi({ description: 'At most so many of the options' }),
    initial: z.boolean().optional().openapi({ description: 'What a listing says that says nothing' }),
    min: z.union([z.number(), z.string()]).optional().openapi({ description: 'Money in paisa' }),
    max: z.union([z.number(), z.string()]).optional(),
    decimals: z.int().optional(),
    unit: bilingual.optional(),
    units: z
      .array(z.string())
      .optional()
      .openapi({ description: 'Of an area, the usual first: "4 aana 2 paisa", "1500 sqft"' }),
    longest: z.int().optional().openapi({ description: 'In characters' }),
    pattern: z.string().optional(),
    keeps: z.literal('imei').optional().openapi({
      description: 'Send all fifteen digits, which are checked, or the last four, which are kept',
    }),
    makes: z
      .array(z.object({ id: z.string(), name: bilingual }))
      .optional()
      .openapi({ description: 'Makers to choose from; listModels has their models' }),
  })
  .openapi('Field');

export const getFields = operation({
  id: 'getFields',
  method: 'get',
  path: '/api/fields',
  tag: 'Categories',
  summary:
    'What listings of a category say of themselves, in the order to ask it, and what their price may be for',
  access: 'public',
  query: z.strictObject({ category: slugPath }),
  response: {
    status: 200,
    body: z
      .object({
        category: slugPath,
        fields: z.array(field),
        price: z.object({
          units: z.array(z.object({ id: priceUnit, label: bilingual })),
          optional: z.boolean(),
          basis: z
            .enum(['total', 'month', 'day', 'kg', 'litre'])
            .openapi({ description: 'What prices are compared by in filters and orders' }),
        }),
      })
      .openapi('Fields'),
  },
  cache: 'public, max-age=3600, stale-while-revalidate=604800',
  etag: true,
});

export const listModels = operation({
  id: 'listModels',
  method: 'get',
  path: '/api/models',
  tag: 'Categories',
  summary:
    'Models that a maker sells of what is in a category, the best known first; others may be named as well',
  access: 'public',
  query: z.strictObject({ category: slugPath, make: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
  response: {
    status: 200,
    body: z
      .object({
        items: z.array(
          z.object({
            id: z.string().openapi({ description: 'For filters: attr.model=bajaj/pulsar-150' }),
            name: z.string(),
          }),
        ),
      })
      .openapi('ModelList'),
  },
  cache: 'public, max-age=86400, stale-while-revalidate=604800',
  etag: true,
});
