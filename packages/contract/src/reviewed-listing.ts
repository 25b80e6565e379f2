import { z } from 'zod';
import { ad } from './ads.ts';
import { timestamp } from './primitives.ts';

/** A listing as moderators see it: what was typed, and why it waits for them if it does. */
export const reviewedListing = z
  .object({
    id: z.int(),
    version: z.int(),
    title: z.string(),
    description: z.string(),
    price: ad.shape.price,
    categoryId: ad.shape.categoryId.nullable(),
    photos: ad.shape.photos,
    seller: ad.shape.seller,
    reasons: z.array(z.string()).openapi({ description: 'Why it was held the last time' }),
    wasPublic: z.boolean().openapi({ description: 'Anyone could see it before' }),
    submittedAt: timestamp,
  })
  .openapi('ReviewedListing');
export type ReviewedListing = z.output<typeof reviewedListing>;
