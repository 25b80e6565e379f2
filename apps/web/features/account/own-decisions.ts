import type { Answer } from '@thulubazaar/client';
import type { OwnDecision } from '@thulubazaar/contract';
import { api } from '@/data/browser-api.ts';

export type OwnDecisions = Answer<'GET /api/me/decisions'>;

export function listOwnDecisions(signal?: AbortSignal): Promise<OwnDecisions> {
  return api('GET /api/me/decisions', { signal });
}

export function appealDecision(id: string, text: string): Promise<OwnDecision> {
  return api('POST /api/me/decisions/{id}/appeal', { params: { id }, body: { text } });
}
