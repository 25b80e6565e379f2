'use client';

import { isRequired, optionsOf } from '@thulubazaar/catalog/applies';
import type { Attribute } from '@thulubazaar/catalog/attribute';
import { no, yes } from '@thulubazaar/catalog/describe';
import type { TypedAttributes } from '@thulubazaar/catalog/typed';
import { formatBothDays } from '@thulubazaar/nepal/calendar';
import { readDate } from '@thulubazaar/nepal/read-date';
import { Check } from '@/forms/check.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { useTexts } from '@/i18n/texts.tsx';
import { AreaField } from './area-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { ModelField } from './model-field.tsx';
import { MoneyField } from './money-field.tsx';

interface Props {
  attribute: Attribute;
  categoryId: string;
  value: TypedAttributes[string] | undefined;
  error: string | undefined;
  onChange(value: TypedAttributes[string]): void;
}

/** The control for one attribute, whatever its kind. */
export function AttributeField({ attribute, categoryId, value, error, onChange }: Props) {
  const { lang, t } = useTexts();
  const id = `attribute-${attribute.id}`;
  const label = attribute.label[lang];
  const hint = attribute.hint?.[lang];
  const line = { id, label, hint, error, value: String(value ?? ''), onChange };
  switch (attribute.kind) {
    case 'flag': {
      if (attribute.initial !== undefined)
        return <Check id={id} label={label} checked={value === true} onChange={onChange} />;
      // No is an answer, and none is not: a box that is ticked and emptied again would say that a goat has had no vaccine.
      const { says = { yes, no } } = attribute;
      const options = [
        { id: 'true', label: says.yes[lang] },
        { id: 'false', label: says.no[lang] },
        { id: '', label: t('post.notSaid') },
      ];
      const answer = (said: string | string[]) => onChange(said === '' ? '' : said === 'true');
      return (
        <ChoiceField id={id} label={label} {...{ options, error }} chosen={[line.value]} onChange={answer} />
      );
    }
    case 'choice':
    case 'choices':
      return (
        <ChoiceField
          id={id}
          label={label}
          options={optionsOf(attribute, categoryId).map((option) => ({
            id: option.id,
            label: option.label[lang],
          }))}
          many={attribute.kind === 'choices'}
          required={isRequired(attribute, categoryId)}
          chosen={value === undefined || typeof value === 'boolean' ? [] : [value].flat()}
          error={error}
          onChange={onChange}
        />
      );
    case 'money':
      return <MoneyField {...line} />;
    case 'area':
      return <AreaField {...line} units={attribute.units} />;
    case 'model':
      return <ModelField {...line} attribute={attribute} categoryId={categoryId} />;
    case 'date': {
      const day = readDate(line.value);
      const said = day && formatBothDays(day, lang);
      return (
        <TextField {...line} hint={said ?? hint ?? t('post.dateHint')} autoComplete="off" maxLength={20} />
      );
    }
    case 'text':
      return (
        <TextField
          {...line}
          inputMode={attribute.keeps === 'imei' ? 'numeric' : 'text'}
          autoComplete="off"
          maxLength={attribute.longest}
        />
      );
    case 'number':
      return (
        <TextField
          {...line}
          label={attribute.unit ? `${label} (${attribute.unit.name[lang]})` : label}
          inputMode={attribute.decimals ? 'decimal' : 'numeric'}
          autoComplete="off"
          maxLength={20}
        />
      );
  }
}
