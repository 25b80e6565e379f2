import type { RuleKind } from '@thulubazaar/contract';
import type { Events } from '../kernel/events/events.ts';
import { photoTaken } from '../likeness/events.ts';
import { type ListingChange, listingChanged, textShown } from '../listings/events.ts';
import { acceptFindings } from './findings.ts';
import { hideFound } from './hide.ts';
import { judge } from './judge.ts';
import type { RuleBook } from './rule-book.ts';

/** What may bring something to a live listing that was not there. */
const judged: readonly ListingChange['change'][] = [
  'create',
  'publish',
  'relist',
  'renew',
  'resume',
  'restore',
  'edit',
  'photo',
];

/** What is known when a listing changes; whose photos it shows is found later. */
const atOnce: readonly RuleKind[] = [
  'words',
  'contacts_in_text',
  'scam_phrases',
  'first_listings',
  'price_off',
  'nudity',
];

const unseen = ['draft', 'scheduled'];

/** What rules do when something becomes true. To be called behind all others: who holds a listing changes what they have heard. */
export function subscribeRules(events: Events, { rules }: { rules: RuleBook }): void {
  events.subscribe(textShown, (tx, shown) => hideFound(tx, rules, shown));
  events.subscribe(listingChanged, async (tx, { id, change, before, after }) => {
    if (change === 'approve') await acceptFindings(tx, id);
    const isNew = before === null || unseen.includes(before.state);
    if (after.state === 'live' && judged.includes(change))
      await judge(tx, { rules, events }, id, { isNew, kinds: atOnce });
  });
  events.subscribe(photoTaken, (tx, { adId }) =>
    judge(tx, { rules, events }, adId, { isNew: false, kinds: ['photo_of_another'] }),
  );
}
