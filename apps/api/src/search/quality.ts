import type { ShownListing } from '../listings/events.ts';

type Judged = Pick<ShownListing, 'description' | 'attributes' | 'photoCount' | 'silences' | 'hasPrice'>;

const mostPhotos = 3;
const fullDescription = 120;
const mostAttributes = 3;

/** What is left of it while its owner does not say that it is still there. */
const unansweredShare = 0.6;

/** How complete a listing is, 0 to 100: what a buyer would ask for first is photos, then words, the price, and facts. */
export function qualityOf({ description, attributes, photoCount, silences, hasPrice }: Judged): number {
  const share = (has: number, full: number) => Math.min(has, full) / full;
  const complete =
    40 * share(photoCount, mostPhotos) +
    25 * share(description.length, fullDescription) +
    20 * (hasPrice ? 1 : 0) +
    15 * share(Object.keys(attributes).length, mostAttributes);
  return Math.round(silences > 0 ? complete * unansweredShare : complete);
}
