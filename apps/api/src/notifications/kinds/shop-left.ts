import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** Whose a shop is has ended somebody's work in it. */
export const shopLeft = defineKind({
  group: 'shops',
  data: z.object({ shop: z.string() }),
  text: 'notifications.shop_left',
  values: ({ shop }) => ({ shop }),
  path: () => '/my',
});
