import type { ModelAttribute } from '@thulubazaar/catalog/attribute';
import { valueText } from '@thulubazaar/catalog/describe';
import { makesOf, splitModel } from '@thulubazaar/catalog/makes';
import { modelsOf } from '@thulubazaar/catalog/models';
import type { Lang } from '@thulubazaar/contract';
import { Field } from '@/forms/field.tsx';
import { translate } from '@/i18n/translate.ts';
import type { Filtered } from './run-search.ts';

interface Props {
  attribute: ModelAttribute;
  outcome: Filtered;
  lang: Lang;
  form: string;
}

const name = 'attr.model';

/** Makers to choose from and, once one is chosen, its models: both fields have one name, see `narrowModel` of search-query.ts. */
export function ModelFilter({ attribute, outcome, lang, form }: Props) {
  const { category, attributes } = outcome.query;
  const t = translate(lang);
  const chosen = attributes[name] ?? '';
  const makes = makesOf(attribute, category);
  const { make, model } = splitModel(chosen);
  // Several makers, or one that is not of the category, stay chosen as they are.
  const isMake = chosen === '' || makes.some(({ id }) => id === make);
  const models = isMake && make !== '' ? modelsOf(attribute, category, make) : [];
  const isListed = model === '' || models.some(({ id }) => id === model);
  return (
    <>
      <Field id={name} label={attribute.label[lang]}>
        <select id={name} name={name} className="input" form={form} defaultValue={isMake ? make : chosen}>
          <option value="">{t('search.anyMake')}</option>
          {isMake ? null : <option value={chosen}>{valueText(attribute, chosen, lang)}</option>}
          {makes.map(({ id, name: label }) => (
            <option key={id} value={id}>
              {label[lang]}
            </option>
          ))}
        </select>
      </Field>
      {models.length > 0 || !isListed ? (
        <Field id={`${name}.of`} label={t('search.model')}>
          <select
            id={`${name}.of`}
            name={name}
            className="input"
            form={form}
            defaultValue={model === '' ? '' : chosen}
          >
            <option value="">{t('search.anyModel')}</option>
            {isListed ? null : <option value={chosen}>{valueText(attribute, chosen, lang)}</option>}
            {models.map(({ id, name: label }) => (
              <option key={id} value={`${make}/${id}`}>
                {label}
              </option>
            ))}
          </select>
        </Field>
      ) : null}
    </>
  );
}
