import type { AttributeValues } from '@thulubazaar/catalog/attribute';
import { comparablePrice } from '@thulubazaar/catalog/comparison';
import type { PriceUnit } from '@thulubazaar/catalog/price-units';
import type { AdState } from '@thulubazaar/contract';
import type pg from 'pg';
import { defineFact } from '../kernel/events/events.ts';
import type { CategoryEntry, PlaceEntry } from '../reference/reference.ts';
import { attributesOfRow } from './attributes.ts';
import type { scopeOf } from './scope.ts';
import type { Event } from './states.ts';

/** As much of a listing as others decide by. */
export interface ListingFacts {
  state: AdState;
  categoryId: string | null;
  placeId: string | null;
  /** In paisa; null is "ask the seller". */
  price: number | null;
  /** As lists compare it: see `comparablePrice` of the catalogue. */
  comparedPrice: number | null;
  /** It was sold and not taken back, whatever became of it since. */
  wasSold: boolean;
  /** Handle of the owner. */
  seller: string;
  /** Slug of the shop it stands in, be it closed. */
  shop: string | null;
}

/** A listing was made, written in, moved to another state, got a photo, had its times changed, or contacts in its text hidden. */
export interface ListingChange {
  id: number;
  change: 'create' | 'edit' | 'photo' | 'reserve' | 'confirm' | 'clock' | 'mask' | Event;
  /** Null when it was made by this. */
  before: ListingFacts | null;
  after: ListingFacts;
  /** It costs less than it did, by the rule of `price-drop.ts`; in paisa. */
  drop?: { was: number; price: number };
}

export const listingChanged = defineFact<ListingChange>('listing.changed');

/** A listing that its owner is about to show to everybody, as it will be. */
export interface ListingPublishing {
  id: number;
  ownerId: string;
  title: string;
  description: string;
  categoryId: string;
  placeId: string;
  attributes: AttributeValues;
  photoIds: string[];
  /** Its owner has seen the older one it looks like, and says that it is something else. */
  confirmedDifferent: boolean;
}

/** Published before it is shown: whoever throws keeps it from being. */
export const listingPublishing = defineFact<ListingPublishing>('listing.publishing');

/** A text of a listing that anybody is about to read. Whoever hears of it may say which parts of it readers do not see. */
export interface TextShown {
  id: number;
  version: number;
  title: string;
  description: string;
  categoryId: string | null;
  /** Null while nobody has said: then contacts are. */
  hidden: { field: 'title' | 'description'; start: number; end: number }[] | null;
}

/** Published when what anybody reads of a listing is made, once for each version of it. */
export const textShown = defineFact<TextShown>('text.shown');

interface FactsRow {
  state: AdState;
  category_id: string | null;
  place_id: string | null;
  price: number | null;
  price_unit: PriceUnit;
  attributes: unknown;
  sold_at: Date | null;
  seller: string;
  shop: string | null;
}

/** What of a row others decide by. */
export function factsOf(row: FactsRow): ListingFacts {
  const { state, category_id: categoryId, place_id: placeId, price, price_unit: priceUnit } = row;
  const attributes = attributesOfRow(row);
  const comparedPrice =
    categoryId === null ? null : comparablePrice({ categoryId, price, priceUnit, attributes });
  return {
    state,
    categoryId,
    placeId,
    price,
    comparedPrice,
    wasSold: row.sold_at !== null,
    seller: row.seller,
    shop: row.shop,
  };
}

/** A listing as it is now, inside the transaction that changes it. */
export async function listingFacts(tx: pg.PoolClient, ids: number[]): Promise<Map<number, ListingFacts>> {
  const { rows } = await tx.query<FactsRow & { id: number }>(
    `select a.id, a.state, a.category_id, a.place_id, a.price, a.price_unit, a.attributes, a.sold_at, u.handle as seller, s.slug as shop
       from ads a join users u on u.id = a.owner_id left join shops s on s.id = a.shop_id where a.id = any($1::bigint[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, factsOf(row)]));
}

/** A listing as lists and search show it. */
export interface ShownListing {
  title: string;
  description: string;
  attributes: AttributeValues;
  category: CategoryEntry;
  place: PlaceEntry;
  photoCount: number;
  /** How often its owner did not say that it is still there. */
  silences: number;
  /** It says what it costs, be that comparable or not. */
  hasPrice: boolean;
  /** What the read models of lists and search have in common. */
  columns: ReturnType<typeof scopeOf> & {
    ad_id: number;
    published_at: Date;
    /** As lists compare it, by `price_basis`: see `comparablePrice` of the catalogue. */
    price: number | null;
    price_basis: number;
    owner_id: string;
    /** The shop it stands in, while that is open. */
    shop_id: string | null;
    /** What they are filtered by, as `filters.ts` of the catalogue has it. */
    filters: string[];
    numbers: Record<string, number>;
  };
}

/** What lists show of some listings was written anew; those that are gone are shown no more. */
export const listingsRefreshed = defineFact<{ shown: ShownListing[]; gone: number[] }>('listings.refreshed');
