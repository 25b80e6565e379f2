import { filtersOf } from '@thulubazaar/catalog/applies';
import { filterParams } from '@thulubazaar/catalog/filters';
import type { Category } from '@thulubazaar/contract';
import { findCategory } from '@thulubazaar/frontend/categories/tree';
import { filterText } from '@thulubazaar/frontend/search/filter-text';
import type { NumberErrors } from '@thulubazaar/frontend/search/read-numbers';
import type { SearchLink } from '@thulubazaar/frontend/urls/links';
import type { SearchQuery } from '@thulubazaar/frontend/urls/search-query';
import { formatPrice, parsePrice } from '@thulubazaar/frontend/words/format';
import type { Texts } from '@thulubazaar/messages/create-translate';

export interface ActiveFilter {
  name: keyof SearchLink;
  label: string;
  /** The same search without it. */
  without: Partial<SearchLink>;
}

interface Known {
  categories: Category[];
  /** The name of the place that was chosen, once it is known. */
  place: string | undefined;
  /** The name of whom, or of the shop, that the search is of. */
  name: string | undefined;
  errors: NumberErrors;
}

/** The filters in force, each as people read it. */
export function activeFilters(query: SearchQuery, known: Known, texts: Texts): ActiveFilter[] {
  const { lang, t } = texts;
  const { categories, place, name: seller, errors } = known;
  const active: ActiveFilter[] = [];
  const add = (name: keyof SearchLink, label: string, more: Partial<SearchLink> = {}) =>
    active.push({ name, label, without: { [name]: '', ...more } });
  const price = (typed: string) => formatPrice(parsePrice(typed) ?? 0, lang);
  if (query.category) {
    const found = findCategory(categories, query.category)?.category;
    add('category', found?.name[lang] ?? query.category);
  }
  if (query.place) add('place', place ?? t('search.place'));
  if (query.seller) add('seller', seller ?? query.seller);
  if (query.shop) add('shop', seller ?? query.shop, { shopSection: '' });
  if (query.shopSection) add('shopSection', t('shop.section'));
  if (query.sellerKind) add('sellerKind', t('search.privateOnly'));
  if (query.minPrice && !errors.minPrice) add('minPrice', t('search.from', { price: price(query.minPrice) }));
  if (query.maxPrice && !errors.maxPrice) add('maxPrice', t('search.to', { price: price(query.maxPrice) }));
  for (const attribute of filtersOf(query.category || null))
    for (const name of filterParams(attribute) as (keyof SearchQuery['attributes'])[]) {
      const typed = query.attributes[name];
      if (typed && !errors[name]) add(name, filterText(attribute, name, typed, query.category, texts));
    }
  return active;
}
