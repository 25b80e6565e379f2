import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** The time for which somebody could not act is over. */
export const suspensionOver = defineKind({
  group: 'decisions',
  data: z.object({}),
  text: 'notifications.suspension_over',
  values: () => ({}),
  path: () => '/my',
});
