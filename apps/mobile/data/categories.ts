import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { setFieldSettings } from '@thulubazaar/catalog/field-settings';
import type { Category } from '@thulubazaar/contract';
import { fieldSettingsIn } from '@thulubazaar/frontend/categories/tree';
import { api } from './api.ts';

const none: Category[] = [];

/**
 * The category tree, kept on the phone. What an admin made of the fields of categories comes with it and holds for the whole app
 * from then on.
 */
export function useCategories(): { categories: Category[]; query: UseQueryResult<Category[]> } {
  const query = useQuery({
    queryKey: ['categories'],
    queryFn: async ({ signal }) => (await api('GET /api/categories', { signal })).items,
    select: layFields,
    staleTime: 5 * 60_000,
    meta: { keep: true },
  });
  return { categories: query.data ?? none, query };
}

function layFields(items: Category[]): Category[] {
  setFieldSettings(fieldSettingsIn(items));
  return items;
}
