import { defineFact } from '../kernel/events/events.ts';

/** Somebody has sent papers for moderators to look at. */
export const verificationSent = defineFact<{ verificationId: string; userId: string }>('verification.sent');

/** What a request says is another thing now than whoever looks at it saw. */
export const verificationChanged = defineFact<{ verificationId: string }>('verification.changed');

/** There is nothing to decide any more. */
export const verificationWithdrawn = defineFact<{ verificationId: string }>('verification.withdrawn');
