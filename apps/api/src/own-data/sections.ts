import type { Section } from './section.ts';
import { accountSections } from './sections/account.ts';
import { conversationSections } from './sections/conversations.ts';
import { dealSections } from './sections/deals.ts';
import { listingSections } from './sections/listings.ts';
import { orderSections } from './sections/order.ts';
import { shopSections } from './sections/shops.ts';

/** All that somebody gets a copy of, in this order. */
export const sections: readonly Section[] = [
  ...accountSections,
  ...listingSections,
  ...shopSections,
  ...dealSections,
  ...conversationSections,
  ...orderSections,
];
