import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** Somebody works in one's shop from now on. */
export const shopJoined = defineKind({
  group: 'shops',
  data: z.object({ shop: z.string(), slug: z.string(), person: z.string() }),
  text: 'notifications.shop_joined',
  values: ({ shop, person }) => ({ shop, person }),
  path: ({ slug }) => `/my/shop?shop=${slug}`,
});
