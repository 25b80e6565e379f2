import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** The time for which somebody could not act is over. */
export const suspensionOver = defineKind({
  data: z.object({}),
  text: 'notifications.suspension_over',
  values: () => ({}),
  path: () => '/my',
});
