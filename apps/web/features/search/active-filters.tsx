import type { Lang } from '@thulubazaar/contract';
import type { Category } from '@/data/api.ts';
import { findCategory } from '@/data/categories.ts';
import { formatPrice, parsePrice } from '@/i18n/format.ts';
import { pick, translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { type SearchLink, searchHref } from '@/urls/links.ts';
import { searchLink } from '@/urls/search-query.ts';
import type { SearchOutcome } from './run-search.ts';

interface Props {
  outcome: SearchOutcome;
  categories: Category[];
  lang: Lang;
}

/** The filters in force above the results, each with the way to the same search without it. */
export function ActiveFilters({ outcome, categories, lang }: Props) {
  const t = translate(lang);
  const { query } = outcome;
  const category = query.category ? findCategory(categories, query.category)?.category : undefined;
  const price = (typed: string) => formatPrice(parsePrice(typed) ?? 0, lang);
  const active: [name: keyof SearchLink, label: string][] = [];
  if (category) active.push(['category', pick(category.name, lang)]);
  if (query.place) active.push(['place', query.where]);
  if (query.seller) active.push(['seller', query.seller]);
  if (query.minPrice && !outcome.errors.minPrice) {
    active.push(['minPrice', t('search.from', { price: price(query.minPrice) })]);
  }
  if (query.maxPrice && !outcome.errors.maxPrice) {
    active.push(['maxPrice', t('search.to', { price: price(query.maxPrice) })]);
  }
  if (active.length === 0) return null;
  return (
    <ul className="chips mb-4" aria-label={t('search.active')}>
      {active.map(([name, label]) => (
        <li key={name}>
          <a
            className="chip"
            href={searchHref(lang, searchLink(query, { [name]: '' }))}
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
