import { z } from 'zod';
import { adState } from './ads.ts';
import { operation } from './operation.ts';
import { integerParam, orNull, timestamp, uuid } from './primitives.ts';
import { ruleKinds } from './rule-kinds.ts';
import { ruleCode } from './rules.ts';

/** Rules of one run at most. */
const mostRulesOfRun = 100;
/** Listings that are shown of what a run found. */
export const ruleRunExamples = 50;
/** Hours in which what a run counted may be held. */
export const ruleRunHours = 24;
/** So many are held by a run whatever share they are, and beyond them this share of what it has looked at. */
export const heldFreely = 50;
export const mostHeldShare = 0.02;

/** True for more than a run may hold: a rule that finds so much is a mistake, or a matter for somebody who looks at it first. */
export function isTooMuchHeld({ held, looked }: { held: number; looked: number }): boolean {
  return held > heldFreely && held > looked * mostHeldShare;
}

/** How a run ended that did not come to its end. */
export const ruleRunStops = ['asked', 'too_many', 'rules_changed', 'failed'] as const;

const admin = z.object({ handle: z.string(), name: z.string() });

const ruleRun = z
  .object({
    id: uuid,
    holds: z.boolean().openapi({ description: 'False: what would be held is counted alone' }),
    after: uuid.nullable().openapi({ description: 'The run whose figures were seen, of one that holds' }),
    state: z.enum(['running', 'done', 'stopped']),
    why: z
      .enum(ruleRunStops)
      .nullable()
      .openapi({ description: 'Why it was stopped: by an admin, or by itself' }),
    total: z.int().nullable().openapi({ description: 'Live listings when it began; null until it has' }),
    looked: z.int(),
    found: z.int().openapi({ description: 'Listings that are held, or would be' }),
    rules: z
      .array(z.object({ code: ruleCode, kind: z.enum(ruleKinds), version: z.int(), found: z.int() }))
      .openapi({ description: 'What it looks for, in the version that each had when it began' }),
    startedBy: admin,
    startedAt: timestamp,
    stoppedBy: orNull(admin).openapi({ description: 'Null where it stopped by itself' }),
    endedAt: timestamp.nullable(),
    canHold: z
      .boolean()
      .openapi({ description: 'Its figures may be acted upon: `POST /api/rule-runs/{id}/hold`' }),
  })
  .openapi('RuleRun');
export type RuleRun = z.output<typeof ruleRun>;

const ruleRunDetail = ruleRun
  .extend({
    examples: z
      .array(
        z.object({
          id: z.int(),
          state: adState,
          path: z.string(),
          title: z.string(),
          codes: z.array(z.string()).openapi({ description: 'The rules that found something' }),
        }),
      )
      .openapi({ description: `Of what it found, the newest first; at most ${ruleRunExamples}` }),
  })
  .openapi('RuleRunDetail');
export type RuleRunDetail = z.output<typeof ruleRunDetail>;

export const listRuleRuns = operation({
  id: 'listRuleRuns',
  method: 'get',
  path: '/api/rule-runs',
  tag: 'Moderation',
  summary: 'How often what is live was looked through again, the last time first',
  access: 'role',
  right: 'rule.run',
  query: z.strictObject({ limit: integerParam(1, 50).default(10) }),
  response: { status: 200, body: z.object({ items: z.array(ruleRun) }).openapi('RuleRuns') },
});

const params = z.strictObject({ id: uuid });

export const getRuleRun = operation({
  id: 'getRuleRun',
  method: 'get',
  path: '/api/rule-runs/{id}',
  tag: 'Moderation',
  summary: 'How far a run has come, and what it found',
  access: 'role',
  right: 'rule.run',
  params,
  query: z.strictObject({}),
  response: { status: 200, body: ruleRunDetail },
  errors: ['not_found'],
});

export const startRuleRun = operation({
  id: 'startRuleRun',
  method: 'post',
  path: '/api/rule-runs',
  tag: 'Moderation',
  summary: 'Look through what is live by rules that hold, and count what would be held; nothing is changed',
  access: 'role',
  right: 'rule.run',
  body: z.strictObject({ codes: z.array(ruleCode).min(1).max(mostRulesOfRun) }),
  response: { status: 201, body: ruleRunDetail },
  errors: ['rule_run_under_way'],
  idempotent: true,
});

export const holdRuleRun = operation({
  id: 'holdRuleRun',
  method: 'post',
  path: '/api/rule-runs/{id}/hold',
  tag: 'Moderation',
  summary:
    'Look through what is live by the rules of a run that has counted, and hold what they find; more than fifty and one in fifty end it',
  access: 'role',
  right: 'rule.run',
  params,
  response: { status: 201, body: ruleRunDetail },
  errors: ['not_found', 'rule_run_under_way', 'rule_run_outdated'],
  idempotent: true,
});

export const stopRuleRun = operation({
  id: 'stopRuleRun',
  method: 'post',
  path: '/api/rule-runs/{id}/stop',
  tag: 'Moderation',
  summary: 'Stop a run; what it held stays held, and one that has ended stays as it is',
  access: 'role',
  right: 'rule.run',
  params,
  response: { status: 200, body: ruleRunDetail },
  errors: ['not_found'],
  idempotent: true,
});

export const ruleRunOperations = [listRuleRuns, getRuleRun, startRuleRun, holdRuleRun, stopRuleRun] as const;
