import type { PriceUnit } from '@thulubazaar/catalog/price-units';
import { type AreaUnit, areaIn } from '@thulubazaar/nepal/units';

/** Of land all prices are counted by the aana: of three ropani and of three aana the same whole price says nothing. */
export const landCategory = 'property/land';

/** What a price is counted as among others. */
interface CountedAs {
  unit: PriceUnit;
  /** How many of that unit it is for. */
  times: number;
}

/** The land's area as a number; null where it is not said. */
export function aanaOf(area: unknown): number | null {
  const aana = typeof area === 'string' ? areaIn(area, 'aana') : 0;
  return aana > 0 ? aana : null;
}

/** What prices of a listing are counted as, so that those of a year and of a month compare; null where that is not known. */
export function countedAs(categoryId: string, unit: PriceUnit, area: unknown): CountedAs | null {
  if (categoryId === landCategory) {
    const times = unit === 'total' ? aanaOf(area) : aanaOf(`1 ${unit}`);
    return times === null ? null : { unit: 'aana', times };
  }
  return unit === 'year' ? { unit: 'month', times: 12 } : { unit, times: 1 };
}

const units: readonly AreaUnit[] = [
  'ropani',
  'aana',
  'paisa',
  'daam',
  'bigha',
  'kattha',
  'dhur',
  'sqft',
  'sqm',
];
const inAana = units.map((unit) => `when '${unit}' then ${areaIn(`1 ${unit}`, 'aana')}`).join(' ');

/** The same as SQL, over `ads a` joined with `land`. */
export const countedSql = {
  // An area is kept as `parseArea` writes it: "4 aana 2 paisa".
  land: `cross join lateral (
    select case when a.category_id = '${landCategory}' then (
      select sum(part[1]::numeric * case part[2] ${inAana} end)
        from regexp_matches(a.attributes->>'area', '(\\d+(?:\\.\\d+)?) ([a-z]+)', 'g') as part) end as aana) land`,
  unit: `case when a.category_id = '${landCategory}' then 'aana' when a.price_unit = 'year' then 'month' else a.price_unit end`,
  times: `case when a.category_id = '${landCategory}'
               then case a.price_unit when 'total' then land.aana ${inAana} end
               when a.price_unit = 'year' then 12 else 1 end`,
};
