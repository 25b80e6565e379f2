import { setFieldSettings } from '@thulubazaar/catalog/field-settings';
import { type Answer, ApiError, readAnswer } from '@thulubazaar/client';
import { type ApiRequest, createClient } from '@thulubazaar/client/create-client';
import type { Ad, AdPage, Category, Front, Landing, Place, PriceGuide, Shop } from '@thulubazaar/contract';
import { fieldSettingsIn } from '@thulubazaar/frontend/categories/tree';
import { priceGuideQuery } from '@thulubazaar/frontend/listing/price-guide-query';
import { cache } from 'react';
import { webConfig } from './config.ts';
import { missing } from './missing.ts';
import { onceMore } from './once-more.ts';
import {
  adsTag,
  adTag,
  announcementsTag,
  categoriesTag,
  categoryTag,
  everythingTag,
  placesTag,
  placeTag,
  sellerTag,
  shopTag,
} from './tags.ts';

export type {
  Ad,
  AdCard,
  AdPage,
  Category,
  Front,
  Landing,
  Photo,
  Place,
  PriceGuide,
  SellerCard,
  Shop,
} from '@thulubazaar/contract';
export { ApiError };

type PlaceList = Answer<'GET /api/places'>;
type SearchPage = Answer<'GET /api/search'>;
type Seller = Answer<'GET /api/users/{handle}'>;
type ReviewPage = Answer<'GET /api/users/{handle}/reviews'>;

/** What an answer is made from, so that it can be kept until one of these changes. `null`: never kept. */
type Freshness = { tags: string[]; seconds: number } | null;

const timeoutMilliseconds = 8000;

// The API counts requests by the network they come from; this is what tells the pages of this process from a visitor's.
export function proof(): Record<string, string> {
  const { internalSecret } = webConfig();
  return internalSecret ? { 'x-internal-authorization': `Bearer ${internalSecret}` } : {};
}

/** Asks the API as this process reaches it, with Next's cache instructions. */
async function send({
  path,
  method,
  headers,
  freshness,
}: ApiRequest & { freshness: Freshness }): Promise<unknown> {
  try {
    const response = await fetch(webConfig().apiUrl + path, {
      method,
      // From one process to another in the same place, compressing takes longer than sending.
      headers: { ...headers, ...proof(), 'accept-encoding': 'identity' },
      signal: AbortSignal.timeout(timeoutMilliseconds),
      ...(freshness
        ? { next: { tags: [everythingTag, ...freshness.tags], revalidate: freshness.seconds } }
        : { cache: 'no-store' as const }),
    });
    return await readAnswer(response);
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    const timedOut = cause instanceof Error && cause.name === 'TimeoutError';
    throw new ApiError(timedOut ? 'timeout' : 'unreachable');
  }
}

// Everything here reads.
const api = createClient((request: Parameters<typeof send>[0]) => onceMore(() => send(request)));

/** What does not exist (or no longer does) is a page that does not. */
async function ofPage<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 410))
      missing(error.status, error.category);
    throw error;
  }
}

/** What everybody is told at the moment; nothing where that cannot be said: a page is whole without it. */
export const getAnnouncements = cache(async (): Promise<Answer<'GET /api/announcements'>['items']> => {
  const freshness = { tags: [announcementsTag], seconds: 86_400 };
  try {
    return (await api('GET /api/announcements', { freshness })).items;
  } catch (error) {
    if (error instanceof ApiError) return [];
    throw error;
  }
});

/** The whole category tree in display order. */
export const getCategories = cache(async (): Promise<Category[]> => {
  const freshness = { tags: [categoriesTag], seconds: 300 };
  const { items } = await api('GET /api/categories', { freshness });
  setFieldSettings(fieldSettingsIn(items));
  return items;
});

/** A place with the places inside it; without an id, the provinces. Not found when there is no such place. */
export const getPlace = cache(async (id: string | null): Promise<PlaceList> => {
  const freshness = { tags: [placesTag], seconds: 3600 };
  return ofPage(api('GET /api/places', { query: id ? { parent: id } : {}, freshness }));
});

/** As `getPlace`, but null when there is no such place. */
export async function findPlace(id: string): Promise<Place | null> {
  const freshness = { tags: [placesTag], seconds: 3600 };
  try {
    return (await api('GET /api/places', { query: { parent: id }, freshness })).place;
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 400)) return null;
    throw error;
  }
}

/** Places whose name begins like, or is, what someone typed in either script; best first. */
export async function suggestPlaces(typed: string, limit: number): Promise<Place[]> {
  const query = { q: typed, limit };
  return (await api('GET /api/places', { query, freshness: null })).items;
}

/** The newest live listings of the whole market, a category, a place, a seller or a shop: for cached pages. */
export async function getNewest(
  of: { category?: string; place?: string; seller?: string; shop?: string; count?: '1' },
  limit: number,
): Promise<AdPage> {
  const tags: string[] = [];
  if (of.category) tags.push(categoryTag(of.category));
  if (of.place) tags.push(placeTag(of.place));
  if (of.seller) tags.push(sellerTag(of.seller));
  if (of.shop) tags.push(shopTag(of.shop));
  const freshness = { tags: tags.length > 0 ? tags : [adsTag], seconds: 60 };
  return ofPage(api('GET /api/ads', { query: { ...of, limit }, freshness }));
}

