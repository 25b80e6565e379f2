import { filtersOf, optionsOf } from '@thulubazaar/catalog/applies';
import type { Attribute, Option, RangedAttribute } from '@thulubazaar/catalog/attribute';
import { boundsText, yes } from '@thulubazaar/catalog/describe';
import { filterParams } from '@thulubazaar/catalog/filters';
import { isRanged } from '@thulubazaar/catalog/ranged';
import type { Lang } from '@thulubazaar/contract';
import type { SearchQuery } from '@thulubazaar/frontend/urls/search-query';
import { describedBy, Field, FieldError } from '@/forms/field.tsx';
import { translate } from '@/i18n/translate.ts';
import { ModelFilter } from './model-filter.tsx';
import type { Filtered } from './run-search.ts';

type Param = keyof SearchQuery['attributes'];

interface Props {
  outcome: Filtered;
  lang: Lang;
  /** Id of the form that they belong to. */
  form: string;
}

/** Filters that are seen at once; the others are behind "more". */
const mostAtOnce = 6;

/** What the listings of the chosen category can be filtered by, in the catalogue's order. */
export function AttributeFilters({ outcome, lang, form }: Props) {
  const filters = filtersOf(outcome.query.category || null);
  const isUsed = (attribute: Attribute) =>
    (filterParams(attribute) as Param[]).some((name) => outcome.query.attributes[name]);
  const first = filters.filter((attribute, at) => at < mostAtOnce || isUsed(attribute));
  const rest = filters.filter((attribute) => !first.includes(attribute));
  const control = (attribute: Attribute) => (
    <AttributeFilter key={attribute.id} attribute={attribute} outcome={outcome} lang={lang} form={form} />
  );
  return (
    <>
      {first.map(control)}
      {rest.length > 0 ? (
        <details className="panel">
          <summary>{translate(lang)('search.moreFilters', { count: rest.length })}</summary>
          <div className="grid gap-4 p-4 pt-1">{rest.map(control)}</div>
        </details>
      ) : null}
    </>
  );
}

function AttributeFilter({ attribute, ...props }: Props & { attribute: Attribute }) {
  if (isRanged(attribute)) return <Bounds attribute={attribute} {...props} />;
  if (attribute.kind === 'model') return <ModelFilter attribute={attribute} {...props} />;
  return <Choices attribute={attribute} {...props} />;
}

function answersOf(attribute: Attribute, categoryId: string): readonly Option[] {
  if (attribute.kind === 'flag') return [{ id: 'true', label: attribute.says?.yes ?? yes }];
  return optionsOf(attribute, categoryId || null);
}

function Choices({ attribute, outcome, lang, form }: Props & { attribute: Attribute }) {
  const [name] = filterParams(attribute) as Param[];
  const { category, attributes } = outcome.query;
  const options = answersOf(attribute, category);
  if (!name || options.length === 0) return null;
  const chosen = attributes[name]?.split(',') ?? [];
  // Kinds of all that is in a wide category are no choice any more: first comes the subcategory.
  const ofSeveral = !category.includes('/') && options.some((option) => option.in !== undefined);
  if (ofSeveral && chosen.length === 0) return null;
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold">{attribute.label[lang]}</legend>
      <div className="flex flex-wrap gap-x-4">
        {options.map(({ id, label }) => (
          <label key={id} className="flex min-h-11 cursor-pointer items-center gap-2">
            <input
              type="checkbox"
              className="size-5 accent-brand"
              name={name}
              value={id}
              form={form}
              defaultChecked={chosen.includes(id)}
            />
            {label[lang]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function boundError(attribute: RangedAttribute, lang: Lang): string {
  const t = translate(lang);
  if (attribute.kind === 'date') return t('post.badDate');
  return attribute.kind === 'area' ? t('post.badArea') : t('form.badNumber', boundsText(attribute, lang));
}

function Bounds({
  attribute,
  outcome: { query, errors },
  lang,
  form,
}: Props & { attribute: RangedAttribute }) {
  const t = translate(lang);
  const names = filterParams(attribute) as Param[];
  const unit = attribute.kind === 'number' && attribute.unit ? ` (${attribute.unit.name[lang]})` : '';
  const name = attribute.label[lang] + unit;
  const isDay = attribute.kind === 'date';
  const labels = isDay
    ? [t('search.fromDay', { name }), t('search.toDay')]
    : [t('search.atLeast', { name }), t('search.atMost')];
  const placeholders: Partial<Record<Attribute['kind'], string>> = {
    area: t('search.areaPlaceholder'),
    date: t('search.dayPlaceholder'),
  };
  return (
    <div>
      <div className="grid grid-cols-2 items-end gap-3">
        {names.map((param, index) => (
          <Field key={param} id={param} label={labels[index] ?? ''}>
            <input
              id={param}
              name={param}
              className="input"
              form={form}
              inputMode={attribute.kind === 'number' ? 'numeric' : 'text'}
              maxLength={40}
              placeholder={placeholders[attribute.kind]}
              defaultValue={query.attributes[param] ?? ''}
              autoComplete="off"
              {...describedBy(param, { error: errors[param] !== undefined })}
            />
          </Field>
        ))}
      </div>
      {names.map((param) =>
        errors[param] ? <FieldError key={param} id={param} error={boundError(attribute, lang)} /> : null,
      )}
    </div>
  );
}
