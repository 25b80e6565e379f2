import { z } from 'zod';
import { operation } from './operation.ts';
import { priceUnit } from './price-unit.ts';
import { line, slugPath } from './primitives.ts';

const said = z
  .string()
  .regex(/^[\w.-]{1,20}$/)
  .optional();

/** What comparable listings ask: live ones, and those sold in the last half year. */
export const priceGuide = z
  .object({
    n: z.int().openapi({ description: 'How many listings were compared; never fewer than 15' }),
    low: z.int().openapi({ description: 'Paisa; a tenth of them ask less' }),
    median: z.int().openapi({ description: 'Paisa' }),
    high: z.int().openapi({ description: 'Paisa; a tenth of them ask more' }),
    priceUnit,
    quantiles: z.array(z.int()).openapi({
      description: 'Paisa; every twentieth of them, from 5 to 95 %, to draw how they are spread',
    }),
    by: z
      .array(z.enum(['make', 'model', 'year', 'storage', 'bedrooms', 'area', 'local', 'district']))
      .openapi({ description: 'What they have in common besides category and unit' }),
  })
  .openapi('PriceGuide');
export type PriceGuide = z.output<typeof priceGuide>;

export const getPriceGuide = operation({
  id: 'getPriceGuide',
  method: 'get',
  path: '/api/price-guide',
  tag: 'Ads',
  summary:
    'What comparable listings ask, of the narrowest group that has enough of them; null where none has',
  access: 'public',
  query: z.strictObject({
    category: slugPath,
    place: slugPath.optional(),
    priceUnit: priceUnit.optional().openapi({ description: 'Without it the usual one of the category' }),
    'attr.model': line(1, 120).optional(),
    'attr.year': said,
    'attr.storage': said,
    'attr.bedrooms': said,
    'attr.area': line(1, 80)
      .optional()
      .openapi({ description: 'Of land, as a listing has it: what the whole costs depends on it' }),
  }),
  response: {
    status: 200,
    body: z.object({ guide: z.union([priceGuide, z.null()]) }).openapi('PriceGuideAnswer'),
  },
  cache: 'public, max-age=300, s-maxage=3600, stale-while-revalidate=86400',
});
export type PriceGuideQuery = z.output<typeof getPriceGuide.query>;
