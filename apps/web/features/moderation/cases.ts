import type { Answer } from '@thulubazaar/client';
import type { CaseKind, ModerationCase, PaperReason, VerificationCase } from '@thulubazaar/contract';
import { api } from '@/data/browser-api.ts';
import type { DecisionBody } from './desk-state.ts';

export type CasePage = Answer<'GET /api/cases'>;
export type DealerAppeal = Answer<'GET /api/appeals'>['items'][number];
export type Finding = Answer<'GET /api/findings'>['items'][number];
export type WholeReport = Answer<'GET /api/reports/{id}'>;

/** A page that only asks for news asks nobody to sign in. */
const quietly = { resume: false };

export function listCases(
  query: { state: 'open' | 'decided'; kind?: CaseKind | undefined; cursor?: string | undefined },
  signal: AbortSignal,
): Promise<CasePage> {
  return api('GET /api/cases', { query, signal, ...quietly });
}

export async function takeNextCase(
  kind: CaseKind | undefined,
  except: string[],
): Promise<ModerationCase | null> {
  return (await api('POST /api/cases/next', { body: { kind, except } })).case;
}

export function getCase(id: string): Promise<ModerationCase> {
  return api('GET /api/cases/{id}', { params: { id } });
}

export function claimCase(id: string): Promise<ModerationCase> {
  return api('PUT /api/cases/{id}/claim', { params: { id } });
}

export function releaseCase(id: string): Promise<undefined> {
  return api('DELETE /api/cases/{id}/claim', { params: { id }, ...quietly });
}

/** However often it has to be sent on a bad line, it is decided once. */
export function decideCase(id: string, body: DecisionBody): Promise<Answer<'POST /api/cases/{id}/decision'>> {
  return api('POST /api/cases/{id}/decision', { params: { id }, body, key: crypto.randomUUID() });
}

export function undoDecision(id: string): Promise<ModerationCase> {
  return api('POST /api/cases/{id}/undo', { params: { id } });
}

export function getReport(id: string): Promise<WholeReport> {
  return api('GET /api/reports/{id}', { params: { id } });
}

export function revokeVerification(
  id: string,
  body: { reason: PaperReason; note?: string },
): Promise<VerificationCase> {
  return api('POST /api/verifications/{id}/revoke', { params: { id }, body });
}

export async function listDealerAppeals(signal: AbortSignal): Promise<DealerAppeal[]> {
  return (await api('GET /api/appeals', { signal, ...quietly })).items;
}

export async function decideDealerAppeal(id: string, decision: 'granted' | 'refused'): Promise<void> {
  await api('POST /api/appeals/{id}/decision', { params: { id }, body: { decision } });
}

export async function listFindings(signal: AbortSignal): Promise<Finding[]> {
  return (await api('GET /api/findings', { signal, ...quietly })).items;
}

export async function decideFinding(id: number, decision: 'same' | 'different'): Promise<void> {
  await api('POST /api/findings/{id}/decision', { params: { id }, body: { decision } });
}
