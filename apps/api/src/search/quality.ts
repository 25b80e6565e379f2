import type { ShownListing } from '../listings/events.ts';

type Judged = Pick<ShownListing, 'description' | 'attributes' | 'photoCount'> & {
  columns: Pick<ShownListing['columns'], 'price'>;
};

const mostPhotos = 3;
const fullDescription = 120;
const mostAttributes = 3;

/** How complete a listing is, 0 to 100: what a buyer would ask for first is photos, then words, the price, and facts. */
export function qualityOf({ description, attributes, photoCount, columns }: Judged): number {
  const share = (has: number, full: number) => Math.min(has, full) / full;
  return Math.round(
    40 * share(photoCount, mostPhotos) +
      25 * share(description.length, fullDescription) +
      20 * (columns.price === null ? 0 : 1) +
      15 * share(Object.keys(attributes).length, mostAttributes),
  );
}
