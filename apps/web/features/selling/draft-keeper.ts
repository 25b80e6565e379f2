import { DraftKeeper as Keeper } from '@thulubazaar/frontend/drafts/draft-keeper';
import type { DraftOptions } from '@thulubazaar/frontend/drafts/draft-means';
import { draftOwner, guestDraft } from '@/data/person-storage.ts';
import { createListing, getMyListing, updateListing } from './listings.ts';
import { localDrafts } from './local-drafts.ts';

const means = {
  shelf: localDrafts,
  guestName: guestDraft,
  owner: draftOwner,
  create: createListing,
  update: updateListing,
  read: getMyListing,
};

/** A listing being written: in this browser with every letter, on the server soon after. */
export class DraftKeeper extends Keeper {
  constructor(options: DraftOptions) {
    super(means, options);
  }
}
