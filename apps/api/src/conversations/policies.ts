import type pg from 'pg';
import { type Actor, can, canAs } from '../kernel/policy/policy.ts';

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

/** A message by who sent it. */
interface SentMessage {
  sender_id: string;
  kind: string;
}

async function conversation(db: Db, { id }: { id: string }): Promise<Pair | null> {
  const { rows } = await db.query<Pair>(
    `select id, ad_id, buyer_id, seller_id,
            array(select user_id from conversation_members where conversation_id = id and last_at is not null) as readers
       from conversations where id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

async function message(db: Db, { id, seq }: { id: string; seq: number }): Promise<SentMessage | null> {
  const { rows } = await db.query<SentMessage>(
    'select sender_id, kind from messages where conversation_id = $1 and seq = $2',
    [id, seq],
  );
  return rows[0] ?? null;
}

// Answers to an offer stand, and so does what was taken back.
const takenBack = new Set(['text', 'photo', 'offer']);

const takesPart = ({ id }: Actor, { readers }: Pair) => readers.includes(id);

/** What may be done with conversations, and by whom: their two people, and a moderator through a report. */
export const conversationPolicies = {
  'conversation.read': can(conversation, takesPart),
  'conversation.write': can(conversation, takesPart),
  'message.delete': can(message, ({ id }, { sender_id, kind }) => sender_id === id && takenBack.has(kind)),
  'report.read': canAs('moderator', 'admin'),
};

/** The other of the two. */
export function otherOf({ buyer_id, seller_id }: Pick<Pair, 'buyer_id' | 'seller_id'>, personId: string) {
  return personId === buyer_id ? seller_id : buyer_id;
}
