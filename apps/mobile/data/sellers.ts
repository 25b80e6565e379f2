import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Answer } from '@thulubazaar/client';
import { api } from './api.ts';

/** A seller's public profile. */
export function useSeller(handle: string): UseQueryResult<Answer<'GET /api/users/{handle}'>> {
  return useQuery({
    queryKey: ['seller', handle],
    queryFn: ({ signal }) => api('GET /api/users/{handle}', { params: { handle }, signal }),
    enabled: handle !== '',
    meta: { keep: true },
  });
}

/** A shop as anyone sees it. */
export function useShop(slug: string): UseQueryResult<Answer<'GET /api/shops/{slug}'>> {
  return useQuery({
    queryKey: ['shop', slug],
    queryFn: ({ signal }) => api('GET /api/shops/{slug}', { params: { slug }, signal }),
    enabled: slug !== '',
    meta: { keep: true },
  });
}
