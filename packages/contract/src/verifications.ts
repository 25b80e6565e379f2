import { z } from 'zod';
import { photo } from './ads.ts';
import { longestReviewReason } from './limits.ts';
import { paperReasons } from './moderation-reasons.ts';
import { operation } from './operation.ts';
import { appealStates } from './own-decisions.ts';
import { fieldIssue, line, orNull, shopSlug, text, timestamp, uuid } from './primitives.ts';
import { shopBusiness } from './shops.ts';
import {
  identityDocuments,
  longestIssuer,
  longestLegalName,
  mostVerificationsAMonth,
  paperKinds,
  papersKeptDays,
  verificationKinds,
} from './verification-papers.ts';

/**
 * - `draft`: being put together; `waiting`: a moderator looks at it
 * - `granted`: the mark is shown, until `grantedUntil`; `refused`: it is not, for `reason`
 * - `withdrawn`: by whoever asked; `revoked`: the mark was taken away; `expired`: it ended, by `endedBy`
 */
export const verificationStates = [
  'draft',
  'waiting',
  'granted',
  'refused',
  'withdrawn',
  'revoked',
  'expired',
] as const;
export type VerificationState = (typeof verificationStates)[number];

/**
 * What ended a mark: a moderator, a ban; its time, another name or number, another owner of the shop, or a newer mark.
 */
export const verificationEnds = [
  'moderator',
  'banned',
  'time',
  'changed',
  'handed_over',
  'renewed',
  'deleted',
] as const;
export type VerificationEnd = (typeof verificationEnds)[number];

const shopNamed = z.object({ slug: shopSlug, name: z.string(), path: z.string() });

const ownVerification = z
  .object({
    id: z.uuid(),
    kind: z.enum(verificationKinds),
    state: z.enum(verificationStates),
    document: z.enum(identityDocuments).nullable().openapi({ description: 'Of a person' }),
    shop: orNull(shopNamed).openapi({ description: 'Of a business' }),
    needed: z.array(z.enum(paperKinds)),
    papers: z
      .array(z.object({ kind: z.enum(paperKinds), state: z.enum(['preparing', 'ready', 'failed']) }))
      .openapi({
        description: `What was sent of it; gone ${papersKeptDays} days after the decision, or when it is withdrawn`,
      }),
    sentAt: timestamp.nullable(),
    decidedAt: timestamp.nullable(),
    grantedUntil: timestamp.nullable(),
    endedAt: timestamp.nullable(),
    endedBy: z.enum(verificationEnds).nullable(),
    reason: z.enum(paperReasons).nullable().openapi({ description: 'Of a refusal, or of what was revoked' }),
    note: z.string().nullable().openapi({ description: 'What a moderator said besides' }),
    appeal: orNull(
      z
        .object({
          decisionId: z
            .uuid()
            .openapi({ description: 'To appeal against: POST /api/me/decisions/{id}/appeal' }),
          state: z.enum(appealStates),
        })
        .openapi('VerificationAppeal'),
    ).openapi({ description: 'Of a refusal: another moderator can be asked to look again, once' }),
  })
  .openapi('OwnVerification');
export type OwnVerification = z.output<typeof ownVerification>;

/** What was said with the papers: never a number of one. */
const verificationFacts = z
  .object({
    legalName: z.string().nullable(),
    issuedIn: z.string().nullable(),
    lastTwo: z.string().nullable(),
    registeredName: z.string().nullable(),
    registrationNumber: z.string().nullable(),
    pan: z.string().nullable(),
  })
  .openapi('VerificationFacts');
export type VerificationFacts = z.output<typeof verificationFacts>;

/** What a moderator decides by. */
export const verificationCase = z
  .object({
    id: z.uuid(),
    kind: z.enum(verificationKinds),
    state: z.enum(verificationStates),
    document: z.enum(identityDocuments).nullable(),
    facts: orNull(verificationFacts).openapi({
      description: `As they were when it was sent; null once they are gone, ${papersKeptDays} days after all is over`,
    }),
    shop: orNull(shopNamed.extend({ business: shopBusiness })).openapi({
      description: 'Of a business, as it says of itself now',
    }),
    papers: z.array(
      photo.extend({ kind: z.enum(paperKinds) }).openapi({
        description: 'Each look at a file of it is a row of the audit',
      }),
    ),
    sentAt: timestamp.nullable(),
    grantedUntil: timestamp.nullable(),
    endedAt: timestamp.nullable(),
    endedBy: z.enum(verificationEnds).nullable(),
    reason: z.enum(paperReasons).nullable(),
    note: z.string().nullable(),
  })
  .openapi('VerificationCase');
export type VerificationCase = z.output<typeof verificationCase>;

const params = z.strictObject({ id: uuid });

