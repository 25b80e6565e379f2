import { commonBasis, type PriceBasis } from '@thulubazaar/catalog/comparison';
import type { Lang } from '@thulubazaar/contract';
import type { Category } from '@/data/api.ts';
import { findCategory } from '@/data/categories.ts';
import { describedBy, Field, FieldError } from '@/forms/field.tsx';
import { PlaceControl } from '@/forms/place-control.tsx';
import { placeTexts } from '@/forms/place-texts.ts';
import { pick, translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { headerForm } from '@/shell/search-form.tsx';
import { searchHref } from '@/urls/links.ts';
import { searchLink } from '@/urls/search-query.ts';
import { AttributeFilters } from './attribute-filters.tsx';
import type { SearchOutcome } from './run-search.ts';

interface Props {
  outcome: SearchOutcome;
  categories: Category[];
  lang: Lang;
}

/**
 * The filters of a search, folded away on a phone. They belong to the header's form, which holds the words: one GET
 * form, so that it works without scripts.
 */
export function SearchFilters({ outcome, categories, lang }: Props) {
  const t = translate(lang);
  const { query, errors } = outcome;
  const link = searchLink(query);
  const attributes = Object.keys(query.attributes).length;
  const active =
    [query.category, query.place, query.minPrice, query.maxPrice, query.sellerKind].filter(Boolean).length +
    attributes;
  const wrong = Object.keys(errors).length > 0;
  return (
    <search className="min-w-0" aria-label={t('search.filters')}>
      {link.sort ? <input type="hidden" name="sort" value={link.sort} form={headerForm} /> : null}
      {query.seller ? <input type="hidden" name="seller" value={query.seller} form={headerForm} /> : null}
      <details className="filters panel" open={wrong}>
        <summary>
          <Icon name="sliders-horizontal" />
          {active > 0 ? t('search.filtersActive', { count: active }) : t('search.filters')}
        </summary>
        <div className="grid gap-4 p-4 pt-2 lg:pt-4">
          <CategoryField categories={categories} chosen={query.category} lang={lang} />
          <PlaceControl
            id="where"
            lang={lang}
            title={t('search.place')}
            hint={t('search.placeHint')}
            texts={placeTexts(t)}
            sent={{
              text: { name: 'where', value: query.where },
              id: { name: 'place', value: query.place },
              form: headerForm,
            }}
          />
          <PriceFields outcome={outcome} categories={categories} lang={lang} />
          <AttributeFilters outcome={outcome} lang={lang} />
          <label className="flex min-h-11 cursor-pointer items-center gap-2">
            <input
              type="checkbox"
              className="size-5 accent-brand"
              name="sellerKind"
              value="private"
              form={headerForm}
              defaultChecked={query.sellerKind === 'private'}
            />
            {t('search.privateOnly')}
          </label>
          <button type="submit" className="btn btn-primary" form={headerForm}>
            {t('search.apply')}
          </button>
          {active > 0 ? (
            <a className="btn btn-quiet" href={searchHref(lang, { q: query.q })}>
              {t('search.clear')}
            </a>
          ) : null}
        </div>
      </details>
    </search>
  );
}

/** Top categories, and those below the chosen one: all 230 would weigh more than the results. */
function CategoryField({ categories, chosen, lang }: { categories: Category[]; chosen: string; lang: Lang }) {
  const t = translate(lang);
  const top = findCategory(categories, chosen)?.top;
  return (
    <Field id="category" label={t('search.category')}>
      <select id="category" name="category" className="input" form={headerForm} defaultValue={chosen}>
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

/** What prices of a search are compared by: of one kind by its own, of several by the whole. */
function comparedBy(categories: Category[], chosen: string): PriceBasis | 'several' {
  const found = findCategory(categories, chosen);
  if (!found) return 'several';
  const { category, top } = found;
  return commonBasis(category.id === top.id ? top.children.map(({ id }) => id) : [category.id]) ?? 'several';
}

function PriceFields({ outcome: { query, errors }, categories, lang }: Props) {
  const t = translate(lang);
  const basis = comparedBy(categories, query.category);
  const limits = [
    ['minPrice', t('search.minPrice'), t('search.pricePlaceholderMin')],
    ['maxPrice', t('search.maxPrice'), t('search.pricePlaceholderMax')],
  ] as const;
  return (
    <div>
      <div className="grid grid-cols-2 gap-3">
        {limits.map(([name, label, placeholder]) => (
          <Field key={name} id={name} label={label}>
            <input
              id={name}
              name={name}
              className="input"
              form={headerForm}
              maxLength={40}
              defaultValue={query[name]}
              placeholder={placeholder}
              autoComplete="off"
              {...describedBy(name, { hint: name === 'minPrice', error: errors[name] !== undefined })}
            />
          </Field>
        ))}
      </div>
      {limits.map(([name]) => {
        const error = errors[name];
        return error ? <FieldError key={name} id={name} error={t(`search.${error}`)} /> : null;
      })}
      <p className="mt-1 text-sm text-muted" id="minPrice-hint">
        {t('search.priceHint')} {basis === 'total' ? null : t(`search.compared_${basis}`)}
      </p>
    </div>
  );
}
