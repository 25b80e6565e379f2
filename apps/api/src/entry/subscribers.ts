import { subscribeAccounts } from '../accounts/subscribers.ts';
import { subscribeBulk } from '../bulk/subscribers.ts';
import { subscribeDealers } from '../dealers/subscribers.ts';
import { subscribeDeals } from '../deals/subscribers.ts';
import { subscribeDiscovery } from '../discovery/subscribers.ts';
import { subscribeFavourites } from '../favourites/subscribers.ts';
import { subscribeFollows } from '../follows/subscribers.ts';
import type { Config } from '../kernel/config.ts';
import type { Encryption } from '../kernel/encryption/encryption.ts';
import type { Events } from '../kernel/events/events.ts';
import type { Limits } from '../kernel/limits/limits.ts';
import { subscribeLikeness } from '../likeness/subscribers.ts';
import { subscribeListings } from '../listings/subscribers.ts';
import { subscribeModeration } from '../moderation/subscribers.ts';
import type { Reference } from '../reference/reference.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { subscribeRules } from '../rules/subscribers.ts';
import { subscribeSavedSearches } from '../saved-searches/subscribers.ts';
import { subscribeSearch } from '../search/subscribers.ts';
import { subscribeShops } from '../shops/subscribers.ts';
import { subscribeTrackRecord } from '../track-record/subscribers.ts';
import { subscribeVerifications } from '../verifications/subscribers.ts';

/** Which features hear of which facts, in this order. */
export function subscribeFeatures(
  events: Events,
  context: {
    config?: Pick<Config, 'indexNow'>;
    /** Without it nobody is verified. */
    encryption?: Encryption;
    limits: Pick<Limits, 'consume'>;
    reference: Reference;
    /** Without it nothing is held, and contacts are hidden. */
    rules?: RuleBook;
  },
): void {
  subscribeAccounts(events);
  subscribeListings(events, context);
  subscribeSearch(events, context);
  subscribeFavourites(events);
  subscribeLikeness(events, context);
  subscribeDealers(events);
  subscribeTrackRecord(events);
  subscribeSavedSearches(events);
  subscribeFollows(events);
  subscribeDiscovery(events, context);
  subscribeDeals(events);
  subscribeModeration(events);
  subscribeShops(events);
  subscribeBulk(events);
  if (context.encryption) subscribeVerifications({ events, encryption: context.encryption });
  if (context.rules) subscribeRules(events, { rules: context.rules });
}
