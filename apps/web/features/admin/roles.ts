import { queryOptions } from '@tanstack/react-query';
import type { Role, RoleHolder } from '@thulubazaar/contract';
import { api } from '@/data/browser-api.ts';

export const rolesQuery = queryOptions({
  queryKey: ['GET /api/admin/roles'],
  queryFn: async ({ signal }) => (await api('GET /api/admin/roles', { signal })).items,
});

export function setRole(handle: string, role: Role): Promise<RoleHolder> {
  return api('PUT /api/admin/roles/{handle}', { params: { handle }, body: { role } });
}

/** The handle in what somebody pasted: the address of a seller's page, or the handle itself. */
export function handleIn(typed: string): string {
  const last =
    typed
      .trim()
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? '';
  return last.toLowerCase();
}
