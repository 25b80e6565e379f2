'use client';

import { queryOptions } from '@tanstack/react-query';
import type { Rule, RuleDetail, RuleEffect, RuleParams, RuleTried } from '@thulubazaar/contract';
import { api } from '@/data/browser-api.ts';

/** What is sent of a rule. */
export interface RuleBody {
  effect: RuleEffect;
  params: RuleParams;
  enabled: boolean;
  note: string;
}

export const rulesQuery = queryOptions({
  queryKey: ['GET /api/rules'],
  queryFn: async ({ signal }): Promise<Rule[]> => (await api('GET /api/rules', { signal })).items,
});

export function ruleQuery(code: string) {
  return queryOptions({
    queryKey: ['GET /api/rules/{code}', code],
    queryFn: ({ signal }): Promise<RuleDetail> => api('GET /api/rules/{code}', { params: { code }, signal }),
    // Somebody writes in what it filled.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

export function createRule(code: string, body: RuleBody): Promise<RuleDetail> {
  return api('POST /api/rules', { body: { code, ...body }, key: crypto.randomUUID() });
}

export function updateRule(code: string, version: number, body: Partial<RuleBody>): Promise<RuleDetail> {
  return api('PATCH /api/rules/{code}', { params: { code }, body: { version, ...body } });
}

export function tryRule({ effect, params }: RuleBody): Promise<RuleTried> {
  return api('POST /api/rules/try', { body: { effect, params } });
}
