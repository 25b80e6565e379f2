import { z } from 'zod';
import { conversationParams } from './conversations.ts';
import { longestReport, mostItems } from './limits.ts';
import { message } from './messages.ts';
import { operation } from './operation.ts';
import { cursorParam, integerParam, text, timestamp, uuid } from './primitives.ts';
import { handle, sellerCard } from './users.ts';

export const reportReasons = ['scam', 'abuse', 'spam', 'fake_listing', 'other'] as const;

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

/** What a moderator's list shows of a report. */
export const report = z
  .object({
    id: z.uuid(),
    reason: z.enum(reportReasons),
    note: z.string(),
    reporter: sellerCard,
    reported: sellerCard,
    adId: z.int(),
    createdAt: timestamp,
  })
  .openapi('Report');

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
          .openapi({ description: 'Ascending; the last thousand' }),
      })
      .openapi('WholeReport'),
  },
  errors: ['not_found'],
});

export const reportOperations = [
  listBlocks,
  blockPerson,
  unblockPerson,
  reportConversation,
  listReports,
  getReport,
] as const;
