'use client';

import type { RuleKind } from '@thulubazaar/contract';
import { Check } from '@/forms/check.tsx';
import { describedBy, Field, FieldError } from '@/forms/field.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { type MessageKey, useTexts } from '@/i18n/texts.tsx';
import { inputsOf, listOf, type RuleValues, toggled } from './rule-values.ts';

interface Props {
  kind: RuleKind;
  values: RuleValues;
  errors: Readonly<Record<string, string>>;
  onChange(change: RuleValues): void;
}

/** What a rule says, by its kind, and the categories it is for. */
export function ParamsFields({ kind, values, errors, onChange }: Props) {
  const { t } = useTexts();
  const errorOf = (name: string) => errors[`params.${name}`];
  return (
    <>
      {Object.entries<'lines' | 'number' | readonly string[]>(inputsOf[kind]).map(([name, input]) => {
        const label = t(`rules.${name}` as MessageKey);
        const change = (value: string) => onChange({ [name]: value });
        if (input === 'lines')
          return (
            <Field key={name} id={name} label={label} hint={t('rules.termsHint')} error={lineErrors(errors)}>
              <textarea
                id={name}
                className="input min-h-64 font-mono text-sm"
                spellCheck={false}
                value={values[name] ?? ''}
                onChange={(event) => change(event.target.value)}
                {...describedBy(name, { hint: true, error: lineErrors(errors) !== undefined })}
              />
            </Field>
          );
        if (input === 'number')
          return (
            <TextField
              key={name}
              id={name}
              label={label}
              hint={t(`rules.${name}Hint` as MessageKey)}
              error={errorOf(name)}
              inputMode="decimal"
              value={values[name] ?? ''}
              onChange={change}
            />
          );
        return (
          <fieldset key={name}>
            <legend className="mb-1 text-sm font-semibold">{label}</legend>
            {input.map((choice) => (
              <Check
                key={choice}
                id={`${name}-${choice}`}
                label={t(`rules.${name}_${choice}` as MessageKey)}
                checked={listOf(values[name]).includes(choice)}
                onChange={(on) => change(toggled(values[name], choice, on))}
              />
            ))}
            {errorOf(name) ? <FieldError id={name} error={errorOf(name) ?? ''} /> : null}
          </fieldset>
        );
      })}
      {(['in', 'notIn'] as const).map((name) => (
        <TextField
          key={name}
          id={name}
          label={t(`rules.${name}`)}
          hint={t('rules.categoriesHint')}
          error={errorOf(name)}
          value={values[name] ?? ''}
          onChange={(value) => onChange({ [name]: value })}
        />
      ))}
    </>
  );

  /** Lines that are no terms, by their numbers. */
  function lineErrors(all: Props['errors']): string | undefined {
    const lines = Object.entries(all).flatMap(([field, sentence]) => {
      const at = /^params\.terms\.(\d+)$/.exec(field)?.[1];
      return at ? [t('rules.line', { line: Number(at), sentence })] : [];
    });
    return lines.length > 0 ? lines.join(' ') : all['params.terms'];
  }
}
