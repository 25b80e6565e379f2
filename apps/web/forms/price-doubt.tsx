'use client';

import { formatNumber } from '@thulubazaar/nepal/digits';
import { readNpr } from '@thulubazaar/nepal/money';
import { useTexts } from '@/i18n/texts.tsx';
import { Doubt } from './doubt.tsx';

/** "25.000" is 25 with a fraction to some and 25 thousand to others: asks which. */
export function PriceDoubt({ typed, onChoose }: { typed: string; onChoose(typed: string): void }) {
  const { lang, t } = useTexts();
  const { either } = readNpr(typed);
  if (!either) return null;
  return (
    <Doubt
      question={t('form.whichAmount')}
      answers={either.map((paisa) => [formatNumber(paisa / 100, 'en'), formatNumber(paisa / 100, lang)])}
      onChoose={onChoose}
    />
  );
}
