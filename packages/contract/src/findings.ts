import { z } from 'zod';
import { adState } from './ads.ts';
import { mostItems } from './limits.ts';
import { operation } from './operation.ts';
import { integerParam, timestamp } from './primitives.ts';
import { sellerCard } from './users.ts';

const comparedListing = z.object({
  id: z.int(),
  title: z.string(),
  path: z.string().openapi({ description: "The listing's page on the web" }),
  state: adState,
  seller: sellerCard,
});

export const findingDecisions = ['same', 'different'] as const;

/** Two listings of two people that show the same picture or say the same. */
export const finding = z
  .object({
    id: z.int(),
    kind: z.enum(['photo', 'text']),
    score: z.number().openapi({ description: '0 to 1' }),
    listing: comparedListing.openapi({ description: 'The later one' }),
    other: comparedListing.openapi({ description: 'The one that was there' }),
    createdAt: timestamp,
  })
  .openapi('Finding');

export const listFindings = operation({
  id: 'listFindings',
  method: 'get',
  path: '/api/findings',
  tag: 'Reports',
  summary: 'Listings that show or say what is somebody else’s and wait for a moderator, the oldest first',
  access: 'role',
  right: 'finding.decide',
  query: z.strictObject({ limit: integerParam(1, mostItems).default(24) }),
  response: { status: 200, body: z.object({ items: z.array(finding) }).openapi('Findings') },
});

export const decideFinding = operation({
  id: 'decideFinding',
  method: 'post',
  path: '/api/findings/{id}/decision',
  tag: 'Reports',
  summary: 'Say whether the later listing took what is another person’s (same) or may be shown (different)',
  access: 'role',
  right: 'finding.decide',
  params: z.strictObject({ id: integerParam(1, Number.MAX_SAFE_INTEGER) }),
  body: z.strictObject({ decision: z.enum(findingDecisions) }),
  response: { status: 204, body: null },
  errors: ['not_found', 'own_case', 'conflict'],
});

export const findingOperations = [listFindings, decideFinding] as const;
