import { type ApiClient, type components, createApiClient } from '@thulubazaar/contract/client';
import { unstable_cache } from 'next/cache';
import { cache } from 'react';
import { webConfig } from './config.ts';
import { missing } from './missing.ts';
import {
  adsTag,
  adTag,
  categoriesTag,
  categoryTag,
  everythingTag,
  placesTag,
  placeTag,
  sellerTag,
} from './tags.ts';

type Schemas = components['schemas'];
export type AdCard = Schemas['AdCard'];
export type Ad = Schemas['Ad'];
export type AdPage = Schemas['AdPage'];
export type Category = Schemas['Category'];
export type Photo = Schemas['Photo'];
export type Place = Schemas['Place'];
export type PlaceList = Schemas['PlaceList'];
export type SearchPage = Schemas['SearchPage'];
export type Seller = Schemas['Seller'];
export type SellerCard = Schemas['SellerCard'];
type ErrorBody = Schemas['Error'];

/** What an answer is made from, so that it can be kept until one of these changes. `null`: never kept. */
type Freshness = { tags: string[]; seconds: number } | null;

const timeoutMilliseconds = 8000;

/** The API refused (4xx), failed (5xx) or could not be reached (status 0). */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: readonly string[];

  constructor(status: number, code: string, fields: readonly string[] = []) {
    super(`API answered ${status} ${code}`);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

let client: ApiClient | undefined;

function api(): ApiClient {
  client ??= createApiClient({ baseUrl: webConfig().apiUrl });
  return client;
}

/** `fetch` for one call of the typed client, with Next's cache instructions (a `Request` cannot carry them). */
function fetchWith(freshness: Freshness) {
  return (request: Request): Promise<Response> =>
    fetch(request.url, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(timeoutMilliseconds),
      ...(freshness
        ? { next: { tags: [everythingTag, ...freshness.tags], revalidate: freshness.seconds } }
        : { cache: 'no-store' as const }),
    });
}

interface Answer<T> {
  data?: T;
  error?: ErrorBody;
  response: Response;
}

async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (cause) {
    const timedOut = cause instanceof Error && cause.name === 'TimeoutError';
    throw new ApiError(0, timedOut ? 'timeout' : 'unreachable');
  }
  if (answer.data !== undefined && answer.response.ok) return answer.data;
  const { error } = answer.error ?? {};
  const fields = error?.fields?.map((field) => field.field) ?? [];
  throw new ApiError(answer.response.status, error?.code ?? 'unreadable', fields);
}

/** As `unwrap`, but what does not exist (or no longer does) is a page that does not. */
async function unwrapPage<T>(call: Promise<Answer<T>>): Promise<T> {
  try {
    return await unwrap(call);
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 410)) missing(error.status);
    throw error;
  }
}

/** The whole category tree in display order. */
export const getCategories = cache(async (): Promise<Category[]> => {
  const fetch = fetchWith({ tags: [categoriesTag], seconds: 300 });
  return (await unwrap(api().GET('/api/categories', { fetch }))).items;
});

/** A place with the places inside it; without an id, the provinces. Not found when there is no such place. */
export const getPlace = cache(async (id: string | null): Promise<PlaceList> => {
  const fetch = fetchWith({ tags: [placesTag], seconds: 3600 });
  return unwrapPage(api().GET('/api/places', { params: { query: id ? { parent: id } : {} }, fetch }));
});

/** As `getPlace`, but null when there is no such place. */
export async function findPlace(id: string): Promise<Place | null> {
  const fetch = fetchWith({ tags: [placesTag], seconds: 3600 });
  try {
    return (await unwrap(api().GET('/api/places', { params: { query: { parent: id } }, fetch }))).place;
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 400)) return null;
    throw error;
  }
}

/** Places whose name begins like, or is, what someone typed in either script; best first. */
export async function suggestPlaces(typed: string, limit: number): Promise<Place[]> {
  const query = { q: typed, limit };
  const fetch = fetchWith(null);
  return (await unwrap(api().GET('/api/places', { params: { query }, fetch }))).items;
}

/** The newest live listings of the whole market, a category, a place or a seller: for cached pages. */
export async function getNewest(
  of: { category?: string; place?: string; seller?: string },
  limit: number,
): Promise<AdPage> {
  const tags: string[] = [];
  if (of.category) tags.push(categoryTag(of.category));
  if (of.place) tags.push(placeTag(of.place));
  if (of.seller) tags.push(sellerTag(of.seller));
  const fetch = fetchWith({ tags: tags.length > 0 ? tags : [adsTag], seconds: 60 });
  return unwrapPage(api().GET('/api/ads', { params: { query: { ...of, limit } }, fetch }));
}

/**
 * Addresses of the newest live listings, for the sitemap: 1,000 at most, an hour old at most. Kept as one entry, since
 * the cursors of its 20 lists are others every time.
 */
export const getNewestPaths = unstable_cache(
  async (): Promise<string[]> => {
    const paths: string[] = [];
    const fetch = fetchWith(null);
    let cursor: string | null | undefined;
    do {
      const query = { limit: 50, ...(cursor && { cursor }) };
      const page = await unwrap(api().GET('/api/ads', { params: { query }, fetch }));
      paths.push(...page.items.map(({ path }) => path));
      cursor = page.nextCursor;
    } while (cursor && paths.length < 1000);
    return paths;
  },
  ['newest-paths'],
  { revalidate: 3600, tags: [everythingTag] },
);

export interface Filters {
  category?: string;
  place?: string;
  seller?: string;
  /** Paisa, both ends included. */
  minPrice?: number;
  maxPrice?: number;
  cursor?: string;
  limit: number;
}

export type ListSort = 'newest' | 'price_asc' | 'price_desc';

/** Live listings under filters, for the search page without words. */
export async function listAds(filters: Filters, sort: ListSort): Promise<AdPage> {
  const fetch = fetchWith(null);
  return unwrap(api().GET('/api/ads', { params: { query: { ...filters, sort } }, fetch }));
}

/** Live listings that match words, under filters. */
export async function searchAds(
  q: string,
  filters: Filters,
  sort: ListSort | 'relevance',
): Promise<SearchPage> {
  const fetch = fetchWith(null);
  return unwrap(api().GET('/api/search', { params: { query: { q, ...filters, sort } }, fetch }));
}

/** One listing that is live or sold. */
export const getAd = cache(async (id: number): Promise<Ad> => {
  const fetch = fetchWith({ tags: [adTag(id)], seconds: 60 });
  return unwrapPage(api().GET('/api/ads/{id}', { params: { path: { id } }, fetch }));
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

/** A seller's public profile. */
export const getSeller = cache(async (handle: string): Promise<Seller> => {
  const fetch = fetchWith({ tags: [sellerTag(handle)], seconds: 60 });
  return unwrapPage(api().GET('/api/users/{handle}', { params: { path: { handle } }, fetch }));
});
