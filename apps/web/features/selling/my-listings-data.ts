'use client';

import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { type StateMove, type Tab, tabs, withMove } from '@thulubazaar/frontend/mine/moves';
import { type Confirmed, listMyListings, setListingState } from './listings.ts';

export interface Move extends StateMove {
  /** Whom it was sold to. */
  buyer?: string | undefined;
  confirmed?: Confirmed;
}

const listKey = 'GET /api/me/ads';
const moveKey = ['POST /api/ads/{id}/state'];

export function myListingsQuery(tab: Tab) {
  return infiniteQueryOptions({
    queryKey: [listKey, 'pages', tab],
    queryFn: ({ pageParam, signal }) => listMyListings(tab === 'all' ? undefined : tab, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** One's own listings of a tab, as far as they have been read, and how many there are in each. */
export function useMyListings(tab: Tab) {
  const query = useInfiniteQuery(myListingsQuery(tab));
  const { data, error, isLoadingError, isFetchNextPageError, isPlaceholderData, hasNextPage } = query;
  return {
    /** Null until they are known: those of the tab before are not shown as this one's. */
    items: !data || isPlaceholderData ? null : data.pages.flatMap((page) => page.items),
    counts: data?.pages[0]?.counts ?? null,
    problem: isLoadingError || isFetchNextPageError ? error : null,
    more: hasNextPage && !isPlaceholderData ? () => query.fetchNextPage() : null,
    retry: () => (isFetchNextPageError ? query.fetchNextPage() : query.refetch()),
  };
}

/**
 * Shows a move on every tab that has been read, before the API has answered.
 * @returns what takes it back
 */
export async function showMove(kept: QueryClient, move: Move): Promise<() => void> {
  // An answer that is under way would show the listing where it was.
  await kept.cancelQueries({ queryKey: [listKey, 'pages'] });
  const before = tabs.map((tab) => [tab, kept.getQueryData(myListingsQuery(tab).queryKey)] as const);
  for (const [tab, pages] of before)
    if (pages) kept.setQueryData(myListingsQuery(tab).queryKey, withMove(pages, tab, move));
  return () => {
    for (const [tab, pages] of before) kept.setQueryData(myListingsQuery(tab).queryKey, pages);
  };
}

/** Moves a listing to a state: seen at once, and taken back where the API refuses. */
export function useMove() {
  const kept = useQueryClient();
  return useMutation({
    mutationKey: moveKey,
    mutationFn: ({ listing: { id, version }, to, buyer, confirmed }: Move) =>
      setListingState(id, to, { version, buyer, ...confirmed }),
    // One after another, so that what was asked last is what stays.
    scope: { id: 'moves' },
    onMutate: (move) => showMove(kept, move),
    onError: (_error, _move, takeBack) => takeBack?.(),
    onSettled: () => {
      // With another one under way, its end reads the lists; until then they would jump back.
      if (kept.isMutating({ mutationKey: moveKey }) === 1)
        return kept.invalidateQueries({ queryKey: [listKey, 'pages'] });
    },
  });
}

/** Does something else with a listing, and reads the lists anew. */
export function useTask() {
  const kept = useQueryClient();
  return useMutation({
    mutationFn: (task: () => Promise<unknown>) => task(),
    onSettled: () => kept.invalidateQueries({ queryKey: [listKey, 'pages'] }),
  });
}
