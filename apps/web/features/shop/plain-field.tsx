import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { describedBy, Field } from '@/forms/field.tsx';

type Labelled = { id: string; label: string; hint?: string };

/** A line of text in a form that the browser sends. */
export function PlainField({
  id,
  label,
  hint,
  className = '',
  ...input
}: Labelled & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field id={id} label={label} hint={hint}>
      <input
        id={id}
        className={`input ${className}`}
        {...describedBy(id, { hint: hint !== undefined })}
        {...input}
      />
    </Field>
  );
}

/** A text of several lines in a form that the browser sends. */
export function PlainText({
  id,
  label,
  hint,
  ...input
}: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field id={id} label={label} hint={hint}>
      <textarea
        id={id}
        className="input min-h-32"
        {...describedBy(id, { hint: hint !== undefined })}
        {...input}
      />
    </Field>
  );
}