export const beginVerification = operation({
  id: 'beginVerification',
  method: 'post',
  path: '/api/verifications',
  tag: 'Verification',
  summary:
    'Begin to ask for the mark of a verified person, or of a verified business that one owns; nobody sees it until it is sent. One at a time of each',
  access: 'user',
  body: z
    .strictObject({
      kind: z.enum(verificationKinds),
      document: z.enum(identityDocuments).optional().openapi({ description: 'Of a person: which paper' }),
      legalName: line(2, longestLegalName)
        .optional()
        .openapi({ description: 'Of a person: the name as the paper has it' }),
      issuedIn: line(2, longestIssuer)
        .optional()
        .openapi({ description: 'Of a person: the district or country that issued it' }),
      lastTwo: z
        .string()
        .regex(/^[\p{L}\p{N}]{1,2}$/u)
        .optional()
        .openapi({ description: 'The last two digits of its number; the number itself is never taken' }),
      shop: shopSlug.optional().openapi({
        description: 'Of a business: a shop that says its registered name, its number and its PAN',
      }),
    })
    .refine(({ kind, document }) => kind !== 'person' || document, {
      ...fieldIssue('required'),
      path: ['document'],
    })
    .refine(({ kind, legalName }) => kind !== 'person' || legalName, {
      ...fieldIssue('required'),
      path: ['legalName'],
    })
    .refine(({ kind, issuedIn }) => kind !== 'person' || issuedIn, {
      ...fieldIssue('required'),
      path: ['issuedIn'],
    })
    .refine(({ kind, shop }) => kind !== 'business' || shop, { ...fieldIssue('required'), path: ['shop'] }),
  response: { status: 201, body: ownVerification },
  errors: ['phone_needed', 'conflict'],
});

export const listOwnVerifications = operation({
  id: 'listOwnVerifications',
  method: 'get',
  path: '/api/verifications/mine',
  tag: 'Verification',
  summary: 'What the caller asked to have verified and what became of it, the last first',
  access: 'user',
  query: z.strictObject({}),
  response: {
    status: 200,
    body: z.object({ items: z.array(ownVerification) }).openapi('OwnVerifications'),
  },
});

export const addPaper = operation({
  id: 'addPaper',
  method: 'post',
  path: '/api/verifications/{id}/papers',
  tag: 'Verification',
  summary: 'Put a photo of a paper to a request that is not sent yet, in place of the one before',
  access: 'owner',
  right: 'verification.own',
  params,
  body: z.strictObject({
    kind: z.enum(paperKinds),
    photoId: uuid.openapi({
      description: "A photo of the caller's with the purpose message, in nothing else; PDF is not taken",
    }),
  }),
  response: { status: 201, body: ownVerification },
  errors: ['conflict'],
});

export const removePaper = operation({
  id: 'removePaper',
  method: 'delete',
  path: '/api/verifications/{id}/papers/{kind}',
  tag: 'Verification',
  summary: 'Take a photo out of a request that is not sent yet; its files are deleted',
  access: 'owner',
  right: 'verification.own',
  params: params.extend({ kind: z.enum(paperKinds) }),
  response: { status: 204, body: null },
  errors: ['conflict'],
});

export const sendVerification = operation({
  id: 'sendVerification',
  method: 'post',
  path: '/api/verifications/{id}/send',
  tag: 'Verification',
  summary: `Show a request to the moderators, once all its papers are ready; ${mostVerificationsAMonth} in thirty days`,
  access: 'owner',
  right: 'verification.own',
  params,
  response: { status: 200, body: ownVerification },
  errors: ['conflict'],
});

export const withdrawVerification = operation({
  id: 'withdrawVerification',
  method: 'post',
  path: '/api/verifications/{id}/withdraw',
  tag: 'Verification',
  summary: 'Take back a request that nobody has decided; its papers are deleted at once',
  access: 'owner',
  right: 'verification.own',
  whileRestricted: true,
  params,
  response: { status: 204, body: null },
  errors: ['conflict'],
});

export const revokeVerification = operation({
  id: 'revokeVerification',
  method: 'post',
  path: '/api/verifications/{id}/revoke',
  tag: 'Verification',
  summary: 'Take a mark away that was granted; who has it is told why',
  access: 'role',
  right: 'verification.revoke',
  params,
  body: z.strictObject({ reason: z.enum(paperReasons), note: text(1, longestReviewReason).optional() }),
  response: { status: 200, body: verificationCase },
  errors: ['not_found', 'conflict', 'own_case', 'admin_decides'],
});

export const verificationOperations = [
  beginVerification,
  listOwnVerifications,
  addPaper,
  removePaper,
  sendVerification,
  withdrawVerification,
  revokeVerification,
] as const;
