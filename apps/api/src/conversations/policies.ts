import type pg from 'pg';
import { type Actor, can } from '../kernel/policy/policy.ts';

type Db = pg.Pool | pg.PoolClient;

/** A conversation by its two people. */
export interface Pair {
  id: string;
  ad_id: number;
  buyer_id: string;
  seller_id: string;
  /** Those of the two who have seen anything of it: a blocked buyer may write to nobody. */
  readers: string[];
}

/** One's own message, and where it stands. */
export interface OwnMessage extends Pair {
  sender_id: string;
}

const pairColumns = `c.id, c.ad_id, c.buyer_id, c.seller_id,
  array(select user_id from conversation_members where conversation_id = c.id and last_at is not null) as readers`;

async function conversation(db: Db, { id }: { id: string }): Promise<Pair | null> {
  const { rows } = await db.query<Pair>(`select ${pairColumns} from conversations c where c.id = $1`, [id]);
  return rows[0] ?? null;
}

async function message(db: Db, { id, seq }: { id: string; seq: number }): Promise<OwnMessage | null> {
  const { rows } = await db.query<OwnMessage>(
    `select ${pairColumns}, m.sender_id
       from conversations c join messages m on m.conversation_id = c.id and m.seq = $2 where c.id = $1`,
    [id, seq],
  );
  return rows[0] ?? null;
}

const takesPart = ({ id }: Actor, { readers }: Pair) => readers.includes(id);

/** What may be done with conversations, and by whom: their two people, and nobody else. */
export const conversationPolicies = {
  'conversation.read': can(conversation, takesPart),
  'conversation.write': can(conversation, takesPart),
  'message.delete': can(message, ({ id }, { sender_id }) => sender_id === id),
};

/** The other of the two. */
export function otherOf({ buyer_id, seller_id }: Pick<Pair, 'buyer_id' | 'seller_id'>, personId: string) {
  return personId === buyer_id ? seller_id : buyer_id;
}
