import type { Facets, Lang } from '@thulubazaar/contract';
import { type SearchLink, searchHref } from '@thulubazaar/frontend/urls/links';
import { type SearchQuery, searchLink } from '@thulubazaar/frontend/urls/search-query';
import { formatPrice } from '@thulubazaar/frontend/words/format';
import { formatNumber } from '@thulubazaar/nepal/digits';
import { pick, translate } from '@/i18n/translate.ts';

/** A part of the matches: how many, and what a search within it says besides. */
type Choice = readonly [key: string, label: string, count: number, changes: Partial<SearchLink>];

interface Props {
  title: string;
  choices: readonly Choice[];
  query: SearchQuery;
  lang: Lang;
}

/** How the matches are spread by one thing, each part a link to the same search within it; one part tells nothing apart. */
export function FacetChips({ title, choices, query, lang }: Props) {
  if (choices.length < 2) return null;
  return (
    <ul className="chips chips-small" aria-label={title}>
      {choices.map(([key, label, count, changes]) => (
        <li key={key}>
          <a className="chip" href={searchHref(lang, searchLink(query, changes))}>
            {label} <span className="text-muted">{formatNumber(count, lang)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

const paisaPerRupee = 100;

interface Groups {
  categories: readonly Choice[];
  places: readonly Choice[];
  prices: readonly Choice[];
  /** By condition and by what else the category tells of itself, each with its name. */
  others: readonly [title: string, choices: readonly Choice[]][];
}

/** What is spread over something that nobody has chosen yet. */
export function facetGroups(facets: Facets | null, query: SearchQuery, lang: Lang): Groups {
  if (!facets) return { categories: [], places: [], prices: [], others: [] };
  const t = translate(lang);
  const categories = facets.categories.map(
    ({ id, name, count }): Choice => [id, pick(name, lang), count, { category: id }],
  );
  const places = facets.places.map(
    ({ id, label, count }): Choice => [id, pick(label, lang), count, { place: id }],
  );
  const prices = facets.prices.map(({ min, max, count }): Choice => {
    const rupees = { min: min / paisaPerRupee, max: max === null ? null : Math.ceil(max / paisaPerRupee) };
    const changes = { minPrice: min > 0 ? String(rupees.min) : '', maxPrice: String(rupees.max ?? '') };
    return [String(min), priceLabel(rupees, lang), count, changes];
  });
  const conditions = facets.conditions.map(
    ({ id, label, count }): Choice => [id, pick(label, lang), count, { 'attr.condition': id }],
  );
  const isOpen = (id: string) => id === 'model' || !query.attributes[`attr.${id}`];
  const attributes = facets.attributes
    .filter(({ id }) => isOpen(id))
    .map(({ id, category, label, values }): [string, Choice[]] => [
      pick(label, lang),
      values.map(
        ({ value, label: name, count }): Choice => [
          value,
          pick(name, lang),
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

function priceLabel({ min, max }: { min: number; max: number | null }, lang: Lang): string {
  const t = translate(lang);
  const amount = (rupees: number) => formatPrice(rupees * paisaPerRupee, lang);
  if (max === null) return t('search.facetFrom', { from: amount(min) });
  if (min === 0) return t('search.facetUpTo', { to: amount(max) });
  return t('search.facetBetween', { from: amount(min), to: amount(max) });
}
