import type { ListAdsQuery } from '@thulubazaar/contract';
import { encodeCursor } from '../../apps/api/src/kernel/http/cursor.ts';
import { listAdsJson } from '../../apps/api/src/listings/list.ts';
import { askedOf } from '../../apps/api/src/listings/scope.ts';
import { type Bench, measured, type Section } from '../lib/bench.ts';
import { httpVariant } from '../lib/http-load.ts';
import { interleave, ratioOf, type Variant } from '../lib/measure.ts';
import { type Drawn, pgbenchVariant, type Statement } from '../lib/pgbench.ts';
import { between, pick, randomFrom } from '../lib/random.ts';
import { type Sent, statementOf } from '../lib/statement.ts';

const limit = 24;
const dayMs = 86_400_000;
const paisa = 100;

/** Where pages begin: anywhere in the newest four months. Keyset pages cost the same wherever they begin. */
async function pageStarts({ pool }: Bench): Promise<{ from: number; to: number }> {
  const { rows } = await pool.query<{ newest: number }>(
    'select (extract(epoch from max(published_at)) * 1000)::bigint as newest from ad_cards',
  );
  const newest = rows[0]?.newest ?? 0;
  return { from: newest - 120 * dayMs, to: newest };
}

/** The districts people look in most. */
async function bigDistricts({ pool, reference }: Bench) {
  const { rows } = await pool.query<{ no: number }>(
    'select district_no as no from ad_cards group by 1 order by count(*) desc limit 12',
  );
  const byNo = new Map([...reference.places.values()].map((place) => [place.no, place]));
  return rows.flatMap(({ no }) => byNo.get(no) ?? []);
}

/**
 * The same rows without stored cards: found by the same index, then everything a card says fetched from the tables
 * that hold it.
 */
function fromTables({ text, values }: Statement): Statement {
  const found = text.replace(/^select ad_id, .*?, card from/, 'select ad_id from');
  if (found === text) throw new Error('the list no longer selects (ad_id, key, card): adapt the benchmark');
  return {
    text: `
      select a.id, a.title, a.price, a.price_unit, a.negotiable, a.condition, a.category_id, a.published_at, p.id,
             p.label_en, p.label_ne, cover.id, cover.media_key, cover.width, cover.height, cover.widths,
             cover.thumbhash, (select count(*) from ad_images ai join images i on i.id = ai.image_id
                                where ai.ad_id = a.id and i.state = 'ready') as photo_count
        from (${found}) page join ads a on a.id = page.ad_id join places p on p.id = a.place_id
        left join lateral (
          select i.id, i.media_key, i.width, i.height, i.widths, i.thumbhash
            from ad_images ai join images i on i.id = ai.image_id
           where ai.ad_id = a.id and i.state = 'ready' order by ai.position limit 1
        ) cover on true
       order by a.published_at desc, a.id desc`,
    values,
  };
}

function pathOf(query: Partial<ListAdsQuery>): string {
  const params = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return `/api/ads?${params}`;
}

/** Newest in a category, filtered lists, and the first pages everyone asks for. */
export async function listsWorkload(bench: Bench): Promise<Section> {
  const { pool, reference, target, pgbench, database, turns } = bench;
  const random = randomFrom(2);
  const tops = [...reference.categories.values()].filter((entry) => !entry.parent);
  const topNos: Drawn = { oneOf: tops.map((entry) => entry.no) };
  const starts = await pageStarts(bench);
  const districts = await bigDistricts(bench);
  const districtNos: Drawn = { oneOf: districts.map((place) => place.no) };
  const minPrice = { from: 500 * paisa, to: 5000 * paisa };
  const maxPrice = { from: 10_000 * paisa, to: 100_000 * paisa };

  const pages = Array.from({ length: 4000 }, () => {
    const category = pick(random, tops).id;
    const asked = askedOf('list', { sort: 'newest', category });
    return pathOf({
      category,
      cursor: encodeCursor(asked, between(random, starts.from, starts.to), 1, limit, 0),
      limit,
    });
  });
  const filtered = Array.from({ length: 4000 }, () =>
    pathOf({
      category: pick(random, tops).id,
      place: pick(random, districts).id,
      minPrice: between(random, minPrice.from, minPrice.to),
      maxPrice: between(random, maxPrice.from, maxPrice.to),
      limit,
    }),
  );
  const hot = [pathOf({ limit }), ...tops.map(({ id }) => pathOf({ category: id, limit }))];

  const ask = { sort: 'newest', limit } as const;
  const category = tops[0]?.id ?? '';
  const page = await statementOf(pool, (recorder) =>
    listAdsJson(recorder, reference, {
      ...ask,
      category,
      cursor: encodeCursor(askedOf('list', { ...ask, category }), starts.to, 1, limit, 0),
    }),
  );
  const filter = await statementOf(pool, (recorder) =>
    listAdsJson(recorder, reference, { ...ask, category, place: districts[0]?.id, minPrice: 1, maxPrice: 2 }),
  );
  const pageDrawn = { ...page, values: [topNos, starts, 1, limit + 1] };
  const filterDrawn = { ...filter, values: [topNos, districtNos, minPrice, maxPrice, limit + 1] };

  // As the API sends it: planned once a connection, or every time.
  const modeOf = ({ unnamed }: Sent) => (unnamed ? 'extended' : 'prepared');
  const variants: Variant[] = [
    httpVariant('newest in category, uncached', target, pages),
    httpVariant('filtered list, uncached', target, filtered),
    httpVariant('hot first pages', target, hot),
  ];
  const notes = [];
  if (pgbench) {
    variants.push(
      pgbenchVariant('pgbench: same rows from the tables', pgbench, database, [fromTables(pageDrawn)]),
      pgbenchVariant('pgbench: same SQL', pgbench, database, [pageDrawn]),
      pgbenchVariant(
        'pgbench: filtered, same rows from the tables',
        pgbench,
        database,
        [fromTables(filterDrawn)],
        modeOf(filter),
      ),
      pgbenchVariant('pgbench: filtered, same SQL', pgbench, database, [filterDrawn], modeOf(filter)),
    );
  } else
    notes.push('no pgbench on this machine (Debian: postgresql-contrib): lists have no limit beside them');
  const measurements = await interleave(variants, turns);
  const of = (name: string) => measured(measurements, name);
  const ratios = pgbench
    ? [
        ratioOf(
          'uncached list ÷ pgbench, same rows',
          of('newest in category, uncached'),
          of('pgbench: same rows from the tables'),
          1.2,
        ),
        ratioOf(
          'uncached list ÷ pgbench, same SQL',
          of('newest in category, uncached'),
          of('pgbench: same SQL'),
          null,
        ),
        ratioOf(
          'filtered list ÷ pgbench, same rows',
          of('filtered list, uncached'),
          of('pgbench: filtered, same rows from the tables'),
          1.2,
        ),
        ratioOf(
          'filtered list ÷ pgbench, same SQL',
          of('filtered list, uncached'),
          of('pgbench: filtered, same SQL'),
          null,
        ),
        ratioOf(
          'hot list ÷ pgbench, same rows',
          of('hot first pages'),
          of('pgbench: same rows from the tables'),
          2.5,
        ),
        ratioOf('hot list ÷ pgbench, same SQL', of('hot first pages'), of('pgbench: same SQL'), null),
      ]
    : [];
  return { title: 'Lists of 24', measurements, ratios, notes };
}
