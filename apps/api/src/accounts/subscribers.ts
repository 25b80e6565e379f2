import type { Events } from '../kernel/events/events.ts';
import { invalidate } from '../page-cache/tags.ts';
import { accountChanged, accountRestricted } from './events.ts';

/** What accounts do when something becomes true. */
export function subscribeAccounts(events: Events): void {
  events.subscribe(accountChanged, (tx, { handle }) => invalidate(tx, [`seller:${handle}`]));
  events.subscribe(accountRestricted, (tx, { handle }) => invalidate(tx, [`seller:${handle}`]));
}
