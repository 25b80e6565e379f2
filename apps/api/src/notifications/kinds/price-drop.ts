import { formatNpr } from '@thulubazaar/nepal/money';
import { z } from 'zod';
import { aboutListing, defineKind } from '../kind.ts';

/** What somebody keeps costs less than before. */
export const priceDrop = defineKind({
  data: aboutListing.extend({
    /** Paisa */
    price: z.int(),
    was: z.int(),
  }),
  text: 'notifications.price_drop',
  values: ({ title, price, was }, lang) => ({
    title,
    price: formatNpr(price, lang),
    was: formatNpr(was, lang),
  }),
  adId: ({ adId }) => adId,
  path: ({ path }) => path,
});
