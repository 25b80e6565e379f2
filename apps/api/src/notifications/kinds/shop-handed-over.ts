import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** A shop is somebody's own from now on. */
export const shopHandedOver = defineKind({
  group: 'shops',
  data: z.object({ shop: z.string(), slug: z.string() }),
  text: 'notifications.shop_handed_over',
  values: ({ shop }) => ({ shop }),
  path: ({ slug }) => `/my/shop?shop=${slug}`,
});
