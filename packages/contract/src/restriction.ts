import { z } from 'zod';
import { timestamp } from './primitives.ts';

/** Whether somebody may act, and until when not. */
export const restriction = z
  .object({
    state: z.enum(['none', 'suspended', 'banned']),
    until: timestamp.nullable(),
  })
  .openapi('Restriction');
export type Restriction = z.output<typeof restriction>;
