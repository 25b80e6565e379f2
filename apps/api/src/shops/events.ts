import { defineFact } from '../kernel/events/events.ts';

/** A shop is called otherwise, or registered under another name or number. */
export const shopRenamed = defineFact<{ shopId: string }>('shop.renamed');

/** A shop is somebody else's. */
export const shopHandedOver = defineFact<{ shopId: string }>('shop.handed_over');
