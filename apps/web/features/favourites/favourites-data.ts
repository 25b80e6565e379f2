'use client';

import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ApiError } from '@thulubazaar/client';
import type { Ad, AdCard, Favourite } from '@thulubazaar/contract';
import { api } from '@/data/browser-api.ts';
import { keptIds, meetAccount } from '@/data/kept-favourites.ts';

/** Of a phone's favourites so many are shown: each is asked for by itself. */
const mostOfPhone = 50;
const atATime = 4;

/** A listing that is kept, as it is now. */
export interface KeptListing extends Pick<Favourite, 'adId' | 'state'> {
  card: Pick<AdCard, 'title' | 'path' | 'price' | 'priceUnit' | 'place' | 'photo' | 'reserved'> | null;
  /** What it cost when it was saved; unknown of what a phone kept. */
  savedPrice: number | null;
}

const accountQuery = infiniteQueryOptions({
  queryKey: ['GET /api/me/favourites'],
  queryFn: async ({ pageParam, signal }) => {
    // What this phone had kept is among them.
    if (pageParam === undefined) await meetAccount();
    return api('GET /api/me/favourites', { query: { cursor: pageParam }, signal, resume: false });
  },
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});

const phoneQuery = queryOptions({
  queryKey: ['favourites of this phone'],
  queryFn: ({ signal }) => readEach(keptIds().slice(0, mostOfPhone), signal),
});

async function readEach(ids: number[], signal: AbortSignal): Promise<KeptListing[]> {
  const found = new Map<number, KeptListing>();
  const waiting = [...ids];
  const read = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift())
      found.set(id, await readOne(id, signal));
  };
  await Promise.all(Array.from({ length: atATime }, read));
  return ids.flatMap((id) => found.get(id) ?? []);
}

async function readOne(adId: number, signal: AbortSignal): Promise<KeptListing> {
  try {
    const ad: Ad = await api('GET /api/ads/{id}', { params: { id: adId }, signal });
    const state = ad.state === 'sold' ? 'sold' : 'live';
    return { adId, state, card: { ...ad, photo: ad.photos[0] ?? null }, savedPrice: null };
  } catch (error) {
    if (!(error instanceof ApiError) || (error.status !== 404 && error.status !== 410)) throw error;
    return { adId, state: 'removed', card: null, savedPrice: null };
  }
}

/** What is kept, as far as it has been read: by the account of who is signed in, else by this phone. */
export function useFavourites(ofAccount: boolean) {
  const account = useInfiniteQuery({ ...accountQuery, enabled: ofAccount });
  const phone = useQuery({ ...phoneQuery, enabled: !ofAccount });
  const { data, error, refetch } = ofAccount ? account : phone;
  const items: KeptListing[] | null = !data
    ? null
    : 'pages' in data
      ? data.pages.flatMap((page) => page.items)
      : data;
  return {
    /** Null until they are known. */
    items,
    problem: error,
    more: ofAccount && account.hasNextPage ? () => account.fetchNextPage() : null,
    retry: () => refetch(),
  };
}
