import type { PriceUnit } from '@thulubazaar/catalog/price-units';
import type { AdDraft, MyAd } from '@thulubazaar/contract';
import { cleanLine, cleanText } from '@thulubazaar/nepal/clean-text';
import { formatNumber } from '@thulubazaar/nepal/digits';
import { parseNpr } from '@thulubazaar/nepal/money';
import type { ChosenPlace } from '@/forms/chosen-place.ts';

export type Condition = NonNullable<MyAd['condition']>;

/** A listing as its seller types it. */
export interface DraftValues {
  categoryId: string | null;
  title: string;
  description: string;
  /** As typed: "22.5 lakh". */
  price: string;
  /** There is no price: buyers ask. */
  askPrice: boolean;
  priceUnit: PriceUnit;
  negotiable: boolean;
  condition: Condition | null;
  place: ChosenPlace | null;
  /** Photos that have arrived, in order. */
  photoIds: string[];
}

export const blankDraft: DraftValues = {
  categoryId: null,
  title: '',
  description: '',
  price: '',
  askPrice: false,
  priceUnit: 'total',
  negotiable: true,
  condition: null,
  place: null,
  photoIds: [],
};

/** True once there is something that would be missed. */
export function isWorthKeeping({ title, description, price, place, photoIds }: DraftValues): boolean {
  return title !== '' || description !== '' || price !== '' || place !== null || photoIds.length > 0;
}

/** What the API is sent: texts as it will keep them. A price that cannot be read is left out: what was typed stays on the phone. */
export function toDraft(values: DraftValues): AdDraft {
  const price = values.askPrice ? null : parseNpr(values.price);
  return {
    title: cleanLine(values.title),
    description: cleanText(values.description),
    priceUnit: values.priceUnit,
    negotiable: values.negotiable,
    condition: values.condition,
    photoIds: values.photoIds,
    ...(values.categoryId ? { categoryId: values.categoryId } : {}),
    ...(values.place ? { placeId: values.place.id } : {}),
    ...(values.askPrice || price !== null ? { price } : {}),
  };
}

/** A price as it stands in the field: `22,50,000`. */
function priceText(paisa: number | null): string {
  return paisa === null ? '' : formatNumber(paisa / 100, 'en');
}

export function fromListing(listing: MyAd): DraftValues {
  return {
    categoryId: listing.categoryId,
    title: listing.title,
    description: listing.description,
    price: priceText(listing.price),
    askPrice: listing.price === null && listing.priceGiven,
    priceUnit: listing.priceUnit,
    negotiable: listing.negotiable,
    condition: listing.condition,
    place: listing.place && { id: listing.place.id, label: listing.place.label },
    photoIds: listing.photos.filter(({ state }) => state !== 'failed').map(({ id }) => id),
  };
}

/** What of `wanted` is not as in `base`. */
export function difference(base: AdDraft, wanted: AdDraft): AdDraft {
  const entries = Object.entries(wanted).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(base[name as keyof AdDraft]),
  );
  return Object.fromEntries(entries) as AdDraft;
}
