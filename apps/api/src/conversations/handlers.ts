import type {
  deleteMessage as deleteMessageOperation,
  getConversation as getConversationOperation,
  getUnread,
  listConversations as listConversationsOperation,
  listMessages as listMessagesOperation,
  readConversation as readConversationOperation,
  sendMessage as sendMessageOperation,
  startConversation as startConversationOperation,
  updateConversation as updateConversationOperation,
} from '@thulubazaar/contract';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Kernel } from '../kernel/kernel.ts';
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

type Operations = readonly [
  typeof startConversationOperation,
  typeof listConversationsOperation,
  typeof getConversationOperation,
  typeof updateConversationOperation,
  typeof listMessagesOperation,
  typeof sendMessageOperation,
  typeof deleteMessageOperation,
  typeof readConversationOperation,
  typeof getUnread,
];

/** What two people say to each other. Both read from the primary, so that they see what was just said. */
export function conversationHandlers(context: Kernel): Handlers<Operations, typeof conversationPolicies> {
  const { pool } = context;
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
    getUnread: async ({ actor }) => ({ unread: (await unreadOf(pool, [actor.id])).get(actor.id) ?? 0 }),
  };
}
