import { z } from 'zod';
import { operation } from './operation.ts';
import { bilingual, slugPath } from './primitives.ts';

export const subcategory = z
  .object({
    id: slugPath,
    name: bilingual,
    icon: z.string().openapi({ description: 'Lucide icon name' }),
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
