import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** Somebody is about to be given the account; whoever has it can object. */
export const recoveryAsked = defineKind({
  group: 'security',
  data: z.object({}),
  text: 'notifications.recovery_asked',
  values: () => ({}),
  path: () => '/recover',
});
