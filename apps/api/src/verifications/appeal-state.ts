import type { AppealState } from '@thulubazaar/contract';

/** How long somebody may say that a decision is wrong. */
export const appealDays = 30;

export interface AppealRow {
  /** It is too late to appeal. */
  late: boolean;
  appealed: boolean;
  /** Of the appeal. */
  answer: 'uphold' | 'overturn' | null;
}

/** What becomes, or may become, of an appeal against a decision. */
export function appealStateOf({ late, appealed, answer }: AppealRow): AppealState {
  if (answer) return answer === 'uphold' ? 'upheld' : 'overturned';
  if (appealed) return 'open';
  return late ? 'too_late' : 'possible';
}

/** SQL of what was answered to an appeal, a case `p`; null while nobody has. */
export const appealAnswer = `(select x.decision from case_decisions x where x.case_id = p.id and x.undone_at is null
  order by x.decided_at desc limit 1)`;

/** SQL that is true of a decision that cannot be appealed against any more: for days, or since the papers that it is about are gone. */
export const isLate = (d: string) => `(${d}.decided_at < now() - interval '${appealDays} days'
  or ${d}.decision = 'refuse' and not exists (
    select from cases k join verification_papers y on y.verification_id = k.verification_id where k.id = ${d}.case_id))`;

/** SQL of the refusal of a request `v` that stands, or that was overturned: an AppealRow with its id; none of any other. */
export const refusalOf = `(
  select d.id as refusal_id, ${isLate('d')} as late, p.id is not null as appealed, ${appealAnswer} as answer
    from cases k join case_decisions d on d.case_id = k.id and d.decision = 'refuse'
    left join cases p on p.appealed_id = d.id and p.kind = 'appeal'
   where k.verification_id = v.id and (d.undone_at is null or ${appealAnswer} = 'overturn')
   order by d.decided_at desc limit 1)`;
