import { attributesOf } from '@thulubazaar/catalog/applies';
import type { AttributeValues } from '@thulubazaar/catalog/attribute';
import type { PriceUnit } from '@thulubazaar/catalog/price-units';
import { aanaOf, countedAs, landCategory } from './counted-as.ts';

/** What is a step's first measure but for the last digit of a fraction belongs to it. */
const justBelow = 1e-9;

/** What listings of a group have in common, besides their category and what the price is for. */
const dimensions = {
  make: `split_part(a.attributes->>'model', '/', 1)`,
  // Free names of models are written in many ways; the catalogue's are slugs.
  model: `case when a.attributes->>'model' like '%/%'
               then regexp_replace(lower(a.attributes->>'model'), '[^a-z0-9/]+', '-', 'g') end`,
  year: `a.attributes->>'year'`,
  storage: `a.attributes->>'storage'`,
  bedrooms: `a.attributes->>'bedrooms'`,
  // 2 to 4 aana are a step, 4 to 8 the next one.
  area: `floor(log(2, land.aana) + ${justBelow})::int::text`,
  local: `case when a.place_id like '%/%' then split_part(a.place_id, '/', 1) || '/' || split_part(a.place_id, '/', 2) end`,
  district: `split_part(a.place_id, '/', 1)`,
} as const;
type Dimension = keyof typeof dimensions;

/** Groups of things that have a model, the narrowest first: a place says little of their price. */
const byModel: readonly Dimension[][] = [
  ['model', 'year'],
  ['model', 'storage'],
  ['model'],
  ['make', 'year'],
  ['make'],
];
/** Of what stands somewhere: of another town it says nothing. */
const byPlace: readonly Dimension[][] = [
  ['bedrooms', 'local'],
  ['bedrooms', 'district'],
  ['local'],
  ['district'],
];
/** Of land, whose price is counted by the aana: a large piece costs less of each. */
const byArea: readonly Dimension[][] = [['area', 'local'], ['area', 'district'], ['local'], ['district']];
/** Of all else: of the district, or of everywhere. */
const byCategory: readonly Dimension[][] = [['district'], []];

const all = [...byModel, ...byPlace, ...byArea, ...byCategory];
/** Each once: the district is in several of them. */
const groupings = [...new Map(all.map((group) => [group.join(), group])).values()];

function groupsFor(categoryId: string): readonly Dimension[][] {
  if (attributesOf(categoryId).some(({ id }) => id === 'model')) return byModel;
  if (categoryId === landCategory) return byArea;
  return categoryId.startsWith('property/') ? byPlace : byCategory;
}

/** As much of a listing as decides what it is compared with. */
export interface Priced {
  categoryId: string;
  placeId: string | null;
  priceUnit: PriceUnit;
  attributes: AttributeValues;
}

function saidBy({ attributes, placeId }: Priced, dimension: Dimension): string | undefined {
  const model = typeof attributes.model === 'string' ? attributes.model : undefined;
  const [district, local] = placeId?.split('/') ?? [];
  switch (dimension) {
    case 'make':
      return model?.split('/')[0] || undefined;
    case 'model':
      return model?.includes('/') ? model.toLowerCase().replace(/[^a-z0-9/]+/g, '-') : undefined;
    case 'local':
      return local && `${district}/${local}`;
    case 'district':
      return district;
    case 'area': {
      const aana = aanaOf(attributes.area);
      return aana === null ? undefined : String(Math.floor(Math.log2(aana) + justBelow));
    }
    default:
      return attributes[dimension] === undefined ? undefined : String(attributes[dimension]);
  }
}

/** A group that a listing belongs to. */
export interface Group {
  key: string;
  by: Dimension[];
}

/** The groups of a listing, the narrowest first; those it does not say enough for are left out. */
export function groupsOf(listing: Priced): Group[] {
  const counted = countedAs(listing.categoryId, listing.priceUnit, listing.attributes.area);
  if (!counted) return [];
  return groupsFor(listing.categoryId).flatMap((by) => {
    const values = by.map((dimension) => [dimension, saidBy(listing, dimension)] as const);
    if (values.some(([, value]) => value === undefined)) return [];
    const said = values.map(([dimension, value]) => `${dimension}=${value}`);
    return [{ key: [listing.categoryId, counted.unit, ...said].join('|'), by }];
  });
}

/** What the job counts by: the same groups, as SQL over `ads a` joined with `land`. */
export const groupingSql = {
  columns: Object.entries(dimensions)
    .map(([name, sql]) => `nullif(${sql}, '') as ${name}`)
    .join(', '),
  sets: groupings.map((group) => `(${['category_id', 'price_unit', ...group].join(', ')})`).join(', '),
  key: `concat_ws('|', category_id, price_unit, ${Object.keys(dimensions)
    .map((name) => `'${name}=' || ${name}`)
    .join(', ')})`,
  /** A listing that does not say it is in no group of those that do. */
  said: Object.keys(dimensions)
    .map((name) => `(grouping(${name}) = 1 or ${name} is not null)`)
    .join(' and '),
};
