'use client';

import { longestEmail, longestPhone } from '@thulubazaar/contract/limits';
import type { InputHTMLAttributes } from 'react';
import { TextField } from '@/forms/text-field.tsx';
import { useTexts } from '@/i18n/texts.tsx';

const inputs: Record<'phone' | 'email', InputHTMLAttributes<HTMLInputElement>> = {
  phone: {
    type: 'tel',
    inputMode: 'tel',
    autoComplete: 'tel',
    enterKeyHint: 'send',
    maxLength: longestPhone,
  },
  email: { type: 'email', inputMode: 'email', autoComplete: 'username', maxLength: longestEmail },
};

interface Props {
  kind: 'phone' | 'email';
  /** Where another such field may stand on the page too. */
  id?: string;
  value: string;
  error: string | undefined;
  onChange(value: string): void;
  autoFocus?: boolean;
}

/** A number or an e-mail address that a code can be sent to. */
export function ContactField({ kind, id = kind, ...field }: Props) {
  const { t } = useTexts();
  const help = kind === 'phone' ? { hint: t('auth.phoneHint'), placeholder: t('auth.phonePlaceholder') } : {};
  return <TextField id={id} label={t(`auth.${kind}`)} required {...inputs[kind]} {...help} {...field} />;
}
