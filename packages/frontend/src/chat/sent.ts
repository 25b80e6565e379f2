import type { Conversation, Message } from '@thulubazaar/contract';

/** What has become of a message: where it is now, and what. */
export interface Sent {
  conversationId: string;
  message: Message;
  /** Set where it began the conversation. */
  conversation?: Conversation;
}
