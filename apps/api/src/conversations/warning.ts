import type { Message, NewMessage } from '@thulubazaar/contract';
import { assessMessage } from '@thulubazaar/nepal/assess-message';
import type pg from 'pg';
import type { Kernel } from '../kernel/kernel.ts';
import { openMessage, type StoredText, textSql } from './message.ts';
import type { Writing } from './store-message.ts';

/** Entries before the message that are looked at with it. */
const earlierEntries = 10;

/** What is known of the sender, once for every earlier text; where there is none, with nothing of a text. */
type ContextRow = { age_days: number } & ((StoredText & { mine: boolean }) | { seq: null; mine: null });

/** Why whoever receives what is about to be sent should take care. */
export async function warningFor(
  tx: pg.PoolClient,
  context: Pick<Kernel, 'encryption'>,
  { id, sender_id, buyer_id, last_seq }: Writing,
  sent: NewMessage,
): Promise<Message['warning']> {
  if (sent.text === undefined) return [];
  // As its receiver, who is warned, has seen it: not what was held from them, nor what was taken back.
  const { rows } = await tx.query<ContextRow>(
    `select extract(day from now() - u.created_at)::int as age_days, ${textSql}, m.sender_id = $2 as mine
       from users u
       left join messages m on m.conversation_id = $1 and m.seq > $3 and m.kind = 'text' and not m.held
        and m.deleted_at is null
      where u.id = $2 order by m.seq`,
    [id, sender_id, last_seq - earlierEntries],
  );
  return assessMessage(sent.text, {
    ...(rows[0] && { accountAgeDays: rows[0].age_days }),
    writer: sender_id === buyer_id ? 'buyer' : 'seller',
    earlier: rows.flatMap((row) =>
      row.seq === null ? [] : [{ writer: row.mine ? 'them' : 'me', text: openMessage(context, row).text }],
    ),
  }).reasons;
}
