import { z } from 'zod';
import { adCard, adState, photo } from './ads.ts';
import { mostItems } from './limits.ts';
import { message, messageText, newMessage, seq } from './messages.ts';
import { operation } from './operation.ts';
import { cursorParam, fieldIssue, integerParam, orNull, timestamp, uuid } from './primitives.ts';
import { sellerCard } from './users.ts';

/** What two people talk about. A listing that is sold or removed keeps its conversations. */
const topic = z.object({
  id: z.int(),
  title: z.string(),
  path: z.string().nullable().openapi({ description: "The listing's page on the web, while it is public" }),
  state: adState,
  reserved: adCard.shape.reserved,
  price: adCard.shape.price,
  priceUnit: adCard.shape.priceUnit,
  photo: orNull(photo),
});

/** A conversation as one of its two people sees it. */
export const conversation = z
  .object({
    id: z.uuid(),
    ad: topic,
    role: z.enum(['buyer', 'seller']).openapi({ description: 'What the caller is in it' }),
    other: sellerCard.extend({
      isNew: z.boolean().openapi({ description: 'Their account is younger than seven days' }),
      left: z.enum(['away', 'deleted']).optional().openapi({
        description:
          'away: not here for now, and may read it later; deleted: for good, nothing can be written to them (person_gone)',
      }),
    }),
    lastSeq: seq.openapi({ description: 'Of the last message that the caller can see' }),
    readSeq: seq.openapi({ description: 'How far the caller has read' }),
    otherReadSeq: seq,
    unread: z.int(),
    muted: z.boolean(),
    archived: z.boolean().openapi({ description: 'A new message takes it out of the archive' }),
    blocked: z.boolean().openapi({ description: 'The caller has blocked the other' }),
    links: z.boolean().openapi({ description: 'False: addresses in messages are shown as text' }),
    tip: z.boolean().openapi({
      description: "True: the other's account was new when the conversation began; say what to mind",
    }),
    last: orNull(message),
    lastAt: timestamp,
  })
  .openapi('Conversation');
export type Conversation = z.output<typeof conversation>;

export const conversationParams = z.strictObject({ id: uuid });
const messageParams = conversationParams.extend({ seq: integerParam(1, 2_147_483_647) });
const seqParam = integerParam(0, 2_147_483_647);

export const startConversation = operation({
  id: 'startConversation',
  method: 'post',
  path: '/api/conversations',
  tag: 'Conversations',
  summary: 'Write to a seller; the same buyer and listing are the same conversation',
  access: 'user',
  switchedBy: 'chat',
  body: z.strictObject({ adId: z.int().min(1), clientId: uuid, text: messageText }),
  response: { status: 201, body: z.object({ conversation, message }).openapi('StartedConversation') },
  errors: ['not_found', 'gone', 'sold', 'own_listing', 'blocked', 'client_id_used'],
});

export const listConversations = operation({
  id: 'listConversations',
  method: 'get',
  path: '/api/conversations',
  tag: 'Conversations',
  summary: "The caller's conversations, last written in first",
  access: 'user',
  query: z.strictObject({
    archived: z.enum(['true', 'false']).default('false'),
    limit: integerParam(1, mostItems).default(24),
    cursor: cursorParam.optional(),
  }),
  response: {
    status: 200,
    body: z
      .object({ items: z.array(conversation), nextCursor: z.string().nullable() })
      .openapi('ConversationPage'),
  },
  errors: ['invalid_cursor'],
});

export const getConversation = operation({
  id: 'getConversation',
  method: 'get',
  path: '/api/conversations/{id}',
  tag: 'Conversations',
  summary: "One of the caller's conversations",
  access: 'owner',
  right: 'conversation.read',
  params: conversationParams,
  query: z.strictObject({}),
  response: { status: 200, body: conversation },
});

export const updateConversation = operation({
  id: 'updateConversation',
  method: 'patch',
  path: '/api/conversations/{id}',
  tag: 'Conversations',
  summary: 'Mute or archive, for the caller alone',
  access: 'owner',
  right: 'conversation.read',
  params: conversationParams,
  body: z.strictObject({ muted: z.boolean().optional(), archived: z.boolean().optional() }),
  response: { status: 200, body: conversation },
});

