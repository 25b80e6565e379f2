import type { AdDraft, MyAd } from '@thulubazaar/contract';

/** As many edits without an answer are remembered. */
const mostTried = 10;

/** A listing as it is known, and edits of it that were sent from here though nobody said what became of them. */
interface Known {
  base: AdDraft;
  tried?: readonly AdDraft[] | undefined;
}

/** What of `wanted` the API is not known to have: it is not so in `base`, or an edit that may have arrived says otherwise. */
export function lacking({ base, tried = [] }: Known, wanted: AdDraft): AdDraft {
  const differs = (one: AdDraft, name: string, value: unknown) =>
    JSON.stringify(one[name as keyof AdDraft]) !== JSON.stringify(value);
  const entries = Object.entries(wanted).filter(
    ([name, value]) =>
      differs(base, name, value) || tried.some((one) => name in one && differs(one, name, value)),
  );
  return Object.fromEntries(entries) as AdDraft;
}

/** The edits that may have arrived, with one that is about to be sent. */
export function trying(tried: readonly AdDraft[] = [], change: AdDraft): AdDraft[] {
  const text = JSON.stringify(change);
  return [...tried.filter((one) => JSON.stringify(one) !== text), change].slice(-mostTried);
}

/** A listing as it is, in what can be changed of it. */
export function draftOf(listing: MyAd): AdDraft {
  const { title, description, categoryId, place, price, priceGiven, priceUnit } = listing;
  return {
    ...{ title, description, priceUnit, attributes: listing.attributes },
    ...(categoryId !== null && { categoryId }),
    ...(place && { placeId: place.id }),
    ...((price !== null || priceGiven) && { price }),
    ...{ shop: listing.shop, shopSection: listing.shopSection },
    photoIds: listing.photos.flatMap(({ id, state }) => (state === 'failed' ? [] : [id])),
  };
}

/**
 * Whether a listing that is another version than was known has become so through this phone alone: wherever it says something else,
 * it says what an edit from here has asked for. Then the next edit goes on from it; else somebody else has changed it.
 */
export function isOwnWork(current: MyAd, { base, tried = [] }: Known): boolean {
  return Object.entries(draftOf(current)).every(([name, value]) => {
    const said = [base, ...tried.filter((one) => name in one)];
    return said.some((one) => sameText(one[name as keyof AdDraft]) === sameText(value));
  });
}

/** The same text for what means the same: nothing said is null, and fields have no order. */
function sameText(value: unknown): string {
  return JSON.stringify(value ?? null, (_name, one: unknown) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
    const said = Object.entries(one).filter(([, each]) => each !== null);
    return Object.fromEntries(said.sort(([first], [second]) => (first < second ? -1 : 1)));
  });
}
