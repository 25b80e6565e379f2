import { formatNpr } from '@thulubazaar/nepal/money';
import { z } from 'zod';
import { defineKind, keptListings, keptPath } from '../kind.ts';

/** What somebody keeps costs less than before. */
export const priceDrop = defineKind({
  group: 'favourites',
  calls: true,
  data: keptListings.extend({
    /** Paisa */
    price: z.int(),
    was: z.int(),
  }),
  text: 'notifications.price_drop',
  values: ({ title, price, was, count = 1 }, lang) => ({
    title,
    count,
    price: formatNpr(price, lang),
    was: formatNpr(was, lang),
  }),
  adId: ({ adId }) => adId,
  path: (data) => keptPath(data),
});
