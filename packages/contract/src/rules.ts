import { z } from 'zod';
import { adState } from './ads.ts';
import { longestDescription, longestTitle } from './limits.ts';
import { operation } from './operation.ts';
import { fieldIssue, line, orNull, slugPath, text, timestamp } from './primitives.ts';
import { canHaveEffect, ruleEffects, ruleKinds } from './rule-kinds.ts';
import { ruleParams } from './rule-params.ts';

export const ruleCode = z
  .string()
  .regex(/^[a-z][a-z0-9_]{1,39}$/)
  .openapi({ description: 'Stable: findings and cases name it' });
const effect = z.enum(ruleEffects);
const note = line(0, 500).openapi({ description: 'What it is for: the law behind it' });

const changed = {
  effect,
  params: ruleParams,
  enabled: z.boolean(),
  version: z.int().openapi({ description: 'Counts its changes' }),
  note: z.string(),
  changedBy: z.string().nullable().openapi({ description: 'A handle; null is the house' }),
  changedAt: timestamp,
};

export const rule = z
  .object({
    code: ruleCode,
    kind: z.enum(ruleKinds),
    ...changed,
    found: z
      .int()
      .openapi({ description: 'Listings it found something in within 30 days, at most a thousand' }),
  })
  .openapi('Rule');
export type Rule = z.output<typeof rule>;

const ruleDetail = rule
  .extend({
    history: z
      .array(z.object(changed))
      .openapi({ description: 'Each state it had, the last first; at most 50' }),
  })
  .openapi('RuleDetail');
export type RuleDetail = z.output<typeof ruleDetail>;

/** Why a rule found something: the words, or figures by their names. */
export const ruleReason = z
  .object({
    matches: z.array(
      z.object({
        field: z.enum(['title', 'description']),
        start: z.int().openapi({ description: 'UTF-16 units of the field as it was typed' }),
        end: z.int(),
        term: z.string().openapi({ description: 'The name of the term, or the kind of contact' }),
        text: z.string().nullable().openapi({ description: 'What stood there; null of a contact' }),
      }),
    ),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .openapi('RuleReason');
export type RuleReason = z.output<typeof ruleReason>;

export const ruleFinding = z
  .object({
    code: z.string(),
    kind: z.enum(ruleKinds),
    effect,
    reason: ruleReason,
    at: timestamp,
  })
  .openapi('RuleFinding');
export type RuleFinding = z.output<typeof ruleFinding>;

export const listRules = operation({
  id: 'listRules',
  method: 'get',
  path: '/api/rules',
  tag: 'Moderation',
  summary: 'What listings are looked through for, by kind and code',
  access: 'role',
  right: 'rule.read',
  query: z.strictObject({}),
  response: { status: 200, body: z.object({ items: z.array(rule) }).openapi('Rules') },
});

const params = z.strictObject({ code: ruleCode });

export const getRule = operation({
  id: 'getRule',
  method: 'get',
  path: '/api/rules/{code}',
  tag: 'Moderation',
  summary: 'A rule with its history',
  access: 'role',
  right: 'rule.read',
  params,
  query: z.strictObject({}),
  response: { status: 200, body: ruleDetail },
  errors: ['not_found'],
});

const wrongEffect = { ...fieldIssue('invalid_value'), path: ['effect'] };

export const createRule = operation({
  id: 'createRule',
  method: 'post',
  path: '/api/rules',
  tag: 'Moderation',
  summary: 'Make a rule; it acts on what is shown or edited from then on',
  access: 'role',
  right: 'rule.change',
  body: z
    .strictObject({
      code: ruleCode,
      effect,
      params: ruleParams,
      enabled: z.boolean().default(false),
      note: note.default(''),
    })
    .refine((body) => canHaveEffect(body.params.kind, body.effect), wrongEffect),
  response: { status: 201, body: ruleDetail },
  errors: ['conflict'],
  idempotent: true,
});

export const updateRule = operation({
  id: 'updateRule',
  method: 'patch',
  path: '/api/rules/{code}',
  tag: 'Moderation',
  summary: 'Change what is sent of a rule, turn it on or off; what it found before keeps its reason',
  access: 'role',
  right: 'rule.change',
  params,
  body: z.strictObject({
    version: z
      .int()
      .min(1)
      .openapi({ description: 'The version that was read; another one now answers conflict' }),
    effect: effect.optional(),
    params: ruleParams.optional(),
    enabled: z.boolean().optional(),
    note: note.optional(),
  }),
  response: { status: 200, body: ruleDetail },
  errors: ['not_found', 'conflict'],
});

const marked = z.object({
  text: z.string(),
  marks: z
    .array(z.object({ start: z.int(), end: z.int() }))
    .openapi({ description: 'UTF-16 units of the text' }),
});

const tried = z
  .object({
    looked: z.int().openapi({ description: 'Listings, the newest first' }),
    found: z.int(),
    byState: z.object({ live: z.int(), submitted: z.int() }),
    complete: z.boolean().openapi({ description: 'False: the time was over before all were looked at' }),
    milliseconds: z.int(),
    examples: z.array(
      z.object({
        id: z.int(),
        state: adState,
        path: z.string(),
        title: marked,
        excerpt: orNull(marked).openapi({ description: 'Of the description, around what was found there' }),
        reason: ruleReason,
      }),
    ),
  })
  .openapi('RuleTried');
export type RuleTried = z.output<typeof tried>;

/** What a rule is tried on, for how long, and how many are shown of what it found. */
export const triedListings = 5000;
export const triedMilliseconds = 2000;
export const triedExamples = 50;

export const tryRule = operation({
  id: 'tryRule',
  method: 'post',
  path: '/api/rules/try',
  tag: 'Moderation',
  summary:
    'See what a rule would find in the newest 5,000 listings that are live or held; nothing is changed',
  access: 'role',
  right: 'rule.change',
  body: z
    .strictObject({ effect, params: ruleParams })
    .refine((body) => canHaveEffect(body.params.kind, body.effect), wrongEffect),
  response: { status: 200, body: tried },
});

export const checkListing = operation({
  id: 'checkListing',
  method: 'post',
  path: '/api/me/ads/check',
  tag: 'My listings',
  summary: 'What the writer of a listing is told before it is shown; stores nothing',
  access: 'user',
  body: z.strictObject({
    title: line(0, longestTitle),
    description: text(0, longestDescription),
    categoryId: slugPath.nullable(),
  }),
  response: {
    status: 200,
    body: z
      .object({
        warnings: z.array(
          z.object({
            code: z.string(),
            kind: z.enum(ruleKinds),
            effect: z.enum(['mask', 'warn']),
            matches: ruleReason.shape.matches,
          }),
        ),
      })
      .openapi('ListingChecked'),
  },
});

export const ruleOperations = [listRules, getRule, createRule, updateRule, tryRule, checkListing] as const;
