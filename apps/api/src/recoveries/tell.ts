import type { Lang } from '@thulubazaar/contract';
import { formatDate } from '@thulubazaar/nepal/calendar';
import { spendOnNotice } from '../accounts/budgets.ts';
import { type ContactsRow, contactsSql, readContacts } from '../accounts/stored-contacts.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { recoveryAskedText, recoveryDoneText } from '../kernel/messages/recovery-texts.ts';
import { SmsError } from '../kernel/messages/sms-sender.ts';

/** Each way is a job: what fails on one is tried again, and comes by the other once. */
export const ways = ['phone', 'email'] as const;
type Way = (typeof ways)[number];

/** Tells whoever has an account that somebody is about to be given it. Without a way, as the release before enqueues it: by both. */
export const tellOfRecoveryJob = defineJob<{ recoveryId: string; by?: Way }>({
  name: 'tell_of_recovery',
  priority: -5,
  maxAttempts: 12,
});

/** How an account is reached. */
export interface Reached {
  phone: string | null;
  email: string | null;
  lang: Lang;
}

type Telling = Pick<Kernel, 'pool' | 'encryption' | 'config' | 'messages' | 'limits' | 'log'>;

/** @throws where nobody could be told, so that the queue tries again */
export async function tellOfRecovery(context: Telling, recoveryId: string, by?: Way): Promise<void> {
  const { pool, config } = context;
  const { rows } = await pool.query<ContactsRow & { lang: Lang; carry_out_at: Date }>(
    `select ${contactsSql}, u.lang, r.carry_out_at from recoveries r join users u on u.id = r.account_id
      where r.id = $1 and r.state = 'waiting'`,
    [recoveryId],
  );
  const [row] = rows;
  if (!row) return;
  const { lang, carry_out_at: at } = row;
  const text = recoveryAskedText(lang, formatDate(at, lang), config.webUrl);
  const contacts = readContacts(context, row);
  for (const way of by ? [by] : ways) await send(context, way, contacts[way], text);
}

/** Tells those who could be reached by an account before that it has another number now. What fails is logged. */
export async function tellDone(context: Telling, before: Reached, after: Reached): Promise<void> {
  const { config, log } = context;
  const told = await Promise.allSettled(
    [before, after].flatMap((to) =>
      ways.map((way) => send(context, way, to[way], recoveryDoneText(to.lang, config.webUrl))),
    ),
  );
  for (const each of told)
    if (each.status === 'rejected') log.error({ err: each.reason }, 'nobody was told of a recovered account');
}

async function send(
  context: Telling,
  way: Way,
  contact: string | null,
  { subject, text }: { subject: string; text: string },
): Promise<void> {
  const { messages } = context;
  if (contact === null) return;
  if (way === 'email') return messages.email(contact, { subject, text });
  await spendOnNotice(context);
  try {
    // Who does not hear of it loses the account: better twice than not at all.
    await messages.sms(contact, text, 'at least once');
  } catch (error) {
    // Each gateway may have sent it: one more round would be one more message, and would tell as little.
    if (!(error instanceof SmsError) || error.result !== 'unclear') throw error;
  }
}
