import { longestCode } from '@thulubazaar/contract/limits';
import { toLatinDigits } from '@thulubazaar/nepal/digits';
import { useEffect, useState } from 'react';
import { StyleSheet } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Field } from '~/ui/field.tsx';

/** Digits of a code in either script, from whatever was typed or pasted around them. */
export function codeDigits(text: string): string {
  return toLatinDigits(text).replace(/\D/g, '').slice(0, 6);
}

interface CodeFieldProps {
  label?: string;
  hint?: string;
  value: string;
  error: string | undefined;
  onChange(code: string): void;
  /** It came by SMS, from which the phone may fill it in. */
  isSms?: boolean;
}

/** The six digits of a code: pasted, filled in from the SMS where the phone offers it, in either script. */
export function CodeField({ label, hint, value, error, onChange, isSms = false }: CodeFieldProps) {
  const { t } = useTexts();
  return (
    <Field
      label={label ?? t('auth.code')}
      hint={hint ?? t('auth.codeHint')}
      error={error}
      value={value}
      onChangeText={(text) => onChange(codeDigits(text))}
      inputMode="numeric"
      autoComplete={isSms ? 'sms-otp' : 'one-time-code'}
      textContentType="oneTimeCode"
      maxLength={longestCode}
      returnKeyType="done"
      autoFocus
      style={styles.code}
    />
  );
}

interface ResendProps {
  /** Seconds until another code may be asked for; a new object starts the wait again. */
  sent: { resendIn: number };
  resend(): void;
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
    <Button
      kind="quiet"
      disabled={left > 0}
      label={left > 0 ? t('auth.resendIn', { count: left }) : t('auth.resend')}
      onPress={resend}
    />
  );
}

const styles = StyleSheet.create({
  code: { fontSize: 24, letterSpacing: 6, fontVariant: ['tabular-nums'] },
});
