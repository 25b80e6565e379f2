import { commonBasis, incomparableUnits, type PriceBasis } from '@thulubazaar/catalog/comparison';
import { priceUnitName } from '@thulubazaar/catalog/price-units';
import type { Facets, Lang } from '@thulubazaar/contract';
import { findCategory } from '@thulubazaar/frontend/categories/tree';
import { facetGroups } from '@thulubazaar/frontend/search/facet-groups';
import { searchHref } from '@thulubazaar/frontend/urls/links';
import { searchLink } from '@thulubazaar/frontend/urls/search-query';
import type { ReactNode } from 'react';
import type { Category } from '@/data/api.ts';
import { describedBy, Field, FieldError } from '@/forms/field.tsx';
import { PlaceControl } from '@/forms/place-control.tsx';
import { placeTexts } from '@/forms/place-texts.ts';
import { pick, translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Island } from '@/shell/island.tsx';
import { headerForm } from '@/shell/search-form.tsx';
import { AttributeFilters } from './attribute-filters.tsx';
import { FacetChips } from './facet-chips.tsx';
import { type Matches, showText } from './how-many.ts';
import { PriceDoubtLinks } from './price-doubt-links.tsx';
import type { Filtered } from './run-search.ts';

interface Props {
  outcome: Filtered;
  categories: Category[];
  lang: Lang;
  /** Id of the form that they belong to: the header's where its words are searched for, or one of their own. */
  form: string;
}

interface FilterProps extends Props {
  /** How many are in force, which can be taken away. */
  active: number;
  facets?: Facets | null;
  /** How many there are as it is. */
  matches: Matches | null;
  /** Ways to places, below the field for one. */
  places?: ReactNode;
}

/**
 * The filters of a list, fields of one GET form, so that it works without scripts. On a phone they are a sheet over the page while
 * its address says `#filters`; islands/filter-sheet.ts makes a dialog of it.
 */
export function SearchFilters(props: FilterProps) {
  const { outcome, categories, lang, form, active, facets = null, matches, places } = props;
  const t = translate(lang);
  const { query, errors } = outcome;
  const link = searchLink(query);
  const wrong = Object.keys(errors).length > 0;
  const groups = facetGroups(facets, query, { lang, t });
  const spread = { query, lang };
  return (
    <Island name="filter-sheet" className="filter-sheet" data-count={`/${lang}/search/count`}>
      <search
        id="filters"
        className="filters panel"
        data-wrong={wrong ? '' : undefined}
        aria-label={t('search.filters')}
      >
        {form === headerForm ? null : <form id={form} action={`/${lang}/search`} />}
        {link.sort ? <input type="hidden" name="sort" value={link.sort} form={form} /> : null}
        {query.seller ? <input type="hidden" name="seller" value={query.seller} form={form} /> : null}
        {query.shop ? <input type="hidden" name="shop" value={query.shop} form={form} /> : null}
        {query.shopSection ? (
          <input type="hidden" name="shopSection" value={query.shopSection} form={form} />
        ) : null}
        <p className="sheet-head">
          {t('search.filters')}
          <a href="#list" aria-label={t('form.close')}>
            <Icon name="x" />
          </a>
        </p>
        <div className="sheet-fields">
          <div className="grid gap-2">
            <CategoryField categories={categories} chosen={query.category} lang={lang} form={form} />
            <FacetChips title={t('search.facetCategory')} choices={groups.categories} {...spread} />
          </div>
          <div id="filters-place" className="grid gap-2">
            <PlaceControl
              id="where"
              lang={lang}
              title={t('search.place')}
              hint={t('search.placeHint')}
              texts={placeTexts(t)}
              sent={{
                text: { name: 'where', value: query.where },
                id: { name: 'place', value: query.place },
                form,
              }}
            />
            {places}
            <FacetChips title={t('search.facetPlace')} choices={groups.places} {...spread} />
          </div>
          <div className="grid gap-2">
            <PriceFields outcome={outcome} categories={categories} lang={lang} form={form} />
            <FacetChips title={t('search.facetPrice')} choices={groups.prices} {...spread} />
          </div>
          <AttributeFilters outcome={outcome} lang={lang} form={form} />
          <label className="flex min-h-11 cursor-pointer items-center gap-2">
            <input
              type="checkbox"
              className="size-5 accent-brand"
              name="sellerKind"
              value="private"
              form={form}
              defaultChecked={query.sellerKind === 'private'}
            />
            {t('search.privateOnly')}
          </label>
          {groups.others.map(([title, choices]) =>
            choices.length > 1 ? (
              <div key={title}>
                <p className="mb-1 text-sm font-semibold">{title}</p>
                <FacetChips title={title} choices={choices} {...spread} />
              </div>
            ) : null,
          )}
          {facets?.capped ? (
            <p className="text-sm text-muted">{t('lists.counted', { count: facets.counted })}</p>
          ) : null}
        </div>
        <div className="sheet-foot">
          {active > 0 ? (
            <a className="btn btn-quiet" href={searchHref(lang, { q: query.q })}>
              {t('search.clear')}
            </a>
          ) : null}
          <button type="submit" className="btn btn-primary" form={form} aria-live="polite">
            {showText(wrong ? null : matches, lang)}
          </button>
        </div>
      </search>
    </Island>
  );
}

/** Top categories, and those below the chosen one: all 230 would weigh more than the results. */
function CategoryField({ categories, chosen, lang, form }: Omit<Props, 'outcome'> & { chosen: string }) {
  const t = translate(lang);
  const top = findCategory(categories, chosen)?.top;
  return (
    <Field id="category" label={t('search.category')}>
      <select id="category" name="category" className="input" form={form} defaultValue={chosen}>
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

function PriceFields({ outcome, categories, lang, form }: Props) {
  const t = translate(lang);
  const { query, errors } = outcome;
  const basis = comparedBy(categories, query.category);
  const apart = basis === 'several' ? [] : incomparableUnits(query.category);
  const units = apart.map((unit) => (unit === 'total' ? t('search.whole') : priceUnitName(unit, lang)));
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
              form={form}
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
      <PriceDoubtLinks outcome={outcome} lang={lang} />
      <p className="mt-1 text-sm text-muted" id="minPrice-hint">
        {t('search.priceHint')} {basis === 'total' ? null : t(`search.compared_${basis}`)}{' '}
        {units.length > 0 ? t('search.notCompared', { units: units.join(', ') }) : null}
      </p>
    </div>
  );
}