/** What the front page shows, with how much there is of what. */
export async function getFront(): Promise<Front> {
  return api('GET /api/front', { freshness: { tags: [adsTag], seconds: 60 } });
}

/** Live listings like one, best first, in whichever script they were written: for its cached page. */
export async function getSimilar(id: number, limit: number): Promise<AdPage['items']> {
  const freshness = { tags: [adTag(id)], seconds: 300 };
  return (await ofPage(api('GET /api/ads/{id}/similar', { params: { id }, query: { limit }, freshness })))
    .items;
}

/** Of a category the places where it has listings, of a place the categories, of both the one pair; most first. */
export const getLandings = cache(
  async (category: string | undefined, place: string | undefined, limit: number): Promise<Landing[]> => {
    const tags = [...(category ? [categoryTag(category)] : []), ...(place ? [placeTag(place)] : [])];
    const query = { ...(category && { category }), ...(place && { place }), limit };
    return (await ofPage(api('GET /api/landings', { query, freshness: { tags, seconds: 300 } }))).items;
  },
);

export interface Filters {
  /** By attribute, as the catalogue names them. */
  [attribute: `attr.${string}`]: string | undefined;
  category?: string;
  place?: string;
  seller?: string;
  shop?: string;
  shopSection?: string;
  sellerKind?: 'private';
  /** Paisa, both ends included. */
  minPrice?: number;
  maxPrice?: number;
  cursor?: string;
  limit: number;
}

export type ListSort = 'newest' | 'price_asc' | 'price_desc';

/** Live listings under filters, for the search page without words. */
export async function listAds(filters: Filters, sort: ListSort): Promise<AdPage> {
  return api('GET /api/ads', { query: { ...filters, sort, count: '1' }, freshness: null });
}

/** Live listings that match words, under filters. */
export async function searchAds(
  q: string,
  filters: Filters,
  sort: ListSort | 'relevance',
): Promise<SearchPage> {
  // How the matches are spread is shown on the first page, and not to who asks only how many there are.
  const counted = filters.cursor || filters.limit === 1 ? {} : { facets: '1' as const };
  return api('GET /api/search', { query: { q, ...filters, sort, ...counted }, freshness: null });
}

/** One listing that is live or sold. */
export const getAd = cache(async (id: number): Promise<Ad> => {
  const freshness = { tags: [adTag(id)], seconds: 60 };
  return ofPage(api('GET /api/ads/{id}', { params: { id }, freshness }));
});

/** What comparable listings ask; null where too few are comparable, or it cannot be said just now: a page is whole without it. */
export const getPriceGuide = cache(async (listing: Ad): Promise<PriceGuide | null> => {
  const freshness = { tags: [adTag(listing.id)], seconds: 3600 };
  try {
    return (await api('GET /api/price-guide', { query: priceGuideQuery(listing), freshness })).guide;
  } catch (error) {
    if (error instanceof ApiError) return null;
    throw error;
  }
});

/**
 * Address of the API's page of unsent messages, for whoever runs everything on one machine; null anywhere else.
 * The API mounts it only where no gateway is set up, so what is asked is whether it answers.
 */
export async function getOutboxAddress(): Promise<string | null> {
  const { apiUrl } = webConfig();
  if (!/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(apiUrl)) return null;
  try {
    const { ok } = await fetch(`${apiUrl}/outbox`, {
      next: { revalidate: 300 },
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    return ok ? `${apiUrl}/outbox` : null;
  } catch {
    return null;
  }
}

/** As `getSeller`, for a page that is not of the seller: null where nobody has the handle. */
export async function findSeller(handle: string): Promise<Seller | null> {
  const freshness = { tags: [sellerTag(handle)], seconds: 60 };
  try {
    return await api('GET /api/users/{handle}', { params: { handle }, freshness });
  } catch (error) {
    if (error instanceof ApiError && error.status < 500) return null;
    throw error;
  }
}

/** A seller's public profile. */
export const getSeller = cache(async (handle: string): Promise<Seller> => {
  const freshness = { tags: [sellerTag(handle)], seconds: 60 };
  return ofPage(api('GET /api/users/{handle}', { params: { handle }, freshness }));
});

/** What others say of their deals with somebody, the newest first. */
export async function getReviews(handle: string, limit: number, cursor?: string): Promise<ReviewPage> {
  const freshness = { tags: [sellerTag(handle)], seconds: 60 };
  const query = { limit, ...(cursor && { cursor }) };
  return ofPage(api('GET /api/users/{handle}/reviews', { params: { handle }, query, freshness }));
}

/** A shop that is open, by a slug that it has or had. */
export const getShop = cache(async (slug: string): Promise<Shop> => {
  const freshness = { tags: [shopTag(slug)], seconds: 60 };
  return ofPage(api('GET /api/shops/{slug}', { params: { slug }, freshness }));
});

/** As `getShop`, for a page that is not of the shop: null where there is none. */
export async function findShop(slug: string): Promise<Shop | null> {
  const freshness = { tags: [shopTag(slug)], seconds: 60 };
  try {
    return await api('GET /api/shops/{slug}', { params: { slug }, freshness });
  } catch (error) {
    if (error instanceof ApiError && error.status < 500) return null;
    throw error;
  }
}
