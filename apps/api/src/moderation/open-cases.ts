import { promisedHours } from '@thulubazaar/contract';
import type pg from 'pg';
import { isoTime } from '../kernel/db/iso-time.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import { notify } from '../notifications/notify.ts';

const due = (kind: keyof typeof promisedHours, from = 'now()') =>
  `${from} + make_interval(hours => ${promisedHours[kind]})`;

/** Opens a case about a listing that waits for a moderator, where none is open. */
export async function openHeld(tx: pg.PoolClient, adId: number): Promise<void> {
  await tx.query(
    `insert into cases (kind, person_id, ad_id, due_at)
     select 'held', owner_id, id, ${due('held')} from ads where id = $1
     on conflict (ad_id) where kind = 'held' and closed_at is null do nothing`,
    [adId],
  );
}

/** A listing waits no more, by no decision: its owner removed it. */
export async function closeHeld(tx: pg.PoolClient, adId: number): Promise<void> {
  await tx.query(
    `update cases set closed_at = now(), version = version + 1, claimed_by = null, claimed_until = null
      where ad_id = $1 and kind = 'held' and closed_at is null`,
    [adId],
  );
}

/** A listing is another one now than whoever looks at its cases saw. */
export async function touchCasesOf(tx: pg.PoolClient, adId: number): Promise<void> {
  // By cases_by_ad.
  await tx.query('update cases set version = version + 1 where ad_id = $1 and closed_at is null', [adId]);
}

/** Opens a case about an account that somebody asks for. */
export async function openRecovery(
  tx: pg.PoolClient,
  { recoveryId, personId }: { recoveryId: string; personId: string },
): Promise<void> {
  await tx.query(
    `insert into cases (kind, person_id, recovery_id, due_at) values ('recovery', $1, $2, ${due('recovery')})`,
    [personId, recoveryId],
  );
}

/** Opens a case about papers that somebody has sent. */
export async function openVerification(
  tx: pg.PoolClient,
  { verificationId, userId }: { verificationId: string; userId: string },
): Promise<void> {
  await tx.query(
    `insert into cases (kind, person_id, verification_id, due_at) values ('verification', $1, $2, ${due('verification')})`,
    [userId, verificationId],
  );
}

/** What was sent is another thing than whoever looks at its case saw. */
export async function touchVerification(tx: pg.PoolClient, verificationId: string): Promise<void> {
  // Of an appeal by cases_appealed_once.
  await tx.query(
    `update cases set version = version + 1
      where closed_at is null and (verification_id = $1 or appealed_id in (
        select d.id from cases k join case_decisions d on d.case_id = k.id where k.verification_id = $1))`,
    [verificationId],
  );
}

/** A person shows another photo than whoever looks at what was reported of them saw. */
export async function touchPerson(tx: pg.PoolClient, personId: string): Promise<void> {
  // By cases_person_reported_once.
  await tx.query(
    `update cases set version = version + 1
      where person_id = $1 and kind = 'reported' and ad_id is null and closed_at is null`,
    [personId],
  );
}

/** Papers wait no more, by no decision: whoever sent them took them back. */
export async function closeVerification(tx: pg.PoolClient, verificationId: string): Promise<void> {
  await tx.query(
    `update cases set closed_at = now(), version = version + 1, claimed_by = null, claimed_until = null
      where verification_id = $1 and closed_at is null`,
    [verificationId],
  );
}

// Of a listing, else of a person as such.
const reportedOnce = {
  listing: `(ad_id) where kind = 'reported' and ad_id is not null and closed_at is null`,
  person: `(person_id) where kind = 'reported' and ad_id is null and closed_at is null`,
};

interface Reported {
  reportId: string;
  personId: string;
  /** Null where it is of the person, or of what they wrote. */
  adId: number | null;
}

