import { condition } from '@thulubazaar/catalog/attributes/condition';
import type { Facets, SearchAdsQuery } from '@thulubazaar/contract';
import type pg from 'pg';
import { addFilters, comparePrices, Where } from '../listings/scope.ts';
import { madeOf } from '../reference/made-of.ts';
import { ancestorsOf, type PlaceEntry, type Reference } from '../reference/reference.ts';
import type { Attempt } from './attempt.ts';
import { attributeFacets } from './attribute-facets.ts';
import { addMatch, separateCategories } from './match.ts';
import { countedColumns, isByWords, newestSql, unnamed } from './ranked.ts';

/** Matches counted: the newest. */
const mostCounted = 1000;
const mostOfAKind = 8;
/** Upper ends in paisa: what people say, from a thousand rupees to a crore. */
const priceBands = [1e3, 5e3, 1e4, 2.5e4, 5e4, 1e5, 5e5, 2e6, 1e7].map((rupees) => rupees * 100);

interface Row {
  /** Of the category, place or band. */
  no: number | null;
  term: string | null;
  count: number;
  grouped: number;
  counted: number;
}

const kinds = ['category', 'province', 'district', 'local', 'place', 'band'] as const;
type Kind = (typeof kinds)[number];

/** What `grouping` says of the rows that are counted by a kind: all bits but its own. */
function groupOf(kind: Kind): number {
  return 2 ** kinds.length - 1 - 2 ** (kinds.length - 1 - kinds.indexOf(kind));
}
const byTerm = -1;

// One pass over the counted matches, and one over the terms they are filtered by. Of every set only the column it is grouped
// by is not null.
function countSql(where: Where, newest: string, compared: string): string {
  const bands = where.value(priceBands);
  return `
    with hits as materialized (${newest}), facts as (
      select category_no as category, province_no as province, district_no as district, local_no as local,
             place_no as place, case when ${compared} then width_bucket(price, ${bands}::bigint[]) end as band
        from hits
    )
    select coalesce(category, province, district, local, place, band) as no, null as term, count(*)::int as count,
           grouping(${kinds.join(', ')}) as grouped, (select count(*)::int from hits) as counted
      from facts group by grouping sets (${kinds.map((kind) => `(${kind})`).join(', ')})
     union all
    select null, term, count(*)::int, ${byTerm}, (select count(*)::int from hits)
      from hits cross join lateral unnest(filters) as term where strpos(term, '=') > 0 group by term`;
}

/** How the matches are spread over categories, places, prices and conditions. */
export async function countFacets(
  pool: pg.Pool,
  reference: Reference,
  query: SearchAdsQuery,
  attempt: Attempt,
): Promise<Facets> {
  const where = new Where();
  const { search } = attempt;
  addMatch(where, reference, search, attempt.named, true);
  addFilters(where, reference, query, search.sought);
  const newest = newestSql(where, mostCounted + 1, {
    wanted: countedColumns,
    byWords: await isByWords(pool, attempt.search),
    categories: separateCategories(attempt.search),
  });
  const prices = new Where();
  comparePrices(prices, reference, search.sought);
  const text = countSql(where, newest, prices.toString().replace('where ', '') || 'true');
  const { rows } = await pool.query<Row>(unnamed(text, where.values));
  const counted = rows[0]?.counted ?? 0;
  const of = (kind: Kind) =>
    rows.filter(({ grouped }) => grouped === groupOf(kind)).sort((a, b) => b.count - a.count);
  const [first, ...others] = search.sought.sure;
  const terms = attributeFacets(
    others.length === 0 ? (first?.id ?? null) : null,
    query,
    rows
      .flatMap(({ term, count }) => (term === null ? [] : [{ term, count }]))
      .sort((a, b) => b.count - a.count),
  );
  return {
    categories: categoriesOf(reference, of('category')),
    places: placesOf(reference, of, counted),
    prices: of('band')
      .flatMap(({ no, count }) => (no === null ? [] : [{ ...boundsOf(no), count }]))
      .sort((a, b) => a.min - b.min),
    conditions: terms.find(({ id }) => id === condition.id)?.values.map(conditionOf) ?? [],
    attributes: terms.filter(({ id }) => id !== condition.id),
    counted: Math.min(counted, mostCounted),
    capped: counted > mostCounted,
  };
}

function categoriesOf({ categories }: Reference, rows: Row[]): Facets['categories'] {
  const byNo = new Map([...categories.values()].map((entry) => [entry.no, entry]));
  return rows
    .flatMap(({ no, count }) => {
      const entry = no === null ? undefined : byNo.get(no);
      return entry ? [{ id: entry.id, name: entry.name, count }] : [];
    })
    .slice(0, mostOfAKind);
}

const placesByNo = madeOf(function* ({ places }): Generator<void, Map<number, PlaceEntry>> {
  yield;
  return new Map([...places.values()].map((entry) => [entry.no, entry]));
});

// The widest level that tells matches apart: provinces for all of Nepal, neighbourhoods for a town.
function placesOf(reference: Reference, of: (kind: Kind) => Row[], counted: number): Facets['places'] {
  const byNo = placesByNo.of(reference);
  for (const level of ['province', 'district', 'local', 'place'] as const) {
    const here = of(level).flatMap(({ no, count }) => {
      const entry = no === null ? undefined : byNo.get(no);
      // A listing may be at a town as such.
      return entry && (level !== 'place' || entry.level !== 'local') ? [{ entry, count }] : [];
    });
    const apart = here.filter(({ count }) => count < counted);
    if (apart.length > 0 && (level !== 'province' || here.length > 2))
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

function conditionOf({ value, label, count }: Facets['attributes'][number]['values'][number]) {
  return { id: value, label, count };
}
