import { findAds } from '../../apps/api/src/listings/detail.ts';
import { type Bench, measured, type Section } from '../lib/bench.ts';
import { httpVariant } from '../lib/http-load.ts';
import { interleave, ratioOf } from '../lib/measure.ts';
import { pgbenchVariant } from '../lib/pgbench.ts';
import { statementOf } from '../lib/statement.ts';

// What an answer says besides the listing's own row; the API has both trees in memory.
const fromTables = (found: string) => `
  select d.*, c.name_en, c.name_ne, t.id, t.name_en, t.name_ne, above.places
    from (${found}) d join categories c on c.id = d.category_id left join categories t on t.id = c.parent_id
    cross join lateral (
      with recursive up as (
        select p.*, 0 as depth from places p where p.id = d.place_id
        union all select p.*, up.depth + 1 from places p join up on p.id = up.parent_id
      )
      select json_agg(json_build_object('id', id, 'level', level, 'name_en', name_en, 'name_ne', name_ne,
                      'label_en', label_en, 'label_ne', label_ne, 'lat', lat, 'lng', lng) order by depth desc) as places
        from up
    ) above`;

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
  const statement = await statementOf(pool, (recorder) => findAds(recorder, [rows[0]?.id ?? 1]));
  // Of these one in twenty is not live; the statement is the same for it.
  const { rows: most } = await pool.query<{ id: number }>('select max(id) as id from ads');
  const ids = { from: 1, to: most[0]?.id ?? 1 };
  const same = { text: statement.text, values: [ids] };
  const tables = { text: fromTables(statement.text), values: [ids] };
  const measurements = await interleave(
    [
      api,
      pgbenchVariant('pgbench: detail, same SQL', pgbench, database, [same]),
      pgbenchVariant('pgbench: detail, same rows from the tables', pgbench, database, [tables]),
    ],
    turns,
  );
  const of = (name: string) => measured(measurements, name);
  return {
    title: 'Listing detail',
    measurements,
    ratios: [
      ratioOf('detail ÷ pgbench, same SQL', of(api.name), of('pgbench: detail, same SQL'), 0.55),
      ratioOf(
        'detail ÷ pgbench, same rows',
        of(api.name),
        of('pgbench: detail, same rows from the tables'),
        null,
      ),
    ],
    notes: [],
  };
}
