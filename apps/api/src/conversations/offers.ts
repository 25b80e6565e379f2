import type { NewMessage } from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError, invalidField } from '../kernel/errors.ts';
import type { Writing } from './store-message.ts';

/**
 * Closes the offers that an entry answers or takes the place of, as the two see them: of what a blocked person sends, the
 * other sees nothing.
 * @throws AppError offer_closed, gone, sold; invalid_input for an offer that is not there
 */
export async function prepareOffer(tx: pg.PoolClient, writing: Writing, sent: NewMessage): Promise<void> {
  if (sent.kind === 'offer') {
    await requireForSale(tx, writing.ad_id);
    await close(tx, writing, 'replaced', null);
  }
  if ((sent.kind === 'accept' || sent.kind === 'decline') && sent.about !== undefined) {
    await requireAnswerable(tx, writing, sent.about);
    await close(tx, writing, sent.kind === 'accept' ? 'accepted' : 'declined', sent.about);
  }
}

// Nobody offers for what is sold; what was offered before can still be answered.
async function requireForSale(tx: pg.PoolClient, adId: number): Promise<void> {
  const { rows } = await tx.query<{ state: string }>('select state from ads where id = $1', [adId]);
  if (rows[0]?.state === 'sold') throw new AppError('sold');
  if (rows[0]?.state !== 'live') throw new AppError('gone');
}

interface Target {
  kind: string;
  sender_id: string;
  offer: string | null;
  offer_received: string | null;
  deleted: boolean;
}

async function requireAnswerable(
  tx: pg.PoolClient,
  { id, sender_id, held }: Writing,
  about: number,
): Promise<void> {
  const { rows } = await tx.query<Target>(
    `select kind, sender_id, offer, offer_received, deleted_at is not null as deleted from messages
      where conversation_id = $1 and seq = $2 and (not held or sender_id = $3)`,
    [id, about, sender_id],
  );
  const target = rows[0];
  if (target?.kind !== 'offer') throw invalidField('about', 'unknown_message');
  // Its sender may have taken its place meanwhile, unseen by whoever had blocked them. A blocked person's answer is seen
  // by nobody else, and is judged by what they see.
  const isOpen = target.offer_received === 'open' && (held || target.offer === 'open');
  if (target.sender_id === sender_id || target.deleted || !isOpen) throw new AppError('offer_closed');
}

/** Ends the open offers of a conversation, or the one of `about`. */
async function close(
  tx: pg.PoolClient,
  { id, sender_id, held }: Writing,
  as: 'accepted' | 'declined' | 'replaced',
  about: number | null,
): Promise<void> {
  await tx.query(
    `update messages
        set offer = case when offer = 'open' and (not $3 or sender_id = $2) then $4 else offer end,
            offer_received = case when offer_received = 'open' and (not $3 or sender_id <> $2) then $4
                                  else offer_received end
      where conversation_id = $1 and (offer = 'open' or offer_received = 'open') and ($5::int is null or seq = $5)`,
    [id, sender_id, held, as, about],
  );
}
