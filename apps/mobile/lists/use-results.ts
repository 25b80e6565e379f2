import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { AdCard, Facets, Understood } from '@thulubazaar/contract';
import { askedFilters, type NumberErrors, readNumbers } from '@thulubazaar/frontend/search/read-numbers';
import type { SearchQuery } from '@thulubazaar/frontend/urls/search-query';
import { api } from '~/data/api.ts';
import { queries } from '~/data/queries.ts';

const pageSize = 24;

/** How many there are, counted no further than a cap. */
export interface Matches {
  count: number;
  capped: boolean;
}

export interface ResultPage {
  items: AdCard[];
  nextCursor: string | null;
  matches: Matches | null;
  corrected: string | null;
  understood: Understood[];
  similar: AdCard[];
  facets: Facets | null;
}

const nothingRead = { corrected: null, understood: [], similar: [], facets: null };

type Pages = InfiniteData<ResultPage, string | undefined>;

interface Asked {
  limit: number;
  cursor?: string | undefined;
  /** How they are spread and how many there are: of the first page. */
  counted: boolean;
  signal: AbortSignal;
}

async function fetchPage(query: SearchQuery, { limit, cursor, counted, signal }: Asked): Promise<ResultPage> {
  const filters = { ...askedFilters(query), limit, ...(cursor ? { cursor } : {}) };
  if (query.q) {
    const { q, sort } = query;
    const page = await api('GET /api/search', {
      query: { ...filters, q, sort, ...(counted && limit > 1 ? { facets: '1' as const } : {}) },
      signal,
    });
    const { matches, matchesCapped, facets = null } = page;
    return { ...page, matches: { count: matches, capped: matchesCapped }, facets };
  }
  const sort = query.sort === 'relevance' ? 'newest' : query.sort;
  const page = await api('GET /api/ads', {
    query: { ...filters, sort, ...(counted ? { count: '1' as const } : {}) },
    signal,
  });
  const { matches, matchesCapped = false } = page;
  return {
    ...nothingRead,
    ...page,
    matches: matches === undefined ? null : { count: matches, capped: matchesCapped },
  };
}

/** What tells one search from another, whatever the page. */
function keyOf({ cursor: _, where: __, ...query }: SearchQuery) {
  return query;
}

export interface Results {
  listings: AdCard[];
  /** What the first page says of all. */
  first: ResultPage | undefined;
  errors: NumberErrors;
  error: unknown;
  isLoading: boolean;
  isRefreshing: boolean;
  isLoadingMore: boolean;
  hasMore: boolean;
  more(): void;
  /** Asks once more for what did not come. */
  retry(): void;
  refresh(): void;
}

/** A search page by page, shown at once from what the phone has of it. */
export function useResults(query: SearchQuery): Results {
  const { errors } = readNumbers(query);
  const hasErrors = Object.keys(errors).length > 0;
  const queryKey = ['results', keyOf(query)];
  const found = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      fetchPage(query, { limit: pageSize, cursor: pageParam, counted: pageParam === undefined, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }: ResultPage) => nextCursor ?? undefined,
    enabled: !hasErrors,
    // A list that was scrolled far would be asked for anew, page by page, the next time.
    meta: { keep: (queries.getQueryData<Pages>(queryKey)?.pages.length ?? 0) < 2 },
  });
  const pages = hasErrors ? [] : (found.data?.pages ?? []);
  return {
    listings: withoutTwins(pages.flatMap(({ items }) => items)),
    first: pages[0],
    errors,
    error: found.error,
    isLoading: found.isLoading,
    isRefreshing: found.isRefetching && !found.isFetchingNextPage,
    isLoadingMore: found.isFetchingNextPage,
    hasMore: found.hasNextPage && !found.isFetchNextPageError,
    more: () => {
      if (found.hasNextPage && !found.isFetchingNextPage && !found.isFetchNextPageError)
        found.fetchNextPage();
    },
    retry: () => {
      if (found.isFetchNextPageError) found.fetchNextPage();
      else found.refetch();
    },
    refresh: () => {
      queries.setQueryData<Pages>(
        queryKey,
        (data) => data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) },
      );
      found.refetch();
    },
  };
}

/** A listing that was renewed meanwhile can come on two pages. */
function withoutTwins(listings: readonly AdCard[]): AdCard[] {
  return [...new Map(listings.map((listing) => [listing.id, listing])).values()];
}

/**
 * How many listings an order by price leaves out, since they have none that compares; null where it leaves out none, and 'some' where
 * there are more than are counted. Where a price is asked for, nothing else is meant.
 */
export function useLeftOut(query: SearchQuery, matches: Matches | null | undefined): number | 'some' | null {
  const { sort, minPrice, maxPrice } = query;
  const isOrdered = sort.startsWith('price') && !minPrice && !maxPrice;
  const all = useCount(query, isOrdered);
  if (!isOrdered || !all || !matches) return null;
  if (all.capped) return 'some';
  return all.count > matches.count ? all.count - matches.count : null;
}

/** How many a search would find as its filters stand; null while it is not known, or cannot be meant. */
export function useCount(query: SearchQuery, isWanted: boolean): Matches | null {
  const isMeant = Object.keys(readNumbers(query).errors).length === 0;
  const { data } = useQuery({
    queryKey: ['count', { ...keyOf(query), sort: 'newest' }],
    queryFn: async ({ signal }) =>
      (
        await fetchPage(
          { ...query, sort: query.q ? 'relevance' : 'newest' },
          { limit: 1, counted: true, signal },
        )
      ).matches,
    enabled: isWanted && isMeant,
    placeholderData: keepPreviousData,
  });
  return isMeant ? (data ?? null) : null;
}
