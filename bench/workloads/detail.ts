import { findAd } from '../../apps/api/src/ads/detail.ts';
import { listingCount } from '../data.ts';
import { type Bench, measured, type Section } from '../lib/bench.ts';
import { httpVariant } from '../lib/http-load.ts';
import { interleave, ratioOf } from '../lib/measure.ts';
import { pgbenchVariant } from '../lib/pgbench.ts';
import { statementOf } from '../lib/statement.ts';

/** One listing, each time another. */
export async function detailWorkload({ pool, target, pgbench, database, turns }: Bench): Promise<Section> {
  const { rows } = await pool.query<{ id: number }>(
    'select ad_id as id from ad_cards order by md5(ad_id::text) limit 4000',
  );
  const paths = rows.map(({ id }) => `/api/ads/${id}`);
  const api = httpVariant('listing detail', target, paths);
  if (!pgbench) {
    const notes = [
      'no pgbench on this machine (Debian: postgresql-contrib): details have no limit beside them',
    ];
    return { title: 'Listing detail', measurements: await interleave([api], turns), ratios: [], notes };
  }
  const statement = await statementOf(pool, (recorder) => findAd(recorder, rows[0]?.id ?? 1));
  // Of these one in twenty is not live; the statement is the same for it.
  const ids = { from: 1, to: listingCount };
  const measurements = await interleave(
    [api, pgbenchVariant('pgbench: detail, same SQL', pgbench, database, [{ ...statement, values: [ids] }])],
    turns,
  );
  const [ours, bare] = [
    measured(measurements, api.name),
    measured(measurements, 'pgbench: detail, same SQL'),
  ];
  return {
    title: 'Listing detail',
    measurements,
    ratios: [ratioOf('detail ÷ pgbench, same SQL', ours, bare, 0.55)],
    notes: [],
  };
}
