import { fieldSettings } from '@thulubazaar/catalog/field-settings';
import { z } from 'zod';
import { longestTitle } from './limits.ts';
import { operation } from './operation.ts';
import { bilingual, integerParam, line, slugPath } from './primitives.ts';

export const subcategory = z
  .object({
    id: slugPath,
    name: bilingual,
    icon: z.string().openapi({ description: 'Lucide icon name' }),
    hidden: z
      .literal(true)
      .optional()
      .openapi({ description: 'True: nothing new is taken here, and lists of categories leave it out' }),
    fields: z
      .record(z.string(), z.enum(fieldSettings))
      .optional()
      .openapi({ description: 'What is not asked as fields say by themselves, by attribute' }),
  })
  .openapi('Subcategory');

export const category = subcategory.extend({ children: z.array(subcategory) }).openapi('Category');

export type Category = z.output<typeof category>;

export const listCategories = operation({
  id: 'listCategories',
  method: 'get',
  path: '/api/categories',
  tag: 'Categories',
  summary: 'The whole category tree, in display order',
  access: 'public',
  query: z.strictObject({}),
  response: { status: 200, body: z.object({ items: z.array(category) }).openapi('CategoryList') },
  cache: 'public, max-age=300, stale-while-revalidate=86400',
  etag: true,
});

const mostSuggested = 5;

export const suggestCategories = operation({
  id: 'suggestCategories',
  method: 'get',
  path: '/api/categories/suggest',
  tag: 'Categories',
  summary: 'Where something that is to be posted may belong: by its title, or by the letters typed so far',
  access: 'public',
  query: z.strictObject({
    text: line(1, longestTitle).openapi({ description: 'In English, romanised Nepali or देवनागरी' }),
    limit: integerParam(1, mostSuggested).default(mostSuggested),
  }),
  response: {
    status: 200,
    body: z
      .object({
        items: z
          .array(subcategory.extend({ sure: z.number().openapi({ description: '0 to 1' }) }))
          .openapi({ description: 'The surest first; none where nothing is known of the words' }),
      })
      .openapi('CategorySuggestions'),
  },
  cache: 'public, max-age=300, stale-while-revalidate=86400',
});
