import type { Facets } from '@thulubazaar/contract';
import type { Texts } from '@thulubazaar/messages/create-translate';
import type { SearchLink } from '../urls/links.ts';
import type { SearchQuery } from '../urls/search-query.ts';
import { formatPrice } from '../words/format.ts';

/** A part of the matches: how many, and what a search within it says besides. */
export type Choice = readonly [key: string, label: string, count: number, changes: Partial<SearchLink>];

const paisaPerRupee = 100;

interface FacetGroups {
  categories: readonly Choice[];
  places: readonly Choice[];
  prices: readonly Choice[];
  /** By condition and by what else the category tells of itself, each with its name. */
  others: readonly [title: string, choices: readonly Choice[]][];
}

/** What is spread over something that nobody has chosen yet. */
export function facetGroups(facets: Facets | null, query: SearchQuery, texts: Texts): FacetGroups {
  if (!facets) return { categories: [], places: [], prices: [], others: [] };
  const { lang, t } = texts;
  const categories = facets.categories.map(
    ({ id, name, count }): Choice => [id, name[lang], count, { category: id }],
  );
  const places = facets.places.map(({ id, label, count }): Choice => [id, label[lang], count, { place: id }]);
  const prices = facets.prices.map(({ min, max, count }): Choice => {
    const rupees = { min: min / paisaPerRupee, max: max === null ? null : Math.ceil(max / paisaPerRupee) };
    const changes = { minPrice: min > 0 ? String(rupees.min) : '', maxPrice: String(rupees.max ?? '') };
    return [String(min), priceLabel(rupees, texts), count, changes];
  });
  const conditions = facets.conditions.map(
    ({ id, label, count }): Choice => [id, label[lang], count, { 'attr.condition': id }],
  );
  const isOpen = (id: string) => id === 'model' || !query.attributes[`attr.${id}`];
  const attributes = facets.attributes
    .filter(({ id }) => isOpen(id))
    .map(({ id, category, label, values }): [string, Choice[]] => [
      label[lang],
      values.map(
        ({ value, label: name, count }): Choice => [
          value,
          name[lang],
          count,
          { category, [`attr.${id}`]: value },
        ],
      ),
    ]);
  return {
    categories: query.category.includes('/') ? [] : categories,
    places,
    prices: query.minPrice || query.maxPrice ? [] : prices,
    others: [[t('search.facetCondition'), isOpen('condition') ? conditions : []], ...attributes],
  };
}

function priceLabel({ min, max }: { min: number; max: number | null }, { lang, t }: Texts): string {
  const amount = (rupees: number) => formatPrice(rupees * paisaPerRupee, lang);
  if (max === null) return t('search.facetFrom', { from: amount(min) });
  if (min === 0) return t('search.facetUpTo', { to: amount(max) });
  return t('search.facetBetween', { from: amount(min), to: amount(max) });
}