export const listMessages = operation({
  id: 'listMessages',
  method: 'get',
  path: '/api/conversations/{id}/messages',
  tag: 'Conversations',
  summary: 'Messages in order: the last ones, or those after or before a number',
  access: 'owner',
  right: 'conversation.read',
  params: conversationParams,
  query: z
    .strictObject({
      after: seqParam.optional(),
      before: seqParam.optional(),
      limit: integerParam(1, 100).default(50),
    })
    .refine(({ after, before }) => after === undefined || before === undefined, {
      ...fieldIssue('invalid_value'),
      path: ['before'],
    }),
  response: {
    status: 200,
    body: z
      .object({
        items: z.array(message).openapi({ description: 'Ascending; numbers may be left out' }),
        more: z.boolean().openapi({ description: 'There are more in the direction that was asked for' }),
      })
      .openapi('MessagePage'),
  },
});

export const sendMessage = operation({
  id: 'sendMessage',
  method: 'post',
  path: '/api/conversations/{id}/messages',
  tag: 'Conversations',
  summary: 'Say something, make an offer or answer one; with the same clientId it is the same message',
  access: 'owner',
  right: 'conversation.write',
  switchedBy: 'chat',
  params: conversationParams,
  body: newMessage,
  response: { status: 201, body: message },
  errors: ['blocked', 'offer_closed', 'gone', 'sold', 'client_id_used', 'person_gone'],
});

export const deleteMessage = operation({
  id: 'deleteMessage',
  method: 'delete',
  path: '/api/conversations/{id}/messages/{seq}',
  tag: 'Conversations',
  summary: 'Take back what one has sent within the hour, for both',
  access: 'owner',
  right: 'message.delete',
  params: messageParams,
  response: { status: 204, body: null },
  errors: ['too_late'],
});

export const readConversation = operation({
  id: 'readConversation',
  method: 'post',
  path: '/api/conversations/{id}/read',
  tag: 'Conversations',
  summary: 'Say how far one has read; a lower number than before changes nothing',
  access: 'owner',
  right: 'conversation.read',
  whileRestricted: true,
  params: conversationParams,
  body: z.strictObject({ seq }),
  response: { status: 204, body: null },
});

export const unreadCount = z
  .object({
    unread: z.int().openapi({ description: 'Messages nobody has read, without muted conversations' }),
    notifications: z.int().openapi({ description: 'Notifications that were not read' }),
  })
  .openapi('UnreadCount');

export const getUnread = operation({
  id: 'getUnread',
  method: 'get',
  path: '/api/me/unread',
  tag: 'Conversations',
  summary: 'How many messages and notifications wait to be read',
  access: 'user',
  query: z.strictObject({}),
  response: { status: 200, body: unreadCount },
});

export const getComplaint = operation({
  id: 'getComplaint',
  method: 'get',
  path: '/api/conversations/{id}/complaint',
  tag: 'Conversations',
  summary: 'The conversation, the versions of the listing and the times as a signed text, for the police',
  access: 'owner',
  right: 'conversation.read',
  params: conversationParams,
  query: z.strictObject({}),
  response: {
    status: 200,
    body: z
      .object({
        name: z.string().openapi({ description: 'Of the file to keep' }),
        text: z
          .string()
          .openapi({ description: 'The file; thulu check-complaint checks its hashes and signature' }),
      })
      .openapi('Complaint'),
  },
});

export const getComplaintKeys = operation({
  id: 'getComplaintKeys',
  method: 'get',
  path: '/api/complaint-keys',
  tag: 'Conversations',
  summary: 'What complaints are and were signed with, the present key first',
  access: 'public',
  query: z.strictObject({}),
  response: {
    status: 200,
    body: z
      .object({ keys: z.array(z.string()).openapi({ description: 'Ed25519, 32 bytes in hex' }) })
      .openapi('ComplaintKeys'),
  },
  cache: 'public, max-age=0, s-maxage=60',
});

export const conversationOperations = [
  startConversation,
  listConversations,
  getConversation,
  updateConversation,
  listMessages,
  sendMessage,
  deleteMessage,
  readConversation,
  getUnread,
  getComplaint,
  getComplaintKeys,
] as const;
