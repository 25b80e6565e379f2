import { z } from 'zod';
import { adParams } from './ads.ts';
import { conversationParams } from './conversations.ts';
import { longestReport, mostItems } from './limits.ts';
import { message } from './messages.ts';
import { operation } from './operation.ts';
import { cursorParam, integerParam, shopParams, shopSlug, text, timestamp, uuid } from './primitives.ts';
import { reviewReportReasons } from './reviews.ts';
import { handle, sellerCard } from './users.ts';

export const reportReasons = ['scam', 'abuse', 'spam', 'fake_listing', 'other'] as const;

/** What may be wrong with a listing. */
export const listingReportReasons = [
  'scam',
  'fake_listing',
  'sold_already',
  'wrong_details',
  'forbidden',
  'spam',
  'other',
] as const;
export type ListingReportReason = (typeof listingReportReasons)[number];

/** Any reason a report may have. */
const anyReason = z.enum([...new Set([...reportReasons, ...listingReportReasons, ...reviewReportReasons])]);

export const listBlocks = operation({
  id: 'listBlocks',
  method: 'get',
  path: '/api/me/blocks',
  tag: 'Reports',
  summary: 'Whom the caller has blocked, the last one first',
  access: 'user',
  query: z.strictObject({}),
  response: { status: 200, body: z.object({ items: z.array(sellerCard) }).openapi('Blocks') },
});

export const blockPerson = operation({
  id: 'blockPerson',
  method: 'put',
  path: '/api/me/blocks/{handle}',
  tag: 'Reports',
  summary: 'Get nothing more from a person, who cannot tell',
  access: 'user',
  params: z.strictObject({ handle }),
  response: { status: 204, body: null },
  errors: ['not_found'],
});

export const unblockPerson = operation({
  id: 'unblockPerson',
  method: 'delete',
  path: '/api/me/blocks/{handle}',
  tag: 'Reports',
  summary: 'Hear from a person again; what they wrote meanwhile stays unseen',
  access: 'user',
  params: z.strictObject({ handle }),
  response: { status: 204, body: null },
});

export const reportConversation = operation({
  id: 'reportConversation',
  method: 'post',
  path: '/api/conversations/{id}/report',
  tag: 'Reports',
  summary: 'Show a conversation to the moderators, and block the other at once if one likes',
  access: 'owner',
  right: 'conversation.read',
  params: conversationParams,
  body: z.strictObject({
    reason: z.enum(reportReasons),
    note: text(0, longestReport).default(''),
    block: z.boolean().default(false),
  }),
  response: { status: 201, body: z.object({ id: z.uuid() }).openapi('ReportMade') },
});

export const reportListing = operation({
  id: 'reportListing',
  method: 'post',
  path: '/api/ads/{id}/report',
  tag: 'Reports',
  summary: 'Show a listing to the moderators; said again by the same person, it is the same report',
  access: 'user',
  params: adParams,
  body: z.strictObject({
    reason: z.enum(listingReportReasons),
    note: text(0, longestReport).default(''),
  }),
  response: { status: 201, body: z.object({ id: z.uuid() }).openapi('ReportMade') },
  errors: ['not_found', 'gone', 'own_listing'],
});

export const reportPerson = operation({
  id: 'reportPerson',
  method: 'post',
  path: '/api/users/{handle}/report',
  tag: 'Reports',
  summary: 'Show a person to the moderators; said again by the same person, it is the same report',
  access: 'user',
  params: z.strictObject({ handle }),
  body: z.strictObject({
    reason: z.enum(reportReasons),
    note: text(0, longestReport).default(''),
  }),
  response: { status: 201, body: z.object({ id: z.uuid() }).openapi('ReportMade') },
  errors: ['not_found'],
});

export const reportShop = operation({
  id: 'reportShop',
  method: 'post',
  path: '/api/shops/{slug}/report',
  tag: 'Reports',
  summary: 'Show a shop to the moderators, as a report of whose it is; said again, it is the same report',
  access: 'user',
  params: shopParams,
  body: z.strictObject({
    reason: z.enum(reportReasons),
    note: text(0, longestReport).default(''),
  }),
  response: { status: 201, body: z.object({ id: z.uuid() }).openapi('ReportMade') },
  errors: ['not_found'],
});

/** What a moderator's list shows of a report. */
export const report = z
  .object({
    id: z.uuid(),
    about: z.enum(['listing', 'conversation', 'person', 'review', 'answer', 'shop']),
    reason: anyReason,
    note: z.string(),
    reporter: sellerCard,
    reported: sellerCard,
    adId: z
      .int()
      .nullable()
      .openapi({ description: 'The listing, or the one that the conversation is about; null of a person' }),
    shop: shopSlug
      .nullable()
      .optional()
      .openapi({ description: 'The shop, where it is of one; whose it is was reported' }),
    people: z.int().openapi({ description: 'How many have reported the same listing; 1 for anything else' }),
    createdAt: timestamp,
  })
  .openapi('Report');

export type Report = z.output<typeof report>;

export const listReports = operation({
  id: 'listReports',
  method: 'get',
  path: '/api/reports',
  tag: 'Reports',
  summary: 'What was reported, the newest first',
  access: 'role',
  right: 'report.read',
  query: z.strictObject({
    limit: integerParam(1, mostItems).default(24),
    cursor: cursorParam.optional(),
  }),
  response: {
    status: 200,
    body: z.object({ items: z.array(report), nextCursor: z.string().nullable() }).openapi('ReportPage'),
  },
  errors: ['invalid_cursor'],
});

export const getReport = operation({
  id: 'getReport',
  method: 'get',
  path: '/api/reports/{id}',
  tag: 'Reports',
  summary: 'A report with its conversation, also what was deleted; that it was read is written down',
  access: 'role',
  right: 'report.read',
  params: z.strictObject({ id: uuid }),
  query: z.strictObject({}),
  response: {
    status: 200,
    body: report
      .extend({
        messages: z
          .array(
            message.omit({ mine: true, clientId: true }).extend({
              sender: handle,
              held: z.boolean().openapi({ description: 'Its sender was blocked' }),
            }),
          )
          .openapi({ description: 'Ascending; the last thousand. None where it is of no conversation' }),
      })
      .openapi('WholeReport'),
  },
  errors: ['not_found', 'own_case'],
});

export const reportOperations = [
  listBlocks,
  blockPerson,
  unblockPerson,
  reportConversation,
  reportListing,
  reportPerson,
  reportShop,
  listReports,
  getReport,
] as const;
