import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../lib/paths.ts';

export type Script = 'devanagari' | 'romanised' | 'english';
export const scripts: readonly Script[] = ['devanagari', 'romanised', 'english'];

/** A search somebody types, and which listings answer it. Those of one group mean the same. */
const judgedQuery = z.object({
  group: z.string(),
  script: z.enum(['devanagari', 'romanised', 'english']),
  /** How many ideas it holds (a thing, a place, a price …). */
  ideas: z.int().optional(),
  text: z.string(),
  relevant: z.array(z.int()),
  /** Neither right nor wrong: taken out before counting. */
  marginal: z.array(z.int()).default([]),
  /** Must not be shown. */
  not: z.array(z.int()).default([]),
});
export type JudgedQuery = z.output<typeof judgedQuery>;

const judgedListing = z.object({
  id: z.int(),
  title: z.string(),
  description: z.string(),
  categoryId: z.string(),
  placeId: z.string(),
  /** Paisa; null asks the seller. */
  price: z.int().nullable(),
  priceUnit: z
    .string()
    .nullable()
    .transform((unit) => unit ?? 'total'),
  attributes: z.record(z.string(), z.unknown()).default({}),
  ageHours: z.number().default(1),
});
export type JudgedListing = z.output<typeof judgedListing>;

const judgedSet = z.object({ listings: z.array(judgedListing), queries: z.array(judgedQuery) });
export type JudgedSet = z.output<typeof judgedSet>;

/** A set that somebody else judged, in one file. */
export function readSet(file: string): JudgedSet {
  return judgedSet.parse(JSON.parse(readFileSync(file, 'utf8')));
}

const demoListings = z.array(
  judgedListing.omit({ id: true, price: true }).extend({ ref: z.int(), priceNpr: z.number().nullable() }),
);

/** Our own: searches over the demo listings. Those kept aside are not looked at while search is tuned. */
export function ownSet(part: 'open' | 'kept-aside'): JudgedSet {
  const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, ...path), 'utf8'));
  const { queries } = judgedSet.pick({ queries: true }).parse(read('bench/relevance', `${part}.json`));
  const listings = demoListings
    .parse(read('apps/api/demo/listings.json'))
    .map(({ ref, priceNpr, ...listing }) => ({
      ...listing,
      id: ref,
      price: priceNpr === null ? null : Math.round(priceNpr * 100),
    }));
  return { listings, queries };
}
