import type { conversationOperations } from '@thulubazaar/contract';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Limit } from '../kernel/limits/limits.ts';
import { unreadNotifications } from '../notifications/unread.ts';
import type { Context } from '../reference/reference.ts';
import { complaintKeys, makeComplaint } from './complaint/complaint.ts';
import { getConversation } from './conversation.ts';
import { deleteMessage } from './delete.ts';
import { listConversations } from './list.ts';
import { toMessage } from './message.ts';
import { listMessages } from './messages.ts';
import type { conversationPolicies } from './policies.ts';
import { readConversation } from './read.ts';
import { sendMessage } from './send.ts';
import { startConversation } from './start.ts';
import { unreadOf } from './unread.ts';
import { updateConversation } from './update.ts';

// A whole conversation is read and signed.
const complaintDay: Limit = { name: 'complaint-day', points: 20, seconds: 86_400 };

/** What two people say to each other. Both read from the primary, so that they see what was just said. */
export function conversationHandlers(
  context: Context,
): Handlers<typeof conversationOperations, typeof conversationPolicies> {
  const { pool, limits } = context;
  return {
    startConversation: ({ actor, body }) => startConversation(context, actor.id, body),
    listConversations: ({ actor, query }) => listConversations(context, actor.id, query),
    getConversation: ({ actor, params }) => getConversation(pool, context, params.id, actor.id),
    updateConversation: ({ actor, params, body }) => updateConversation(context, actor.id, params.id, body),
    listMessages: ({ actor, params, query }) => listMessages(context, actor.id, params.id, query),
    sendMessage: async ({ actor, params, body }) =>
      toMessage(await sendMessage(context, actor.id, params.id, body), actor.id),
    deleteMessage: async ({ actor, params }) => {
      await deleteMessage(context, actor, params);
      return null;
    },
    readConversation: async ({ actor, params, body }) => {
      await readConversation(pool, actor.id, params.id, body.seq);
      return null;
    },
    getComplaint: async ({ actor, subject }) => {
      await limits.consume(complaintDay, actor.id);
      return makeComplaint(context, actor.id, subject);
    },
    getComplaintKeys: async () => ({ keys: await complaintKeys(context) }),
    getUnread: async ({ actor: { id } }) => ({
      unread: (await unreadOf(pool, [id])).get(id) ?? 0,
      notifications: (await unreadNotifications(pool, [id])).get(id) ?? 0,
    }),
  };
}
