import type {
  AdState,
  Conversation,
  Message,
  startConversation as startOperation,
} from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { AppError, notFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { ownerRestricted } from '../listings/in-shop.ts';
import { isPublic } from '../listings/states.ts';
import { getConversation } from './conversation.ts';
import { spendOnConversation } from './limits.ts';
import { toMessage } from './message.ts';
import { send } from './send.ts';
import { findSent } from './store-message.ts';

type Db = pg.Pool | pg.PoolClient;

async function findStarted(db: Db, adId: number, buyerId: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    'select id from conversations where ad_id = $1 and buyer_id = $2',
    [adId, buyerId],
  );
  return rows[0]?.id ?? null;
}

interface Topic {
  owner_id: string;
  /** When the buyer's account was made. */
  buyer_since: Date;
}

/** @throws AppError not_found, gone, sold, own_listing */
async function requireOpen(db: Db, adId: number, buyerId: string, isStarted: boolean): Promise<Topic> {
  const { rows } = await db.query<Topic & { state: AdState; was_public: boolean; owner_restricted: boolean }>(
    `select a.owner_id, a.state, a.published_at is not null as was_public, u.created_at as buyer_since,
            ${ownerRestricted('o')} as owner_restricted
       from ads a join users o on o.id = a.owner_id join users u on u.id = $2 where a.id = $1`,
    [adId, buyerId],
  );
  const ad = rows[0];
  if (!ad || ad.state === 'draft' || !ad.was_public) throw notFound();
  if (ad.owner_id === buyerId) throw new AppError('own_listing');
  if (!isPublic(ad.state) || ad.owner_restricted) throw new AppError('gone');
  if (ad.state === 'sold' && !isStarted) throw new AppError('sold');
  return ad;
}

/** The conversation of a buyer about a listing, made when there is none: two requests at once make one. */
async function findOrMake(tx: pg.PoolClient, adId: number, buyerId: string, sellerId: string) {
  const made = await tx.query<{ id: string }>(
    `with made as (
       insert into conversations (ad_id, buyer_id, seller_id) values ($1, $2, $3)
       on conflict (ad_id, buyer_id) do nothing returning id)
     insert into conversation_members (conversation_id, user_id)
     select made.id, person from made, unnest(array[$2, $3]::uuid[]) as person returning conversation_id as id`,
    [adId, buyerId, sellerId],
  );
  const id = made.rows[0]?.id ?? (await findStarted(tx, adId, buyerId));
  if (!id) throw new Error('the conversation was not made');
  return id;
}

/**
 * Writes to a seller about a listing.
 * @throws AppError not_found, gone, sold, own_listing, blocked, client_id_used, too_many_requests
 */
export async function startConversation(
  context: Pick<Kernel, 'pool' | 'limits' | 'encryption'>,
  buyerId: string,
  { adId, clientId, text }: z.output<typeof startOperation.body>,
): Promise<{ conversation: Conversation; message: Message }> {
  const { pool, limits } = context;
  const sent = { clientId, kind: 'text', text } as const;
  const started = await findStarted(pool, adId, buyerId);
  // Sent before: what has become of the listing since does not matter.
  const known = started && (await findSent(pool, context, started, buyerId, sent));
  if (known) return answer(context, known.conversation_id, buyerId, toMessage(known, buyerId));
  const ad = await requireOpen(pool, adId, buyerId, started !== null);
  if (!started) await spendOnConversation(limits, { id: buyerId, createdAt: ad.buyer_since });
  const row = await send(context, buyerId, sent, (tx) => findOrMake(tx, adId, buyerId, ad.owner_id));
  return answer(context, row.conversation_id, buyerId, toMessage(row, buyerId));
}

async function answer(
  context: Pick<Kernel, 'pool' | 'encryption'>,
  id: string,
  buyerId: string,
  message: Message,
) {
  return { conversation: await getConversation(context.pool, context, id, buyerId), message };
}
