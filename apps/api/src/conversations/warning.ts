import type { Message, NewMessage } from '@thulubazaar/contract';
import { assessMessage } from '@thulubazaar/nepal/assess-message';
import type pg from 'pg';
import type { Writing } from './store-message.ts';

/** Entries before the message that are looked at with it. */
const earlierEntries = 10;

interface ContextRow {
  age_days: number;
  text: string | null;
  mine: boolean | null;
}

/** Why whoever receives what is about to be sent should take care. */
export async function warningFor(
  tx: pg.PoolClient,
  { id, sender_id, buyer_id, last_seq }: Writing,
  sent: NewMessage,
): Promise<Message['warning']> {
  if (sent.text === undefined) return [];
  // As its receiver, who is warned, has seen it: not what was held from them, nor what was taken back.
  const { rows } = await tx.query<ContextRow>(
    `select extract(day from now() - u.created_at)::int as age_days, m.text, m.sender_id = $2 as mine
       from users u
       left join messages m on m.conversation_id = $1 and m.seq > $3 and m.kind = 'text' and not m.held
        and m.deleted_at is null
      where u.id = $2 order by m.seq`,
    [id, sender_id, last_seq - earlierEntries],
  );
  return assessMessage(sent.text, {
    ...(rows[0] && { accountAgeDays: rows[0].age_days }),
    writer: sender_id === buyer_id ? 'buyer' : 'seller',
    earlier: rows.flatMap(({ text, mine }) =>
      text === null ? [] : [{ writer: mine ? 'them' : 'me', text }],
    ),
  }).reasons;
}
