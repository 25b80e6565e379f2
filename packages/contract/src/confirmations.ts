import { z } from 'zod';

/** Of a listing that is changed. */
export const version = z
  .int()
  .min(1)
  .openapi({ description: 'The version that was read; another one now answers 409 version_conflict' });

/** What somebody says who was asked, so that a listing is shown all the same. */
export const confirmPrice = z
  .boolean()
  .optional()
  .openapi({ description: 'True: the price is right, however odd it looks (placeholder_price)' });
export const confirmations = {
  confirmPrice,
  confirmDifferent: z
    .boolean()
    .optional()
    .openapi({ description: 'True: it is not what the older listing offers (duplicate_listing)' }),
};

/** What an operation that puts a listing live can find missing: asked for before, never after. */
export const whyNotLive = ['incomplete_listing', 'name_needed', 'duplicate_listing'] as const;
