import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
} from '@tanstack/react-query';
import type { Answer } from '@thulubazaar/client';
import { type StateMove, type Tab, tabs, withMove } from '@thulubazaar/frontend/mine/moves';
import { api } from '~/data/api.ts';
import { mine, queries } from '~/data/queries.ts';

type Page = Answer<'GET /api/me/ads'>;

export interface Move extends StateMove {
  /** Whom it was sold to. */
  buyer?: string | undefined;
  /** It is another thing than an older one. */
  confirmDifferent?: boolean;
}

const moveKey = ['move-listing'];

export function myListingsQuery(tab: Tab) {
  return infiniteQueryOptions({
    queryKey: [mine, 'ads', tab],
    queryFn: ({ pageParam, signal }): Promise<Page> =>
      api('GET /api/me/ads', {
        query: { group: tab === 'all' ? undefined : tab, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    meta: { keep: true },
  });
}

/** One's own listings of a tab, as far as they have been read, and how many there are in each. */
export function useMyListings(tab: Tab, isSignedIn: boolean) {
  const query = useInfiniteQuery({ ...myListingsQuery(tab), enabled: isSignedIn });
  const { data, error, isPlaceholderData, hasNextPage } = query;
  return {
    /** Null until they are known: those of the tab before are not shown as this one's. */
    items: !data || isPlaceholderData ? null : data.pages.flatMap((page) => page.items),
    counts: data?.pages[0]?.counts ?? null,
    error,
    isLoadingMore: query.isFetchingNextPage,
    isRefreshing: query.isRefetching && !query.isFetchingNextPage,
    more: () => {
      if (hasNextPage && !isPlaceholderData && !query.isFetchingNextPage) query.fetchNextPage();
    },
    again: () => query.refetch(),
  };
}

/** Shows a move on every tab that has been read, before the API has answered. @returns what takes it back */
async function showMove(move: Move): Promise<() => void> {
  // An answer that is under way would show the listing where it was.
  await queries.cancelQueries({ queryKey: [mine, 'ads'] });
  const before = tabs.map((tab) => [tab, queries.getQueryData(myListingsQuery(tab).queryKey)] as const);
  for (const [tab, pages] of before)
    if (pages)
      queries.setQueryData(
        myListingsQuery(tab).queryKey,
        withMove(pages as InfiniteData<Page, string | undefined>, tab, move),
      );
  return () => {
    for (const [tab, pages] of before) queries.setQueryData(myListingsQuery(tab).queryKey, pages);
  };
}

/** Moves a listing to a state: seen at once, and taken back where the API refuses. */
export function useMove() {
  return useMutation({
    mutationKey: moveKey,
    mutationFn: ({ listing: { id, version }, to, buyer, confirmDifferent }: Move) =>
      api('POST /api/ads/{id}/state', {
        params: { id },
        body: { to, version, buyer, ...(confirmDifferent ? { confirmDifferent } : {}) },
        key: crypto.randomUUID(),
      }),
    // One after another, so that what was asked last is what stays.
    scope: { id: 'moves' },
    onMutate: showMove,
    onError: (_error, _move, takeBack) => takeBack?.(),
    onSettled: (_answer, _error, { listing }) => {
      queries.invalidateQueries({ queryKey: ['listing', listing.id] });
      // With another one under way, its end reads the lists; until then they would jump back.
      if (queries.isMutating({ mutationKey: moveKey }) === 1)
        return queries.invalidateQueries({ queryKey: [mine] });
    },
  });
}

/** Does something else with a listing, and reads the lists anew. */
export function useTask() {
  return useMutation({
    mutationFn: (task: () => Promise<unknown>) => task(),
    onSettled: () => queries.invalidateQueries({ queryKey: [mine] }),
  });
}
