import type { Events } from '../kernel/events/events.ts';
import { invalidate } from '../page-cache/tags.ts';
import { accountChanged } from './events.ts';

/** What accounts do when something becomes true. */
export function subscribeAccounts(events: Events): void {
  events.subscribe(accountChanged, (tx, { handle }) => invalidate(tx, [`seller:${handle}`]));
}
