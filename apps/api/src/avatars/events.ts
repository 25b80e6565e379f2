import { defineFact } from '../kernel/events/events.ts';

/**
 * Somebody is about to show another photo of themselves, or none. Said before anything of theirs is held: who decides about them holds
 * what they decide first, and the person then.
 */
export const avatarChanging = defineFact<{ userId: string }>('avatar.changing');
