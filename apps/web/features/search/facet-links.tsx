import type { Facets, Lang } from '@thulubazaar/contract';
import { formatNumber } from '@thulubazaar/nepal/digits';
import { formatPrice } from '@/i18n/format.ts';
import { pick, translate } from '@/i18n/translate.ts';
import { type SearchLink, searchHref } from '@/urls/links.ts';
import { type SearchQuery, searchLink } from '@/urls/search-query.ts';

interface Props {
  facets: Facets;
  query: SearchQuery;
  lang: Lang;
}

type Choice = readonly [key: string, label: string, count: number, changes: Partial<SearchLink>];

const paisaPerRupee = 100;

/** How the matches are spread, each part a link to the same search within it. Folded away, so that results come first. */
export function FacetLinks({ facets, query, lang }: Props) {
  const t = translate(lang);
  const groups = groupsOf({ facets, query, lang }).filter(([, choices]) => choices.length > 1);
  if (groups.length === 0) return null;
  return (
    <nav aria-label={t('search.narrow')}>
      <details className="panel mb-4">
        <summary>
          {facets.capped ? t('search.narrowCapped', { count: facets.counted }) : t('search.narrow')}
        </summary>
        <div className="grid gap-4 px-4 pb-4">
          {groups.map(([title, choices]) => (
            <div key={title}>
              <h2 className="mb-2 text-sm font-semibold">{title}</h2>
              <ul className="chips">
                {choices.map(([key, label, count, changes]) => (
                  <li key={key}>
                    <a className="chip" href={searchHref(lang, searchLink(query, changes))}>
                      {label} <span className="text-muted">{formatNumber(count, lang)}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </details>
    </nav>
  );
}

function groupsOf({ facets, query, lang }: Props): [title: string, choices: Choice[]][] {
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
  const attributes = facets.attributes.map(({ id, category, label, values }): [string, Choice[]] => [
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
  const isAsked = (id: string) => Boolean(query.attributes[`attr.${id}`]);
  const isOpen = (_: unknown, at: number) => {
    const id = facets.attributes[at]?.id ?? '';
    return id === 'model' || !isAsked(id);
  };
  return [
    [t('search.facetCategory'), query.category.includes('/') ? [] : categories],
    [t('search.facetPlace'), places],
    [t('search.facetPrice'), query.minPrice || query.maxPrice ? [] : prices],
    [t('search.facetCondition'), query.attributes['attr.condition'] ? [] : conditions],
    ...attributes.filter(isOpen),
  ];
}

function priceLabel({ min, max }: { min: number; max: number | null }, lang: Lang): string {
  const t = translate(lang);
  const amount = (rupees: number) => formatPrice(rupees * paisaPerRupee, lang);
  if (max === null) return t('search.facetFrom', { from: amount(min) });
  if (min === 0) return t('search.facetUpTo', { to: amount(max) });
  return t('search.facetBetween', { from: amount(min), to: amount(max) });
}
