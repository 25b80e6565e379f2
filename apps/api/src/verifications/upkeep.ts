import { papersKeptDays, remindedDays } from '@thulubazaar/contract';
import { transaction } from '../kernel/db/transaction.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { forgetPapers } from './papers.ts';
import { endMarks } from './revoke.ts';
import { tellEnding } from './tell.ts';

export const endVerificationsJob = defineJob({
  name: 'end_verifications',
  cron: '*/10 * * * *',
  maxAttempts: 3,
});
/** In Nepal's small hours. */
export const purgePapersJob = defineJob({ name: 'purge_papers', cron: '52 20 * * *', maxAttempts: 3 });

const atOnce = 200;
/** Days for which what was begun waits to be sent. */
const draftDays = 14;

/** Ends marks whose time is over, and reminds of those that end in a month. By verifications_by_end. @returns how many ended */
export async function endVerifications({ pool, events }: Pick<Kernel, 'pool' | 'events'>): Promise<number> {
  await transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ id: string; user_id: string; shop_id: string | null; until: Date }>(
      `update verifications set reminded_at = now()
        where id in (select id from verifications
                      where state = 'granted' and granted_until <= now() + make_interval(days => $1) and granted_until > now()
                        and reminded_at is null order by granted_until limit ${atOnce} for update skip locked)
       returning id, user_id, shop_id, granted_until as until`,
      [remindedDays],
    );
    for (const row of rows) await tellEnding(tx, row);
  });
  return transaction(pool, (tx) =>
    endMarks(
      tx,
      events,
      `granted_until <= now() and id in (select id from verifications where state = 'granted' and granted_until <= now()
         order by granted_until limit ${atOnce})`,
      [],
      { state: 'expired', by: 'time' },
    ),
  );
}

/**
 * Deletes papers whose time is over, what was begun and never sent, and what was said once a request has been over for as long.
 * That there was one, and what came of it, stays.
 * @returns of how many requests the papers went
 */
export async function purgePapers({ pool }: Pick<Kernel, 'pool'>): Promise<number> {
  return transaction(pool, async (tx) => {
    const over = await tx.query<{ id: string }>(
      'update verifications set purge_after = null where purge_after <= now() returning id',
    );
    const drafts = await tx.query<{ id: string }>(
      `select id from verifications where state = 'draft' and begun_at < now() - make_interval(days => $1) for update skip locked`,
      [draftDays],
    );
    const ids = [...over.rows, ...drafts.rows].map(({ id }) => id);
    await forgetPapers(tx, ids);
    await tx.query(`delete from verifications where state = 'draft' and id = any($1::uuid[])`, [ids]);
    await tx.query(
      `update verifications set facts_encrypted = null
        where facts_encrypted is not null and ended_at < now() - make_interval(days => $1)`,
      [papersKeptDays],
    );
    return ids.length;
  });
}
