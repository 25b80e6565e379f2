import type { AdDraft, MyAd } from '@thulubazaar/contract';
import type { MessageKey } from '@thulubazaar/messages/create-translate';
import { difference } from '../outbox/listing-difference.ts';
import { type DraftValues, fromListing, toDraft } from './draft.ts';

export type Side = 'mine' | 'theirs';

export interface ConflictPart {
  label: MessageKey;
  /** As the form has it. */
  names: readonly (keyof DraftValues)[];
  /** As the API has it. */
  sent: readonly (keyof AdDraft)[];
}

/** What is chosen together, so that no half of it comes from either version. */
const groups: readonly ConflictPart[] = [
  { label: 'listing.category', names: ['categoryId'], sent: ['categoryId'] },
  { label: 'post.listingTitle', names: ['title'], sent: ['title'] },
  {
    label: 'post.price',
    names: ['price', 'askPrice', 'priceUnit'],
    sent: ['price', 'priceUnit'],
  },
  { label: 'listing.details', names: ['attributes'], sent: ['attributes'] },
  { label: 'listing.description', names: ['description'], sent: ['description'] },
  { label: 'post.place', names: ['place'], sent: ['placeId'] },
  { label: 'post.photos', names: ['photoIds'], sent: ['photoIds'] },
  { label: 'post.postAs', names: ['shop', 'shopSection'], sent: ['shop', 'shopSection'] },
];

/** The parts in which what was written here and the listing as it is now are not the same. */
export function partsInConflict(mine: DraftValues, current: MyAd): ConflictPart[] {
  // As they are sent: a price may be typed in several ways.
  const differing = difference(toDraft(fromListing(current)), toDraft(mine));
  return groups.filter(({ sent }) => sent.some((name) => name in differing));
}

/** Which side a part is taken from unless one says otherwise: what was not changed here, the other version decides. */
export function firstSides(parts: readonly ConflictPart[], changes: AdDraft): Record<string, Side> {
  return Object.fromEntries(
    parts.map(({ label, sent }) => [label, sent.some((name) => name in changes) ? 'mine' : 'theirs']),
  );
}

/** One listing out of the two, part by part. */
export function puttingTogether(
  mine: DraftValues,
  current: MyAd,
  parts: readonly ConflictPart[],
  side: (label: string) => Side,
): DraftValues {
  const theirs = fromListing(current);
  const values = { ...mine };
  for (const { label, names } of parts)
    if (side(label) === 'theirs')
      Object.assign(values, Object.fromEntries(names.map((name) => [name, theirs[name]])));
  return values;
}
