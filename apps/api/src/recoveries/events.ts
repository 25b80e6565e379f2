import { defineFact } from '../kernel/events/events.ts';

/** Somebody asks for an account. `personId` has it, or asks where there is none. */
export const recoveryAsked = defineFact<{ recoveryId: string; personId: string }>('recovery.asked');
