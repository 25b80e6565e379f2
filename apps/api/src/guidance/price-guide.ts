import type { AttributeValues } from '@thulubazaar/catalog/attribute';
import { rulesOf } from '@thulubazaar/catalog/category-rules';
import type { PriceGuide, PriceGuideQuery } from '@thulubazaar/contract';
import type pg from 'pg';
import { countedAs } from './counted-as.ts';
import { groupsOf, type Priced } from './groups.ts';

/** Beyond this they are different things: an average of a car and a lorry guides nobody. */
const widestSpread = 8;
const [lowAt, medianAt, highAt] = [1, 9, 17];

interface Row {
  group_key: string;
  n: number;
  quantiles: number[];
}

function pricedOf({ category, place, priceUnit, ...said }: PriceGuideQuery): Priced {
  const attributes: AttributeValues = Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => (value ? [[name.slice('attr.'.length), value]] : [])),
  );
  const usual = rulesOf(category).priceUnits[0] ?? 'total';
  return { categoryId: category, placeId: place ?? null, priceUnit: priceUnit ?? usual, attributes };
}

/** What comparable listings ask, of the narrowest group that was counted; null where there is none. */
export async function findPriceGuide(pool: pg.Pool, query: PriceGuideQuery): Promise<PriceGuide | null> {
  return guideFor(pool, pricedOf(query));
}

/** As `findPriceGuide`, for a listing that is at hand. */
export async function guideFor(db: pg.Pool | pg.PoolClient, priced: Priced): Promise<PriceGuide | null> {
  const groups = groupsOf(priced);
  const times = countedAs(priced.categoryId, priced.priceUnit, priced.attributes.area)?.times ?? 1;
  if (groups.length === 0) return null;
  // By the primary key.
  const { rows } = await db.query<Row>(
    'select group_key, n, quantiles from price_guides where group_key = any($1::text[])',
    [groups.map(({ key }) => key)],
  );
  const counted = new Map(rows.map((row) => [row.group_key, row]));
  for (const { key, by } of groups) {
    const row = counted.get(key);
    const guide = row && guideOf(row, times);
    if (guide) return { ...guide, priceUnit: priced.priceUnit, by };
  }
  return null;
}

function guideOf({ n, quantiles }: Row, times: number): Omit<PriceGuide, 'priceUnit' | 'by'> | null {
  const prices = quantiles.map((price) => Math.round(Number(price) * times));
  const [low, median, high] = [prices[lowAt], prices[medianAt], prices[highAt]];
  if (low === undefined || median === undefined || high === undefined) return null;
  return high / low > widestSpread ? null : { n, low, median, high, quantiles: prices };
}
