import { useQuery } from '@tanstack/react-query';
import { api } from '~/data/api.ts';
import { useSettled } from '~/device/use-settled.ts';

const fewestLetters = 2;
/** What is offered with one tap. */
const mostOffered = 3;

/** Where what is typed may belong, the surest first; null while nothing is known, and where the API cannot be asked. */
export function useCategorySuggestions(typed: string) {
  const text = useSettled(typed.trim().replace(/\s+/gu, ' '));
  const enabled = [...text].length >= fewestLetters;
  const { data, isError } = useQuery({
    queryKey: ['category-suggestions', text],
    queryFn: async ({ signal }) =>
      (await api('GET /api/categories/suggest', { query: { text, limit: mostOffered }, signal })).items,
    enabled,
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { items: enabled && data && !isError ? data : null, failed: enabled && isError };
}
