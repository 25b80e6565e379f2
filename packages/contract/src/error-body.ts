import { z } from 'zod';
import { type ErrorCode, errors } from './errors.ts';
import { slugPath, timestamp } from './primitives.ts';
import { proofChallenge } from './proof.ts';

const codes = Object.keys(errors) as [ErrorCode, ...ErrorCode[]];

/** Body of every answer that is not a success. */
export const errorBody = z
  .object({
    error: z.object({
      code: z.enum(codes),
      message: z
        .string()
        .openapi({ description: 'A sentence in the language of Accept-Language (en or ne)' }),
      fields: z
        .array(z.object({ field: z.string(), code: z.string(), message: z.string() }))
        .optional()
        .openapi({ description: 'What is wrong, field by field' }),
      current: z
        .unknown()
        .optional()
        .openapi({ description: 'With version_conflict: the listing as it is now' }),
      older: z
        .unknown()
        .optional()
        .openapi({ description: "With duplicate_listing: the caller's older listing, as MyAd" }),
      category: slugPath
        .optional()
        .openapi({ description: 'With gone: the category that the listing was in' }),
      retryAfter: z
        .int()
        .optional()
        .openapi({ description: 'With too_many_requests: seconds to wait, as in Retry-After' }),
      until: timestamp.optional().openapi({ description: 'With suspended: when the suspension ends' }),
      live: z
        .int()
        .optional()
        .openapi({ description: 'With category_in_use: how many listings are live in it' }),
      challenge: proofChallenge.optional(),
      ticket: z.string().optional().openapi({
        description:
          'With second_factor_needed, where a token was asked for: what the second step is made with. With link_needed: what connects the two once the person has signed in, for 15 minutes',
      }),
    }),
  })
  .openapi('Error');

export type ErrorBody = z.output<typeof errorBody>;