/** Opens a case about what was reported, or joins the report to the one that is open. */
export async function joinReported(tx: pg.PoolClient, { reportId, personId, adId }: Reported): Promise<void> {
  await tx.query(
    `with joined as (
       insert into cases (kind, person_id, ad_id, due_at) values ('reported', $2, $3, ${due('reported')})
       on conflict ${adId === null ? reportedOnce.person : reportedOnce.listing}
          do update set version = cases.version + 1
       returning id)
     update reports set case_id = joined.id from joined where reports.id = $1`,
    [reportId, personId, adId],
  );
}

/** Opens a case about a person whom nobody reported, or says to whoever looks at the one that is open that there is more. */
export async function openReported(tx: pg.PoolClient, personId: string): Promise<void> {
  await tx.query(
    `insert into cases (kind, person_id, due_at) values ('reported', $1, ${due('reported')})
     on conflict ${reportedOnce.person} do update set version = cases.version + 1`,
    [personId],
  );
}

/** Tells whoever reported something that it has come in, once a case, and by when it is promised to be decided. */
export async function acknowledgeReport(tx: pg.PoolClient, reportId: string): Promise<void> {
  const { rows } = await tx.query<{ reporter_id: string; case_id: string; due: string }>(
    `select r.reporter_id, r.case_id, ${isoTime('c.due_at')} as due from reports r join cases c on c.id = r.case_id where r.id = $1`,
    [reportId],
  );
  const [report] = rows;
  if (!report) return;
  const { reporter_id: userId, case_id: key, due } = report;
  await notify(tx, { userId, kind: 'report_received', key, data: { due } });
}

/** What waited when cases came, and what a release before them goes on writing beside this one. */
export const openMissingCasesJob = defineJob({
  name: 'open_missing_cases',
  cron: '*/10 * * * *',
  maxAttempts: 3,
});

const atOnce = 500;

/**
 * Opens cases about what waits without one: submitted listings, and reports. Promised from when they came. A case whose
 * listing waits no more is closed: a release before, which knows no cases, let it go.
 * @returns how many listings and reports had none
 */
export async function openMissingCases(pool: pg.Pool): Promise<number> {
  // By ads_submitted.
  const held = await pool.query(
    `insert into cases (kind, person_id, ad_id, opened_at, due_at)
     select 'held', a.owner_id, a.id, a.updated_at, ${due('held', 'a.updated_at')} from ads a
      where a.state = 'submitted'
        and not exists (select from cases c where c.ad_id = a.id and c.kind = 'held' and c.closed_at is null)
     on conflict (ad_id) where kind = 'held' and closed_at is null do nothing`,
  );
  await pool.query(
    `update cases c set closed_at = now(), version = version + 1
       from (select a.id from cases o join ads a on a.id = o.ad_id
              where o.kind = 'held' and o.closed_at is null and a.state <> 'submitted'
                for no key update of a skip locked) gone
      where c.ad_id = gone.id and c.kind = 'held' and c.closed_at is null`,
  );
  let done = held.rowCount ?? 0;
  for (let found = atOnce; found === atOnce; done += found) found = await openForReports(pool);
  return done;
}

async function openForReports(pool: pg.Pool): Promise<number> {
  return transaction(pool, async (tx) => {
    // By reports_without_case.
    const { rows } = await tx.query<{
      id: string;
      reported_id: string;
      ad_id: number | null;
      created_at: Date;
    }>(
      `select id, reported_id, ad_id, created_at from reports where case_id is null
        order by id limit $1 for update skip locked`,
      [atOnce],
    );
    for (const { id, reported_id: personId, ad_id: adId, created_at: at } of rows) {
      await joinReported(tx, { reportId: id, personId, adId });
      await tx.query(
        `update cases c set opened_at = least(c.opened_at, $2), due_at = least(c.due_at, ${due('reported', '$2::timestamptz')})
           from reports r where r.id = $1 and c.id = r.case_id`,
        [id, at],
      );
      await acknowledgeReport(tx, id);
    }
    return rows.length;
  });
}
