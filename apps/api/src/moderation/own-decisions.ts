import { decisionsAgainst, type OwnDecision } from '@thulubazaar/contract';
import { isoTime } from '../kernel/db/iso-time.ts';
import { type AppealRow, appealAnswer, appealStateOf, isLate } from '../verifications/appeal-state.ts';
import type { Db } from './case-row.ts';

const mostShown = 100;

const against = decisionsAgainst.filter((decision) => decision !== 'refuse');

/** SQL that is true of a decision against somebody: one that they read, and can appeal against. @param d alias of `case_decisions` */
export const isAgainst = (d: string) =>
  `(${d}.decision in (${against.map((decision) => `'${decision}'`).join(', ')})
    or ${d}.decision = 'refuse' and exists (select from cases k where k.id = ${d}.case_id and k.kind = 'verification'))`;

/** SQL of what such a decision is about. */
export const decidedOfSql = (d: string) => `
  case when ${d}.decision = 'refuse' then 'verification' when ${d}.decision = 'remove_photo' then 'photo'
       when ${d}.ad_id is not null then 'listing' when ${d}.was ?& array['reviews', 'answers'] then 'words'
       when ${d}.was ? 'answers' then 'answers' when ${d}.was ? 'reviews' then 'reviews' else 'person' end`;

interface OwnRow extends Omit<OwnDecision, 'adId' | 'appeal'>, AppealRow {
  ad_id: number | null;
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
            ${decidedOfSql('d')} as of, ${isLate('d')} as late, p.id is not null as appealed, ${appealAnswer} as answer
       from case_decisions d left join ads a on a.id = d.ad_id
       left join cases p on p.appealed_id = d.id and p.kind = 'appeal'
      where d.person_id = $1 and ${isAgainst('d')}
        and (d.undone_at is null or ${appealAnswer} = 'overturn') and ($2::uuid is null or d.id = $2)
      order by d.decided_at desc, d.id limit $3`,
    [personId, id, mostShown],
  );
  return rows.map(({ ad_id: adId, late, appealed, answer, ...row }) => ({
    ...row,
    adId,
    appeal: appealStateOf({ late, appealed, answer }),
  }));
}
