import type { Lang } from '@thulubazaar/contract';
import type pg from 'pg';
import { removeWaysIn } from '../accounts/remove-ways-in.ts';
import { endOtherSessions } from '../accounts/sessions.ts';
import {
  type ContactsRow,
  clearContact,
  contactsSql,
  readContacts,
  setContact,
} from '../accounts/stored-contacts.ts';
import { audit } from '../audit/audit.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { notify } from '../notifications/notify.ts';
import { type HeldRecovery, settle } from './stored.ts';
import { type Reached, tellDone } from './tell.ts';

export const carryOutRecoveriesJob = defineJob({
  name: 'carry_out_recoveries',
  cron: '*/10 * * * *',
  maxAttempts: 3,
});

type Carrying = Pick<Kernel, 'pool' | 'encryption' | 'config' | 'messages' | 'limits' | 'log'>;

/** Gives back the accounts whose time to object is over. @returns how many requests were settled */
export async function carryOutRecoveries(context: Carrying): Promise<number> {
  for (let settled = 0; ; settled += 1) {
    const done = await transaction(context.pool, (tx) => carryOutNext(tx, context));
    if (!done) return settled;
    if (done.told) await tellDone(context, ...done.told);
  }
}

async function carryOutNext(
  tx: pg.PoolClient,
  context: Carrying,
): Promise<{ told: [before: Reached, after: Reached] | null } | null> {
  // By recoveries_due.
  const { rows } = await tx.query<HeldRecovery & { account_id: string }>(
    `select id, requester_id, account_id, reason, state from recoveries
      where state = 'waiting' and carry_out_at <= now() order by carry_out_at limit 1 for update skip locked`,
  );
  const [held] = rows;
  if (!held) return null;
  const told = await giveBack(tx, context, held);
  const state = told ? 'done' : 'lapsed';
  await settle(tx, held.id, state);
  await notify(tx, {
    userId: told ? held.account_id : held.requester_id,
    kind: 'recovery_settled',
    key: held.id,
    data: { state, note: null },
  });
  await audit(tx, {
    actorId: null,
    action: 'recovery.carry_out',
    subject: `recovery:${held.id}`,
    details: { state, accountId: held.account_id },
  });
  return { told };
}

/** The number goes from one account to the other, which nothing opens any more but that number. Null where there is none to give. */
async function giveBack(
  tx: pg.PoolClient,
  context: Carrying,
  { requester_id: requesterId, account_id: accountId }: { requester_id: string; account_id: string },
): Promise<[Reached, Reached] | null> {
  const { rows } = await tx.query<ContactsRow & { lang: Lang }>(
    `select ${contactsSql}, u.lang from users u where id = any($1) order by id for update`,
    [[requesterId, accountId]],
  );
  const reach = (id: string): Reached | null => {
    const row = rows.find((each) => each.id === id);
    return row ? { ...readContacts(context, row), lang: row.lang } : null;
  };
  const [from, to] = [reach(requesterId), reach(accountId)];
  if (!from?.phone || !to) return null;
  await clearContact(tx, requesterId, 'phone');
  // Who goes on in the account they asked from would take it for the one they asked for.
  await endOtherSessions(tx, requesterId, undefined);
  await removeWaysIn(tx, accountId);
  await setContact(tx, context, accountId, { kind: 'phone', value: from.phone });
  await tx.query('update users set seen_at = now() where id = $1', [accountId]);
  return [to, { phone: from.phone, email: null, lang: to.lang }];
}
