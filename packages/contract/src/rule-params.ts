import { reasons } from '@thulubazaar/nepal/scams/reasons';
import { readTermLines } from '@thulubazaar/nepal/term-lines';
import { z } from 'zod';
import { longestRuleTerms, mostRuleCategories } from './limits.ts';
import { fieldIssue, slugPath, text } from './primitives.ts';
import type { RuleKind } from './rule-kinds.ts';

const categories = z.array(slugPath).min(1).max(mostRuleCategories).optional();
const scope = {
  in: categories.openapi({ description: 'Only in these categories and those below them' }),
  notIn: categories.openapi({ description: 'Not in these categories nor those below them' }),
};

const terms = text(1, longestRuleTerms)
  .superRefine((lines, { addIssue }) => {
    const { wrong } = readTermLines(lines);
    for (const at of wrong.slice(0, 10))
      addIssue({ code: 'custom', ...fieldIssue('invalid_value'), path: [at] });
  })
  .openapi({
    type: 'string',
    maxLength: longestRuleTerms,
    description:
      'One a line: `gun, बन्दुक | near: … | except: toy, glue gun | in: livestock | notin: jobs`. A word in Devanagari is found in Latin letters, too. A line that is wrong is named as `params.terms.<line>`',
  });

const paramsOf = {
  words: z.strictObject({ kind: z.literal('words'), terms, ...scope }),
  contacts_in_text: z.strictObject({
    kind: z.literal('contacts_in_text'),
    contacts: z.array(z.enum(['phone', 'email', 'link', 'handle'])).min(1),
    ...scope,
  }),
  scam_phrases: z.strictObject({
    kind: z.literal('scam_phrases'),
    reasons: z.array(z.enum(reasons)).min(1),
    ...scope,
  }),
  first_listings: z.strictObject({
    kind: z.literal('first_listings'),
    listings: z.int().min(1).max(50).openapi({ description: 'Until so many of theirs were shown' }),
    days: z.int().min(1).max(365).openapi({ description: 'Of accounts that are younger' }),
    ...scope,
  }),
  price_off: z.strictObject({
    kind: z.literal('price_off'),
    below: z.number().gt(0).max(1).nullable().openapi({
      description: 'Below so much of the lower quartile of comparable listings',
    }),
    above: z.number().min(1).max(1000).nullable().openapi({
      description: 'Above so many times the upper quartile',
    }),
    ...scope,
  }),
  photo_of_another: z.strictObject({
    kind: z.literal('photo_of_another'),
    likeness: z
      .number()
      .min(0.5)
      .max(1)
      .openapi({ description: 'From how alike on; less than 0.8 is never found' }),
    ...scope,
  }),
  nudity: z.strictObject({
    kind: z.literal('nudity'),
    score: z.number().min(0.05).max(1).openapi({ description: 'From which score of the classifier on' }),
    ...scope,
  }),
} as const satisfies Record<RuleKind, z.ZodObject>;

export const ruleParams = z
  .discriminatedUnion('kind', [
    paramsOf.words,
    paramsOf.contacts_in_text,
    paramsOf.scam_phrases,
    paramsOf.first_listings,
    paramsOf.price_off,
    paramsOf.photo_of_another,
    paramsOf.nudity,
  ])
  .openapi('RuleParams');
export type RuleParams = z.output<typeof ruleParams>;
