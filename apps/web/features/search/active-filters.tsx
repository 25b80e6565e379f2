import { filtersOf } from '@thulubazaar/catalog/applies';
import { filterParams } from '@thulubazaar/catalog/filters';
import type { Lang } from '@thulubazaar/contract';
import { findCategory } from '@thulubazaar/frontend/categories/tree';
import { filterText } from '@thulubazaar/frontend/search/filter-text';
import { type SearchLink, searchHref } from '@thulubazaar/frontend/urls/links';
import { type SearchQuery, searchLink } from '@thulubazaar/frontend/urls/search-query';
import { formatPrice, parsePrice } from '@thulubazaar/frontend/words/format';
import type { Category, Shop } from '@/data/api.ts';
import { pick, translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import type { SearchOutcome } from './run-search.ts';

interface Props {
  outcome: SearchOutcome;
  categories: Category[];
  /** The name of whom the search is of. */
  seller?: string | undefined;
  /** The shop that the search is in. */
  shop?: Pick<Shop, 'name' | 'sections'> | null;
  lang: Lang;
}

/** The filters in force above the results, each with the way to the same search without it. */
export function ActiveFilters({ outcome, categories, seller, shop, lang }: Props) {
  const t = translate(lang);
  const { query } = outcome;
  const category = query.category ? findCategory(categories, query.category)?.category : undefined;
  const price = (typed: string) => formatPrice(parsePrice(typed) ?? 0, lang);
  const active: [name: keyof SearchLink, label: string][] = [];
  if (category) active.push(['category', pick(category.name, lang)]);
  if (query.place) active.push(['place', query.where]);
  if (query.seller) active.push(['seller', seller ?? query.seller]);
  if (query.shop) active.push(['shop', shop?.name ?? query.shop]);
  if (query.shopSection) {
    const section = shop?.sections.find(({ id }) => id === query.shopSection);
    active.push(['shopSection', section?.name ?? t('shop.section')]);
  }
  if (query.sellerKind) active.push(['sellerKind', t('search.privateOnly')]);
  if (query.minPrice && !outcome.errors.minPrice) {
    active.push(['minPrice', t('search.from', { price: price(query.minPrice) })]);
  }
  if (query.maxPrice && !outcome.errors.maxPrice) {
    active.push(['maxPrice', t('search.to', { price: price(query.maxPrice) })]);
  }
  for (const attribute of filtersOf(query.category || null))
    for (const name of filterParams(attribute) as (keyof SearchQuery['attributes'])[]) {
      const typed = query.attributes[name];
      if (typed && !outcome.errors[name])
        active.push([name, filterText(attribute, name, typed, query.category, { lang, t })]);
    }
  if (active.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('search.active')}>
      {active.map(([name, label]) => (
        <li key={name}>
          <a
            className="chip"
            href={searchHref(
              lang,
              searchLink(query, { [name]: '', ...(name === 'shop' && { shopSection: '' }) }),
            )}
            aria-label={t('search.remove', { name: label })}
          >
            {label}
            <Icon name="x" />
          </a>
        </li>
      ))}
    </ul>
  );
}
