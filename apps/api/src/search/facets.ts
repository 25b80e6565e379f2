import { attributes } from '@thulubazaar/catalog/attributes';
import type { Facets, SearchAdsQuery } from '@thulubazaar/contract';
import type pg from 'pg';
import { addFilters, Where } from '../listings/scope.ts';
import { ancestorsOf, type PlaceEntry, type Reference } from '../reference/reference.ts';
import type { Attempt } from './attempt.ts';
import { addMatch, separateCategories } from './match.ts';
import { isByWords, newestSql, unnamed } from './ranked.ts';

/** Matches counted: the newest. */
const mostCounted = 1000;
const mostOfAKind = 8;
/** Upper ends in paisa: what people say, from a thousand rupees to a crore. */
const priceBands = [1e3, 5e3, 1e4, 2.5e4, 5e4, 1e5, 5e5, 2e6, 1e7].map((rupees) => rupees * 100);

interface Row {
  category_no: number | null;
  place_no: number | null;
  band: number | null;
  condition: string | null;
  count: number;
  grouped: number;
  counted: number;
}

// One pass over the counted matches; places are counted at all four levels, of which the answer shows one.
function countSql(where: Where, newest: string): string {
  const bands = where.value(priceBands);
  return `
    with hits as materialized (${newest}), facts as (
      select h.category_no, p.no as place_no, width_bucket(h.price, ${bands}::bigint[]) as band,
             (select substr(f, 11) from unnest(h.filters) as f where f like 'condition=%' limit 1) as condition, p.level
        from hits h
        cross join lateral (values (1, province_no), (2, district_no), (3, local_no), (4, place_no)) as p(level, no)
    )
    select category_no, place_no, band, condition, case when grouping(place_no) = 0 then count(*) else count(*) filter (where level = 1) end::int as count,
           grouping(category_no, place_no, band, condition) as grouped, (select count(*)::int from hits) as counted
      from facts group by grouping sets ((category_no), (place_no), (band), (condition))`;
}

const grouping = { category: 0b0111, place: 0b1011, band: 0b1101, condition: 0b1110 };

/** How the matches are spread over categories, places, prices and conditions. */
export async function countFacets(
  pool: pg.Pool,
  reference: Reference,
  query: SearchAdsQuery,
  attempt: Attempt,
): Promise<Facets> {
  const where = new Where();
  addMatch(where, attempt.search, attempt.named, true);
  addFilters(where, reference, query);
  const newest = newestSql(where, mostCounted + 1, {
    byWords: await isByWords(pool, attempt.search),
    categories: separateCategories(attempt.search),
  });
  const text = countSql(where, newest);
  const { rows } = await pool.query<Row>(unnamed(text, where.values));
  const counted = rows[0]?.counted ?? 0;
  const of = (group: number) =>
    rows.filter(({ grouped }) => grouped === group).sort((a, b) => b.count - a.count);
  return {
    categories: categoriesOf(reference, of(grouping.category)),
    places: placesOf(reference, of(grouping.place), counted),
    prices: of(grouping.band)
      .flatMap(({ band, count }) => (band === null ? [] : [{ ...boundsOf(band), count }]))
      .sort((a, b) => a.min - b.min),
    conditions: conditionsOf(of(grouping.condition)),
    counted: Math.min(counted, mostCounted),
    capped: counted > mostCounted,
  };
}

function categoriesOf({ categories }: Reference, rows: Row[]): Facets['categories'] {
  const byNo = new Map([...categories.values()].map((entry) => [entry.no, entry]));
  return rows
    .flatMap(({ category_no, count }) => {
      const entry = category_no === null ? undefined : byNo.get(category_no);
      return entry ? [{ id: entry.id, name: entry.name, count }] : [];
    })
    .slice(0, mostOfAKind);
}

// The widest level that tells matches apart: provinces for all of Nepal, neighbourhoods for a town.
function placesOf({ places }: Reference, rows: Row[], counted: number): Facets['places'] {
  const byNo = new Map([...places.values()].map((entry) => [entry.no, entry]));
  const found = rows.flatMap(({ place_no, count }) => {
    const entry = place_no === null ? undefined : byNo.get(place_no);
    return entry ? [{ entry, count }] : [];
  });
  const levels: PlaceEntry['level'][][] = [['province'], ['district'], ['local'], ['area', 'ward']];
  for (const level of levels) {
    const here = found.filter(({ entry }) => level.includes(entry.level));
    const apart = here.filter(({ count }) => count < counted);
    if (apart.length > 0 && (level[0] !== 'province' || here.length > 2))
      return here.slice(0, mostOfAKind).map(shown);
  }
  return [];
}

function shown({ entry, count }: { entry: PlaceEntry; count: number }): Facets['places'][number] {
  const above = ancestorsOf(entry).at(-1);
  const label = entry.level === 'ward' && above ? entry.label : entry.name;
  return { id: entry.id, label, count };
}

function boundsOf(band: number): { min: number; max: number | null } {
  const [from, to] = [priceBands[band - 1], priceBands[band]];
  return { min: from ?? 0, max: to === undefined ? null : to - 1 };
}

function conditionsOf(rows: Row[]): Facets['conditions'] {
  const condition = attributes.find(({ id }) => id === 'condition');
  const options = condition?.kind === 'choice' ? condition.options : [];
  return rows.flatMap(({ condition: id, count }) => {
    const option = options.find((each) => each.id === id);
    return option ? [{ id: option.id, label: option.label, count }] : [];
  });
}
