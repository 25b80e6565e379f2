'use client';

import type { InputHTMLAttributes } from 'react';
import { describedBy, Field } from './field.tsx';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  id: string;
  label: string;
  value: string;
  hint?: string | undefined;
  error?: string | undefined;
  onChange(value: string): void;
}

/** A line of text with its label, hint and error. */
export function TextField({ id, label, hint, error, onChange, className = '', ...input }: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        name={id}
        className={`input ${className}`}
        onChange={(event) => onChange(event.target.value)}
        {...describedBy(id, { hint: hint !== undefined, error: Boolean(error) })}
        {...input}
      />
    </Field>
  );
}
