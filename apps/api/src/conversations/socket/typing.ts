import { type SocketSaid, socketSaid } from '@thulubazaar/contract';
import { isRestricted } from '../../accounts/restriction.ts';
import { broadcast } from '../../kernel/events/broadcast.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { conversationTopic } from '../announcements.ts';
import type { Client } from './hub.ts';

/** Typing is passed on at most this often for a socket. */
const everyMs = 1000;

/**
 * Passes on that somebody types, to the other of a conversation that is theirs.
 * @returns what hears a client, and answers false for what is none of what it may say
 */
export function typingOf({
  pool,
  log,
}: Pick<Kernel, 'pool' | 'log'>): (client: Client, text: string) => boolean {
  const last = new WeakMap<Client, number>();

  async function passOn({ userId }: Client, conversationId: string): Promise<void> {
    // Whoever is blocked types unseen, and so does whoever has blocked, or may not act.
    const { rows } = await pool.query<{ other: string }>(
      `select case when buyer_id = $2 then seller_id else buyer_id end as other from conversations c
         join users u on u.id = $2
        where c.id = $1 and $2 in (buyer_id, seller_id) and not ${isRestricted('u')}
          and not exists (select from blocks where (blocker_id, blocked_id) in ((buyer_id, seller_id), (seller_id, buyer_id)))`,
      [conversationId, userId],
    );
    const other = rows[0]?.other;
    if (other)
      await broadcast(pool, conversationTopic, {
        type: 'typing',
        to: [other],
        conversationId,
        writer: userId,
      });
  }

  return (client, text) => {
    const said = read(text);
    if (!said) return false;
    const now = performance.now();
    if (now - (last.get(client) ?? Number.NEGATIVE_INFINITY) < everyMs) return true;
    last.set(client, now);
    passOn(client, said.conversationId).catch((error) =>
      log.warn({ err: error }, 'typing could not be passed on'),
    );
    return true;
  };
}

function read(text: string): SocketSaid | null {
  try {
    return socketSaid.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
