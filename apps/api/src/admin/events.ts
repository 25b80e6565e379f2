import type { Role } from '@thulubazaar/contract';
import { defineFact } from '../kernel/events/events.ts';

/** Somebody has another role than before. */
export const roleChanged = defineFact<{ userId: string; role: Role }>('role.changed');
