import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** The copy that somebody asked for of what is theirs can be fetched for a day. */
export const exportReady = defineKind({
  group: 'account',
  data: z.object({}),
  text: 'notifications.export_ready',
  values: () => ({}),
  path: () => '/profile#your-data',
});
