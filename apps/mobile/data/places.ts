import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Answer } from '@thulubazaar/client';
import type { Place } from '@thulubazaar/contract';
import { api } from './api.ts';

const mostSuggested = 10;
const day = 24 * 60 * 60_000;

/** Places whose name begins as what was typed, in any script; asked for once, they are there without a line too. */
export function usePlaceSuggestions(typed: string): UseQueryResult<Place[]> {
  return useQuery({
    queryKey: ['place-suggestions', typed],
    queryFn: async ({ signal }) =>
      (await api('GET /api/places', { query: { q: typed, limit: mostSuggested }, signal })).items,
    enabled: typed !== '',
    // What was found for fewer letters stays while the next answer is on its way.
    placeholderData: (before) => before,
    staleTime: day,
    meta: { keep: true },
  });
}

/** A place with what is around it and what is in it; without an id, the provinces. */
export function usePlace(id: string | null, wanted = true): UseQueryResult<Answer<'GET /api/places'>> {
  return useQuery({
    queryKey: ['place', id],
    queryFn: ({ signal }) => api('GET /api/places', { query: id === null ? {} : { parent: id }, signal }),
    enabled: wanted,
    staleTime: day,
    meta: { keep: true },
  });
}
