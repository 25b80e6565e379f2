'use client';

import { type InputHTMLAttributes, useEffect, useRef } from 'react';
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
  const element = useRef<HTMLInputElement>(null);
  // What was typed before the scripts were there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when they are
  useEffect(() => {
    const typed = element.current?.value ?? input.value;
    if (typed !== input.value) onChange(typed);
  }, []);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        ref={element}
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
