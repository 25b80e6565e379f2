import { filtersOf } from '@thulubazaar/catalog/applies';
import type { Attribute, NumberAttribute } from '@thulubazaar/catalog/attribute';
import { boundsText, yes } from '@thulubazaar/catalog/describe';
import { filterParams } from '@thulubazaar/catalog/filters';
import type { Lang } from '@thulubazaar/contract';
import { describedBy, Field, FieldError } from '@/forms/field.tsx';
import { translate } from '@/i18n/translate.ts';
import { headerForm } from '@/shell/search-form.tsx';
import type { SearchQuery } from '@/urls/search-query.ts';
import type { SearchOutcome } from './run-search.ts';

type Param = keyof SearchQuery['attributes'];

interface Props {
  outcome: SearchOutcome;
  lang: Lang;
}

/** What the listings of the chosen category can be filtered by, in the catalogue's order. */
export function AttributeFilters({ outcome, lang }: Props) {
  return filtersOf(outcome.query.category || null).map((attribute) =>
    attribute.kind === 'number' ? (
      <Bounds key={attribute.id} attribute={attribute} outcome={outcome} lang={lang} />
    ) : (
      <Choices key={attribute.id} attribute={attribute} outcome={outcome} lang={lang} />
    ),
  );
}

function Choices({ attribute, outcome, lang }: Props & { attribute: Attribute }) {
  const [name] = filterParams(attribute) as Param[];
  if (!name || attribute.kind === 'number') return null;
  const options = attribute.kind === 'flag' ? [{ id: 'true', label: yes }] : attribute.options;
  const chosen = outcome.query.attributes[name]?.split(',') ?? [];
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
              form={headerForm}
              defaultChecked={chosen.includes(id)}
            />
            {label[lang]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Bounds({ attribute, outcome: { query, errors }, lang }: Props & { attribute: NumberAttribute }) {
  const t = translate(lang);
  const names = filterParams(attribute) as Param[];
  const unit = attribute.unit ? ` (${attribute.unit.name[lang]})` : '';
  const labels = [t('search.atLeast', { name: attribute.label[lang] + unit }), t('search.atMost')];
  return (
    <div>
      <div className="grid grid-cols-2 items-end gap-3">
        {names.map((name, index) => (
          <Field key={name} id={name} label={labels[index] ?? ''}>
            <input
              id={name}
              name={name}
              className="input"
              form={headerForm}
              inputMode="numeric"
              maxLength={20}
              defaultValue={query.attributes[name] ?? ''}
              autoComplete="off"
              {...describedBy(name, { error: errors[name] !== undefined })}
            />
          </Field>
        ))}
      </div>
      {names.map((name) =>
        errors[name] ? (
          <FieldError key={name} id={name} error={t('form.badNumber', boundsText(attribute, lang))} />
        ) : null,
      )}
    </div>
  );
}
