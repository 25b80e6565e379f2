import { queryOptions } from '@tanstack/react-query';
import type { DataExport, Lang, Me } from '@thulubazaar/contract';
import type { confirmsDeletion } from '@thulubazaar/contract/limits';
import { api } from '@/data/browser-api.ts';

export function giveConsent(documents: Me['consentNeeded']): Promise<Me> {
  return api('POST /api/me/consents', { body: { documents } });
}

export function askForExport(): Promise<DataExport> {
  return api('POST /api/me/export');
}

export function deactivateAccount(): Promise<Me> {
  return api('POST /api/me/deactivate');
}

export function deleteAccount(confirm: (typeof confirmsDeletion)[Lang]): Promise<Me> {
  return api('POST /api/me/delete', { body: { confirm } });
}

export function keepAccount(): Promise<Me> {
  return api('POST /api/me/keep');
}

/** How far the copy is that one asked for; looked at again while it is being made. */
export const exportQuery = queryOptions({
  queryKey: ['GET /api/me/export'],
  queryFn: ({ signal }) => api('GET /api/me/export', { signal }),
  refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? 3000 : false),
});
