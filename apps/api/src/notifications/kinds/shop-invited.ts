import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** A shop invites somebody to work in it. */
export const shopInvited = defineKind({
  group: 'shops',
  data: z.object({ shop: z.string() }),
  text: 'notifications.shop_invited',
  values: ({ shop }) => ({ shop }),
  path: () => '/my/shop',
});
