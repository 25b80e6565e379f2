import type { OwnDecision } from '@thulubazaar/contract';
import { isoTime } from '../kernel/db/iso-time.ts';
import type { Db } from './case-row.ts';

/** How long somebody may say that a decision is wrong. */
export const appealDays = 30;
const mostShown = 100;

interface OwnRow extends Omit<OwnDecision, 'adId' | 'appeal'> {
  ad_id: number | null;
  late: boolean;
  appealed: boolean;
  /** Of the appeal. */
  answer: 'uphold' | 'overturn' | null;
}

function appealOf({ late, appealed, answer }: OwnRow): OwnDecision['appeal'] {
  if (answer) return answer === 'uphold' ? 'upheld' : 'overturned';
  if (appealed) return 'open';
  return late ? 'too_late' : 'possible';
}

/**
 * What was decided against somebody, the last first, by case_decisions_by_person. What was taken back is left out, but not what
 * was overturned.
 * @param id of one decision alone
 */
export async function ownDecisions(
  db: Db,
  personId: string,
  id: string | null = null,
): Promise<OwnDecision[]> {
  const { rows } = await db.query<OwnRow>(
    `select d.id, d.decision, d.reason, d.note, ${isoTime('d.decided_at')} as at, ${isoTime('d.until')} as until, d.ad_id, a.title,
            d.decided_at < now() - make_interval(days => $3) as late, p.id is not null as appealed, answered.decision as answer
       from case_decisions d left join ads a on a.id = d.ad_id
       left join cases p on p.appealed_id = d.id and p.kind = 'appeal'
       left join lateral (
         select decision from case_decisions x where x.case_id = p.id and x.undone_at is null order by x.decided_at desc limit 1
       ) answered on true
      where d.person_id = $1 and d.decision in ('ask_changes', 'remove', 'warn', 'suspend', 'ban')
        and (d.undone_at is null or answered.decision = 'overturn') and ($2::uuid is null or d.id = $2)
      order by d.decided_at desc, d.id limit $4`,
    [personId, id, appealDays, mostShown],
  );
  return rows.map(({ ad_id: adId, late, appealed, answer, ...row }) => ({
    ...row,
    adId,
    appeal: appealOf({ ...row, ad_id: adId, late, appealed, answer }),
  }));
}
