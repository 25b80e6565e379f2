import type { PriceUnit } from '@thulubazaar/catalog/price-units';
import { attributesAmong, sentAttributes, type TypedAttributes, typedOf } from '@thulubazaar/catalog/typed';
import { initialAttributes } from '@thulubazaar/catalog/validate';
import type { AdDraft, MyAd } from '@thulubazaar/contract';
import { cleanLine, cleanText } from '@thulubazaar/nepal/clean-text';
import { formatNumber } from '@thulubazaar/nepal/digits';
import { parseNpr } from '@thulubazaar/nepal/money';
import type { ChosenPlace } from './chosen-place.ts';

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
  /** The price looks like none, and its seller says that it is right. */
  confirmPrice: boolean;
  attributes: TypedAttributes;
  place: ChosenPlace | null;
  /** Photos that have arrived, in order. */
  photoIds: string[];
  /** The shop it is to stand in, and the section there; null: under one's own name. Left out while nobody has said. */
  shop?: string | null;
  shopSection?: string | null;
}

export const blankDraft: DraftValues = {
  categoryId: null,
  title: '',
  description: '',
  price: '',
  askPrice: false,
  priceUnit: 'total',
  confirmPrice: false,
  attributes: typedOf(initialAttributes()),
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
    attributes: sentAttributes(values.categoryId, values.attributes),
    photoIds: values.photoIds,
    ...(values.categoryId ? { categoryId: values.categoryId } : {}),
    ...(values.place ? { placeId: values.place.id } : {}),
    ...(values.askPrice || price !== null ? { price } : {}),
    ...(values.shop === undefined ? {} : { shop: values.shop, shopSection: values.shopSection ?? null }),
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
    // What everybody sees already was confirmed before.
    confirmPrice: listing.state === 'live',
    attributes: typedOf(listing.attributes),
    place: listing.place && { id: listing.place.id, label: listing.place.label },
    photoIds: listing.photos.filter(({ state }) => state !== 'failed').map(({ id }) => id),
    shop: listing.shop,
    shopSection: listing.shopSection,
  };
}

/** What was kept on the phone, be it by the release before this one. */
export function recallValues(kept: Partial<DraftValues>): DraftValues {
  const attributes = { ...blankDraft.attributes, ...attributesAmong(kept), ...kept.attributes };
  return { ...blankDraft, ...kept, attributes };
}
