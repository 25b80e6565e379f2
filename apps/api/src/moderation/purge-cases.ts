import type pg from 'pg';
import { audit } from '../audit/audit.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';

/** What is older than the law asks for, of all that moderators did. In Nepal's small hours. */
export const purgeRecordsJob = defineJob({ name: 'purge_records', cron: '40 20 * * *', maxAttempts: 3 });

const atOnce = 500;

// Whole: with every appeal against what was decided of it. A ban that stands is no record of the past: it goes on from its decision.
const overSql = `
  select c.id from cases c
   where c.closed_at < now() - interval '5 years' and c.kind <> 'appeal'
     and not exists (select from case_decisions d where d.case_id = c.id and d.decision = 'ban' and d.undone_at is null)
     and not exists (
       select from case_decisions d join cases a on a.appealed_id = d.id
        where d.case_id = c.id and (a.closed_at is null or a.closed_at >= now() - interval '5 years'))
   order by c.closed_at limit ${atOnce} for update skip locked`;

/**
 * Forgets cases that were closed five years ago, with what was reported, decided and appealed of them. By cases_closed.
 * @returns how many, but for their appeals
 */
export async function purgeCases(pool: pg.Pool): Promise<number> {
  let done = 0;
  for (let found = atOnce; found === atOnce; done += found) found = await purgeSome(pool);
  return done;
}

async function purgeSome(pool: pg.Pool): Promise<number> {
  return transaction(pool, async (tx) => {
    const over = await tx.query<{ id: string }>(overSql);
    const ids = over.rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    const appeals = await tx.query<{ id: string }>(
      'select a.id from cases a join case_decisions d on d.id = a.appealed_id where d.case_id = any($1::uuid[])',
      [ids],
    );
    const appealIds = appeals.rows.map(({ id }) => id);
    const reports = await tx.query('delete from reports where case_id = any($1::uuid[])', [ids]);
    let decisions = 0;
    // An appeal refers to the decision that it is against.
    for (const some of [appealIds, ids]) {
      const gone = await tx.query('delete from case_decisions where case_id = any($1::uuid[])', [some]);
      decisions += gone.rowCount ?? 0;
      await tx.query('delete from cases where id = any($1::uuid[])', [some]);
    }
    await audit(tx, {
      actorId: null,
      action: 'case.purge',
      subject: 'cases',
      details: { cases: ids.length + appealIds.length, decisions, reports: reports.rowCount ?? 0 },
    });
    return ids.length;
  });
}
