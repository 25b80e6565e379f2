import { longestEmail, longestPhone } from '@thulubazaar/contract/limits';
import type { TextInputProps } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Field } from '~/ui/field.tsx';
import type { ContactKind } from './calls.ts';

const inputs: Record<ContactKind, TextInputProps> = {
  phone: {
    inputMode: 'tel',
    autoComplete: 'tel',
    textContentType: 'telephoneNumber',
    returnKeyType: 'send',
    maxLength: longestPhone,
  },
  email: {
    inputMode: 'email',
    autoComplete: 'email',
    textContentType: 'username',
    autoCapitalize: 'none',
    autoCorrect: false,
    maxLength: longestEmail,
  },
};

interface Props extends Omit<TextInputProps, 'onChange' | 'value'> {
  kind: ContactKind;
  value: string;
  error: string | undefined;
  onChange(value: string): void;
}

/** A number or an e-mail address that a code can be sent to. */
export function ContactField({ kind, onChange, value, error, ...props }: Props) {
  const { t } = useTexts();
  const help = kind === 'phone' ? { hint: t('auth.phoneHint'), placeholder: t('auth.phonePlaceholder') } : {};
  return (
    <Field
      label={t(`auth.${kind}`)}
      {...inputs[kind]}
      {...help}
      value={value}
      error={error}
      {...props}
      onChangeText={onChange}
    />
  );
}
