'use client';

import { attributesOf } from '@thulubazaar/catalog/applies';
import type { Attribute } from '@thulubazaar/catalog/attribute';
import type { TypedAttributes } from '@thulubazaar/catalog/typed';
import { Check } from '@/forms/check.tsx';
import { FieldError } from '@/forms/field.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { useTexts } from '@/i18n/texts.tsx';
import type { Errors } from './steps.ts';

interface GroupProps {
  categoryId: string | null;
  typed: TypedAttributes;
  errors: Errors;
  /** Those that qualify the price, or all others. */
  ofPrice?: boolean;
  onChange(typed: TypedAttributes): void;
}

/** What the category asks of a listing, in the catalogue's order. */
export function AttributeFields({ categoryId, typed, errors, ofPrice = false, onChange }: GroupProps) {
  return attributesOf(categoryId)
    .filter((attribute) => Boolean(attribute.ofPrice) === ofPrice)
    .map((attribute) => (
      <AttributeField
        key={attribute.id}
        attribute={attribute}
        value={typed[attribute.id]}
        error={errors[`attributes.${attribute.id}`]}
        onChange={(value) => onChange({ ...typed, [attribute.id]: value })}
      />
    ));
}

interface Props {
  attribute: Attribute;
  value: TypedAttributes[string] | undefined;
  error: string | undefined;
  onChange(value: TypedAttributes[string]): void;
}

/** The control for one attribute, whatever its kind. */
function AttributeField({ attribute, value, error, onChange }: Props) {
  const { lang } = useTexts();
  const id = `attribute-${attribute.id}`;
  const label = attribute.label[lang];
  if (attribute.kind === 'flag')
    return <Check id={id} label={label} checked={value === true} onChange={onChange} />;
  if (attribute.kind === 'number')
    return (
      <TextField
        id={id}
        label={attribute.unit ? `${label} (${attribute.unit.name[lang]})` : label}
        hint={attribute.hint?.[lang]}
        error={error}
        value={String(value ?? '')}
        onChange={onChange}
        inputMode={attribute.decimals ? 'decimal' : 'numeric'}
        autoComplete="off"
        maxLength={20}
      />
    );
  const many = attribute.kind === 'choices';
  const chosen = value === undefined || typeof value === 'boolean' ? [] : [value].flat();
  const toggle = (option: string, on: boolean) =>
    onChange(on ? [...chosen, option] : chosen.filter((other) => other !== option));
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 text-sm font-semibold">{label}</legend>
      <div className="choices">
        {attribute.options.map((option) => (
          <label key={option.id}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={id}
              value={option.id}
              checked={chosen.includes(option.id)}
              aria-invalid={error ? true : undefined}
              onChange={(event) => (many ? toggle(option.id, event.target.checked) : onChange(option.id))}
            />
            <span>{option.label[lang]}</span>
          </label>
        ))}
      </div>
      {error ? <FieldError id={id} error={error} /> : null}
    </fieldset>
  );
}
