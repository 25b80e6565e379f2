import { isOwn, visited } from '@/data/phone-memory.ts';
import { defineIsland, IslandElement } from './lib/island-element.ts';

export interface Attributes {
  /** The handle of the seller. */
  'data-seller': string;
  /** `Visited` as JSON. */
  'data-visit': string;
}

/**
 * What only this phone knows of a listing it shows: that it is the signed-in person's own, so that they are offered to
 * edit it instead of to write to themselves, and that it was looked at.
 */
class ListingVisit extends IslandElement {
  protected override wake(): void {
    const { seller = '', visit = '' } = this.dataset;
    if (isOwn(seller)) this.dataset.own = '';
    else visited(JSON.parse(visit));
  }
}

defineIsland('listing-visit', ListingVisit);
