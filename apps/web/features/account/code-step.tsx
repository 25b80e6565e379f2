'use client';

import { longestCode } from '@thulubazaar/contract/limits';
import { toLatinDigits } from '@thulubazaar/nepal/digits';
import { useEffect, useState } from 'react';
import { TextField } from '@/forms/text-field.tsx';
import { useTexts } from '@/i18n/texts.tsx';

interface OtpCredential extends Credential {
  code: string;
}

/** Digits of a code in either script, from whatever was typed or pasted around them. */
export function codeDigits(text: string): string {
  return toLatinDigits(text).replace(/\D/g, '').slice(0, 6);
}

interface CodeFieldProps {
  /** Where another code may stand on the page too. */
  id?: string;
  value: string;
  error: string | undefined;
  onChange(code: string): void;
}

/** The six digits of a code: pastes, fills in from the SMS where the phone offers it, takes either script. */
export function CodeField({ id = 'code', value, error, onChange }: CodeFieldProps) {
  const { t } = useTexts();
  useOtpFromSms(onChange);
  return (
    <TextField
      id={id}
      label={t('auth.code')}
      hint={t('auth.codeHint')}
      error={error}
      value={value}
      onChange={(text) => onChange(codeDigits(text))}
      inputMode="numeric"
      autoComplete="one-time-code"
      enterKeyHint="done"
      maxLength={longestCode}
      required
      className="code-input"
      autoFocus
    />
  );
}

/** Takes the code from the SMS where the browser can read it (WebOTP), after the person agrees. */
function useOtpFromSms(onCode: (code: string) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: one request for as long as the field stands
  useEffect(() => {
    if (!('OTPCredential' in window)) return;
    const abort = new AbortController();
    const options = { otp: { transport: ['sms'] }, signal: abort.signal } as CredentialRequestOptions;
    navigator.credentials.get(options).then(
      (credential) => {
        if (credential) onCode(codeDigits((credential as OtpCredential).code));
      },
      () => {
        // Typing it is always possible.
      },
    );
    return () => abort.abort();
  }, []);
}

interface ResendProps {
  /** Seconds until another code may be asked for; a new object starts the wait again. */
  sent: { resendIn: number };
  resend(): Promise<unknown>;
}

/** Asks for another code, once the wait is over. */
export function ResendButton({ sent, resend }: ResendProps) {
  const { t } = useTexts();
  const [left, setLeft] = useState(sent.resendIn);
  useEffect(() => {
    const until = Date.now() + sent.resendIn * 1000;
    setLeft(sent.resendIn);
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000))), 1000);
    return () => clearInterval(timer);
  }, [sent]);
  return (
    <button
      type="button"
      className="btn btn-quiet"
      aria-disabled={left > 0}
      onClick={() => {
        if (left === 0) resend();
      }}
    >
      {left > 0 ? t('auth.resendIn', { count: left }) : t('auth.resend')}
    </button>
  );
}
