import { byFacts, type Finder, type ParamsOf } from './kind.ts';

/** A photo that the classifier takes for one of somebody naked. */
export function nudity({ score }: ParamsOf<'nudity'>): Finder {
  return {
    reads: 'listing',
    async find(db, { id }) {
      const { rows } = await db.query<{ id: string; nudity: number }>(
        `select i.id, i.nudity from ad_images ai join images i on i.id = ai.image_id
          where ai.ad_id = $1 and i.nudity >= $2 order by i.nudity desc`,
        [id, score],
      );
      const [most] = rows;
      if (!most) return null;
      const keys = rows.map((photo) => photo.id);
      return byFacts(keys, { photos: rows.length, score: Math.round(most.nudity * 100) / 100 });
    },
  };
}
