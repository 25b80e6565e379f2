import type { CaseCard, CaseDecided, CaseDecision, CaseKind, ModerationReason } from '@thulubazaar/contract';
import { undoSeconds } from '@thulubazaar/contract';
import type pg from 'pg';
import { type SellerRow, sellerColumns, toSellerCard } from '../accounts/seller.ts';
import { isoTime } from '../kernel/db/iso-time.ts';

export type Db = pg.Pool | pg.PoolClient;

export interface CaseRow extends SellerRow {
  id: string;
  case_kind: CaseKind;
  version: number;
  person_id: string;
  ad_id: number | null;
  title: string | null;
  reports: number;
  opened_at: string;
  due_at: string;
  closed_at: string | null;
  claimed_by: string | null;
  decided_at: string | null;
  decision: CaseDecision | null;
  appealed_id: string | null;
  recovery_id: string | null;
  verification_id: string | null;
  requester_id: string | null;
  appeal_text: string | null;
}

/** SQL of the papers that a case `c` is about: its own, or those of the decision that it is an appeal against. */
export const verificationOfCase = `coalesce(c.verification_id, (
  select k.verification_id from case_decisions x join cases k on k.id = x.case_id where x.id = c.appealed_id))`;

/** Select list and joins of a CaseRow, over `cases c`. What was decided counts only where the case is closed. */
export const caseSelect = `
  select c.id, c.kind as case_kind, c.version, c.person_id, c.ad_id, a.title, c.appealed_id, c.appeal_text,
         c.recovery_id, ${verificationOfCase} as verification_id, (select y.requester_id from recoveries y where y.id = c.recovery_id) as requester_id,
         (select count(distinct r.reporter_id)::int from reports r where r.case_id = c.id) as reports,
         ${isoTime('c.opened_at')} as opened_at, ${isoTime('c.due_at')} as due_at, ${isoTime('c.closed_at')} as closed_at,
         case when c.claimed_until > now() then m.handle end as claimed_by,
         ${isoTime('d.decided_at')} as decided_at, d.decision, ${sellerColumns}
    from cases c join users u on u.id = c.person_id
    left join ads a on a.id = c.ad_id left join users m on m.id = c.claimed_by
    left join lateral (
      select decision, decided_at from case_decisions
       where case_id = c.id order by undone_at is null desc, decided_at desc limit 1
    ) d on c.closed_at is not null`;

export function toCaseCard(row: CaseRow): CaseCard {
  return {
    id: row.id,
    kind: row.case_kind,
    version: row.version,
    person: toSellerCard(row),
    adId: row.ad_id,
    title: row.title,
    reports: row.reports,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    claimedBy: row.claimed_by,
    decidedAt: row.decided_at,
    decision: row.decision,
  };
}

interface DecidedRow {
  id: string;
  decision: CaseDecision;
  reason: ModerationReason | null;
  note: string | null;
  by: string;
  at: string;
  until: string | null;
  undone_at: string | null;
  undoable_until: string | null;
}

const mostDecided = 50;

/**
 * Decisions that a condition over `case_decisions d` finds, the last first.
 * @param callerId who is told until when they can take back which
 */
export async function decisionsWhere(
  db: Db,
  condition: string,
  values: string[],
  callerId: string,
): Promise<CaseDecided[]> {
  const caller = `$${values.length + 1}`;
  const { rows } = await db.query<DecidedRow>(
    `select d.id, d.decision, d.reason, d.note, m.handle as by, ${isoTime('d.decided_at')} as at,
            ${isoTime('d.until')} as until, ${isoTime('d.undone_at')} as undone_at,
            case when d.moderator_id = ${caller}::uuid and d.undone_at is null
                  and d.decided_at > now() - interval '${undoSeconds} seconds'
                  and not exists (select from case_decisions l where l.case_id = d.case_id and l.decided_at > d.decided_at)
                 then ${isoTime(`(d.decided_at + interval '${undoSeconds} seconds')`)} end as undoable_until
       from case_decisions d join users m on m.id = d.moderator_id
      where ${condition} order by d.decided_at desc, d.id limit ${mostDecided}`,
    [...values, callerId],
  );
  return rows.map(({ undone_at, undoable_until, ...row }) => ({
    ...row,
    undoneAt: undone_at,
    undoableUntil: undoable_until,
  }));
}
