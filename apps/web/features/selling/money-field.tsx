'use client';

import { formatNpr, parseNpr } from '@thulubazaar/nepal/money';
import { PriceDoubt } from '@/forms/price-doubt.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { useTexts } from '@/i18n/texts.tsx';

interface Props {
  id: string;
  label: string;
  hint: string | undefined;
  error: string | undefined;
  value: string;
  onChange(value: string): void;
}

/** An amount as one says it, told in figures below. */
export function MoneyField({ hint, value, onChange, ...field }: Props) {
  const { lang } = useTexts();
  const paisa = parseNpr(value);
  return (
    <div>
      <TextField
        {...field}
        hint={paisa === null ? hint : formatNpr(paisa, lang)}
        value={value}
        onChange={onChange}
        autoComplete="off"
        maxLength={60}
      />
      <PriceDoubt typed={value} onChoose={onChange} />
    </div>
  );
}
