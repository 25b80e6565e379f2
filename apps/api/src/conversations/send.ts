import type { NewMessage } from '@thulubazaar/contract';
import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { claimPhoto } from './claim-photo.ts';
import { spendOnMessage } from './limits.ts';
import type { MessageRow } from './message.ts';
import { prepareOffer } from './offers.ts';
import { entryOf, findSent, holdConversation, storeMessage } from './store-message.ts';
import { tellOfMessage } from './tell.ts';
import { warningFor } from './warning.ts';

/**
 * Stores what somebody sends and has not sent before, and counts it.
 * @param find the conversation, found or made in the transaction that stores
 * @throws AppError blocked, person_gone, client_id_used, offer_closed, gone, sold, invalid_input, too_many_requests
 */
export async function send(
  context: Pick<Kernel, 'pool' | 'limits' | 'encryption'>,
  senderId: string,
  sent: NewMessage,
  find: (tx: pg.PoolClient) => Promise<string>,
): Promise<MessageRow> {
  const { pool, limits } = context;
  await spendOnMessage(limits, senderId);
  return transaction(pool, async (tx) => {
    const { blocked, gone, ...writing } = await holdConversation(tx, await find(tx), senderId);
    // Read only now: the same request may have come twice at once.
    const known = await findSent(tx, context, writing.id, senderId, sent);
    if (known) return known;
    if (blocked) throw new AppError('blocked');
    if (gone) throw new AppError('person_gone');
    if (sent.imageId) await claimPhoto(tx, senderId, sent.imageId);
    await prepareOffer(tx, writing, sent);
    const warning = await warningFor(tx, context, writing, sent);
    const stored = await storeMessage(tx, context, writing, entryOf(sent, warning));
    await tellOfMessage(tx, writing, stored);
    return stored;
  });
}

/**
 * Says something in a conversation; sent again with its clientId it is what was stored.
 * @throws as send
 */
export async function sendMessage(
  context: Pick<Kernel, 'pool' | 'limits' | 'encryption'>,
  senderId: string,
  conversationId: string,
  sent: NewMessage,
): Promise<MessageRow> {
  const known = await findSent(context.pool, context, conversationId, senderId, sent);
  return known ?? send(context, senderId, sent, async () => conversationId);
}
