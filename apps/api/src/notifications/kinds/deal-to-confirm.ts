import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** A seller says that they sold something to somebody, who is asked whether that is so. */
export const dealToConfirm = defineKind({
  group: 'deals',
  data: z.object({ title: z.string(), name: z.string() }),
  text: 'notifications.deal_to_confirm',
  values: ({ title, name }) => ({ title, name }),
  path: () => '/my/deals',
});
