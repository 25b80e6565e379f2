'use client';

import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useInfiniteQuery,
} from '@tanstack/react-query';
import type { ModerationCase } from '@thulubazaar/contract';
import { type CasePage, listCases, listDealerAppeals, listFindings } from './cases.ts';
import { kindOf, type Tab } from './tabs.ts';

type Pages = InfiniteData<CasePage>;

const listKey = 'GET /api/cases';
/** How often a page that is looked at asks what has come. */
const pollMilliseconds = 30_000;

/** The cases of a tab. */
export function casesQuery(tab: Tab) {
  const query = { state: tab === 'decided' ? 'decided' : 'open', kind: kindOf(tab) } as const;
  return infiniteQueryOptions({
    queryKey: [listKey, tab],
    queryFn: ({ pageParam, signal }) => listCases({ ...query, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: pollMilliseconds,
  });
}

/** A tab as far as it has been read, and how many cases wait in each. */
export function useCases(tab: Tab) {
  const query = useInfiniteQuery(casesQuery(tab));
  const { data, error, isLoadingError, isFetchNextPageError, isPlaceholderData, hasNextPage } = query;
  const first = data?.pages[0];
  return {
    /** Null until they are known: those of the tab before are not shown as this one's. */
    items: !data || isPlaceholderData ? null : data.pages.flatMap((page) => page.items),
    open: first?.open ?? null,
    overdue: first?.overdue ?? 0,
    problem: isLoadingError || isFetchNextPageError ? error : null,
    more: hasNextPage && !isPlaceholderData ? () => query.fetchNextPage() : null,
    retry: () => (isFetchNextPageError ? query.fetchNextPage() : query.refetch()),
  };
}

export const dealerAppealsQuery = queryOptions({
  queryKey: ['GET /api/appeals'],
  queryFn: ({ signal }) => listDealerAppeals(signal),
});

export const findingsQuery = queryOptions({
  queryKey: ['GET /api/findings'],
  queryFn: ({ signal }) => listFindings(signal),
});

/** A list without a case that was decided here, whose answer may still be on its way. */
export function withoutCase(pages: Pages, { id, kind, dueAt }: ModerationCase, now = Date.now()): Pages {
  const isLate = Date.parse(dueAt) < now ? 1 : 0;
  return {
    ...pages,
    pages: pages.pages.map(({ items, open, overdue, ...page }) => ({
      ...page,
      items: items.filter((item) => item.id !== id),
      open: { ...open, [kind]: Math.max(0, (open[kind] ?? 0) - 1) },
      overdue: Math.max(0, overdue - isLate),
    })),
  };
}

/** The queue has changed: by a decision made here, which it is shown without, or in a way that only the API can tell. */
export function keepChange(kept: QueryClient, gone?: ModerationCase): void {
  if (!gone) {
    kept.invalidateQueries({ queryKey: [listKey] });
    return;
  }
  kept.cancelQueries({ queryKey: [listKey] });
  for (const tab of ['all', gone.kind] as const)
    kept.setQueryData(casesQuery(tab).queryKey, (pages) => pages && withoutCase(pages, gone));
}
