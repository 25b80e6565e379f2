import { defineTopic } from '../kernel/events/broadcast.ts';
import type { StoredMessage } from './message.ts';

/**
 * What every process hears of conversations, from the transaction that stores it. `to` are the ids of the people who may
 * know, and nobody else may be told; what each of them sees of a row is `toMessage`.
 */
export type Announcement =
  /** An entry was stored. What it changes in others (an offer, a message taken back) follows from it. */
  | { type: 'message'; to: string[]; conversationId: string; row: StoredMessage }
  /** `reader` has read as far as `seq`, and has less to read now. */
  | { type: 'read'; to: string[]; conversationId: string; reader: string; seq: number }
  /** How much somebody has to read is another number now, otherwise than by one of these. */
  | { type: 'unread'; to: string[] }
  /** `writer` is writing. Nothing is stored. */
  | { type: 'typing'; to: string[]; conversationId: string; writer: string };

export const conversationTopic = defineTopic<Announcement>('conversations');
