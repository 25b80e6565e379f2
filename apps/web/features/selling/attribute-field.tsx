'use client';

import type { Attribute, Option } from '@thulubazaar/catalog/attribute';
import type { TypedAttributes } from '@thulubazaar/catalog/typed';
import { formatBothDays } from '@thulubazaar/nepal/calendar';
import { readDate } from '@thulubazaar/nepal/read-date';
import { Check } from '@/forms/check.tsx';
import { FieldError } from '@/forms/field.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { useTexts } from '@/i18n/texts.tsx';
import { AreaField } from './area-field.tsx';
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
    case 'flag':
      return <Check id={id} label={label} checked={value === true} onChange={onChange} />;
    case 'choice':
    case 'choices':
      return <Choices attribute={attribute} value={value} error={error} onChange={onChange} />;
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
          maxLength={attribute.keeps === 'imei' ? 20 : attribute.longest}
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

interface ChoicesProps extends Pick<Props, 'value' | 'error' | 'onChange'> {
  attribute: Extract<Attribute, { kind: 'choice' | 'choices' }>;
}

/** So many options are shown side by side; more of them are a list to open. */
const mostSideBySide = 8;

function Choices({ attribute, value, error, onChange }: ChoicesProps) {
  const { lang, t } = useTexts();
  const id = `attribute-${attribute.id}`;
  const many = attribute.kind === 'choices';
  const chosen = value === undefined || typeof value === 'boolean' ? [] : [value].flat();
  if (!many && attribute.options.length > mostSideBySide)
    return (
      <div>
        <label htmlFor={id} className="mb-1 block text-sm font-semibold">
          {attribute.label[lang]}
        </label>
        <select
          id={id}
          className="input"
          value={chosen[0] ?? ''}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{t('post.choose')}</option>
          {attribute.options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label[lang]}
            </option>
          ))}
        </select>
        {error ? <FieldError id={id} error={error} /> : null}
      </div>
    );
  const toggle = (option: Option, on: boolean) =>
    onChange(on ? [...chosen, option.id] : chosen.filter((other) => other !== option.id));
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 text-sm font-semibold">{attribute.label[lang]}</legend>
      <div className="choices">
        {attribute.options.map((option) => (
          <label key={option.id}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={id}
              value={option.id}
              checked={chosen.includes(option.id)}
              aria-invalid={error ? true : undefined}
              onChange={(event) => (many ? toggle(option, event.target.checked) : onChange(option.id))}
            />
            <span>{option.label[lang]}</span>
          </label>
        ))}
      </div>
      {error ? <FieldError id={id} error={error} /> : null}
    </fieldset>
  );
}
