import { byFacts, type Finder, type ParamsOf } from './kind.ts';

/** A photo that somebody else's listing showed before, as `likeness/` found it. */
export function photoOfAnother({ likeness }: ParamsOf<'photo_of_another'>): Finder {
  return {
    reads: 'listing',
    async find(db, { id }) {
      const { rows } = await db.query<{ other: number; score: number }>(
        `select other_ad_id as other, score from likeness_findings
          where ad_id = $1 and kind = 'photo' and score >= $2 and decision is distinct from 'different'
          order by score desc limit 5`,
        [id, likeness],
      );
      const [most] = rows;
      if (!most) return null;
      const keys = rows.map(({ other }) => String(other));
      return byFacts(keys, { listing: most.other, likeness: Math.round(most.score * 100) / 100 });
    },
  };
}
