'use client';

import { longestCode } from '@thulubazaar/contract/limits';
import { TextField } from '@/forms/text-field.tsx';
import { useTexts } from '@/i18n/texts.tsx';
import { codeDigits } from './code-step.tsx';

interface Props {
  /** Where another code may stand on the page too. */
  id: string;
  value: string;
  error: string | undefined;
  onChange(code: string): void;
  autoFocus?: boolean;
}

/** The six digits that an authenticator app shows. */
export function TotpCodeField({ onChange, ...field }: Props) {
  const { t } = useTexts();
  return (
    <TextField
      {...field}
      label={t('auth.appCode')}
      hint={t('auth.appCodeHint')}
      onChange={(text) => onChange(codeDigits(text))}
      inputMode="numeric"
      autoComplete="one-time-code"
      enterKeyHint="done"
      maxLength={longestCode}
      required
      className="code-input"
    />
  );
}
