import type { MyAd } from '@thulubazaar/contract';
import { wayToLive } from '@thulubazaar/frontend/drafts/older';
import { confirmListing, setListingState } from './listings.ts';

/** Brings an older listing of one's own up to date: one that has ended is shown again. */
export async function renewListing(older: MyAd): Promise<MyAd> {
  if (older.state === 'live') return confirmListing(older.id);
  let listing = older;
  for (const to of wayToLive(older)) listing = await setListingState(older.id, to);
  return listing;
}
