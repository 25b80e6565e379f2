import type { Lang } from '@thulubazaar/contract';
import type { Category } from '@/lib/api.ts';
import { findCategory } from '@/lib/categories.ts';
import { type MessageKey, pick, translate } from '@/lib/i18n.ts';
import { searchHref } from '@/lib/links.ts';
import type { SearchOutcome } from '@/lib/search.ts';
import { describedBy, Field } from './field.tsx';
import { Icon } from './icon.tsx';
import { PlacePicker } from './place-picker.tsx';

interface Props {
  outcome: SearchOutcome;
  categories: Category[];
  lang: Lang;
}

const sorts = ['relevance', 'newest', 'price_asc', 'price_desc'] as const;

/** The search form: words, and the filters folded away on a phone. A GET form, so that it works without scripts. */
export function SearchFilters({ outcome, categories, lang }: Props) {
  const t = translate(lang);
  const { query, errors } = outcome;
  const active = [query.category, query.place, query.minPrice, query.maxPrice].filter(Boolean).length;
  const wrong = Object.keys(errors).length > 0;
  return (
    <search className="min-w-0">
      <form action={`/${lang}/search`} className="grid gap-3">
        <div className="flex">
          <label htmlFor="q" className="sr-only">
            {t('shell.searchLabel')}
          </label>
          <input
            id="q"
            className="input min-w-0 rounded-e-none border-e-0"
            type="search"
            name="q"
            maxLength={200}
            defaultValue={query.q}
            placeholder={t('shell.searchPlaceholder')}
            autoComplete="off"
            enterKeyHint="search"
          />
          <button type="submit" className="btn rounded-s-none bg-marigold text-on-marigold">
            <Icon name="search" />
            <span className="sr-only">{t('shell.search')}</span>
          </button>
        </div>
        {query.seller ? <input type="hidden" name="seller" value={query.seller} /> : null}
        <details className="filters panel" open={wrong}>
          <summary className="flex min-h-11 items-center gap-2 px-4 font-semibold">
            <Icon name="sliders-horizontal" />
            {active > 0 ? t('search.filtersActive', { count: active }) : t('search.filters')}
          </summary>
          <div className="grid gap-4 p-4 pt-2 lg:pt-4">
            <CategoryField categories={categories} chosen={query.category} lang={lang} />
            <PlacePicker lang={lang} place={query.place} where={query.where} />
            <PriceFields outcome={outcome} lang={lang} />
            <Field id="sort" label={t('search.sort')}>
              <select id="sort" name="sort" className="input" defaultValue={query.sort}>
                {sorts
                  .filter((sort) => query.q || sort !== 'relevance')
                  .map((sort) => (
                    <option key={sort} value={sort}>
                      {t(`search.sort_${sort}` as MessageKey)}
                    </option>
                  ))}
              </select>
            </Field>
            <button type="submit" className="btn btn-primary">
              {t('search.apply')}
            </button>
            {active > 0 ? (
              <a className="btn btn-quiet" href={searchHref(lang, { q: query.q })}>
                {t('search.clear')}
              </a>
            ) : null}
          </div>
        </details>
      </form>
    </search>
  );
}

/** Top categories, and those below the chosen one: all 230 would weigh more than the results. */
function CategoryField({ categories, chosen, lang }: { categories: Category[]; chosen: string; lang: Lang }) {
  const t = translate(lang);
  const top = findCategory(categories, chosen)?.top;
  return (
    <Field id="category" label={t('search.category')}>
      <select id="category" name="category" className="input" defaultValue={chosen}>
        <option value="">{t('search.anyCategory')}</option>
        {top ? (
          <optgroup label={pick(top.name, lang)}>
            <option value={top.id}>{t('search.allOf', { name: pick(top.name, lang) })}</option>
            {top.children.map((child) => (
              <option key={child.id} value={child.id}>
                {pick(child.name, lang)}
              </option>
            ))}
          </optgroup>
        ) : null}
        {categories
          .filter((category) => category.id !== top?.id)
          .map((category) => (
            <option key={category.id} value={category.id}>
              {pick(category.name, lang)}
            </option>
          ))}
      </select>
    </Field>
  );
}

function PriceFields({ outcome: { query, errors }, lang }: { outcome: SearchOutcome; lang: Lang }) {
  const t = translate(lang);
  const limits = [
    ['minPrice', t('search.minPrice'), t('search.pricePlaceholderMin')],
    ['maxPrice', t('search.maxPrice'), t('search.pricePlaceholderMax')],
  ] as const;
  return (
    <div>
      <div className="grid grid-cols-2 gap-3">
        {limits.map(([name, label, placeholder]) => {
          const error = errors[name];
          return (
            <Field key={name} id={name} label={label} error={error && t(`search.${error}`)}>
              <input
                id={name}
                name={name}
                className="input"
                maxLength={40}
                defaultValue={query[name]}
                placeholder={placeholder}
                autoComplete="off"
                {...describedBy(name, { error: error !== undefined })}
              />
            </Field>
          );
        })}
      </div>
      <p className="mt-1 text-sm text-muted">{t('search.priceHint')}</p>
    </div>
  );
}
