import { spokenLanguageCodes } from '@thulubazaar/nepal/spoken-languages';
import { z } from 'zod';
import { longestHandle } from './limits.ts';
import { operation } from './operation.ts';
import { shopSlug, timestamp } from './primitives.ts';

export const handle = z
  .string()
  .max(longestHandle)
  .regex(/^[a-z0-9-]+$/);

/** What people say of their deals with somebody, on average: from three on. */
export const rating = z
  .object({
    average: z.number().openapi({ description: 'Stars, 1 to 5, to a tenth' }),
    count: z.int().openapi({ description: 'Reviews that count: of one person at most one in 90 days' }),
  })
  .openapi('Rating');
export type Rating = z.output<typeof rating>;
/** A photo of a person, square: 96 and 320 pixels wide, or as large as it was. */
export const avatar = z
  .object({ id: z.uuid(), base: z.string(), widths: z.array(z.int()), thumbhash: z.string() })
  .openapi('Avatar');
export type Avatar = z.output<typeof avatar>;

/** What a listing shows of its seller. Never a number, an e-mail or an address. */
export const sellerCard = z
  .object({
    handle,
    name: z.string(),
    kind: z.enum(['private', 'shop']),
    dealer: z
      .boolean()
      .optional()
      .openapi({ description: 'True: sells as a trade does, by what they do; otherwise it is left out' }),
    verified: z.boolean().openapi({
      description: 'True: ThuluBazaar has looked at the papers of this person, or of the shop',
    }),
    verifiedAt: timestamp.optional().openapi({ description: 'When that was; left out where it was not' }),
    phoneVerified: z.boolean().optional().openapi({
      description: 'True: has confirmed a mobile number by a code; otherwise it is left out',
    }),
    sold: z
      .int()
      .optional()
      .openapi({ description: 'How many of their listings they marked as sold; left out where none' }),
    answersWithin: z.enum(['hour', 'day', 'days']).optional().openapi({
      description:
        'How soon most who write to them are answered: an hour, a day, three days; left out where it takes longer, or fewer than five wrote in half a year',
    }),
    rating: rating
      .optional()
      .openapi({ description: 'Left out with fewer than three reviews of confirmed deals' }),
    photo: avatar.optional().openapi({ description: 'Of themselves, square; left out where they show none' }),
    joinedAt: timestamp,
    path: z.string().openapi({ description: "The seller's page on the web" }),
  })
  .openapi('SellerCard');
export type SellerCard = z.output<typeof sellerCard>;

const hour = z.int().min(0).max(24);

/** How a seller may be reached besides by messages, which always work. Never a number. */
export const contact = z
  .object({
    call: z.boolean(),
    whatsapp: z.boolean(),
    viber: z.boolean(),
    hours: z
      .object({ from: hour, to: hour })
      .nullable()
      .openapi({ description: 'Hours of the day in Nepal; from 20 to 8 is over midnight; null: any time' }),
  })
  .openapi('Contact');
export type Contact = z.output<typeof contact>;

export const spokenLanguage = z
  .enum(spokenLanguageCodes)
  .openapi('SpokenLanguage', { description: 'ISO 639' });

export const seller = sellerCard
  .extend({
    about: z.string().nullable(),
    languages: z.array(spokenLanguage),
    shops: z
      .array(z.object({ slug: shopSlug, name: z.string(), path: z.string() }))
      .optional()
      .openapi({ description: 'Open shops that they own; left out where none' }),
  })
  .openapi('Seller');

export const getSeller = operation({
  id: 'getSeller',
  method: 'get',
  path: '/api/users/{handle}',
  tag: 'Users',
  summary: 'Public profile of a seller; their listings are GET /api/ads?seller=',
  access: 'public',
  params: z.strictObject({ handle }),
  query: z.strictObject({}),
  response: { status: 200, body: seller },
  errors: ['not_found'],
  cache: 'public, max-age=0, s-maxage=30, stale-while-revalidate=300',
});
