'use client';

import type { Buyer } from '@thulubazaar/contract';
import { type FormEvent, useState } from 'react';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { Sheet } from '@/forms/sheet.tsx';
import { useTexts } from '@/i18n/texts.tsx';

interface Props {
  buyers: Buyer[];
  /** Without a handle: nobody of them, or nobody's business. */
  onSold(handle: string | undefined): void;
  onClose(): void;
}

/** Asks to whom something was sold: one of those who wrote about it, or nobody says. */
export function SellDialog({ buyers, onSold, onClose }: Props) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState('');
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    onSold(chosen || undefined);
  }
  return (
    <Sheet title={t('my.sellTitle')} onClose={onClose}>
      <ScriptedForm className="grid gap-3" onSubmit={onSubmit}>
        <p className="text-muted">{t('my.sellText')}</p>
        <fieldset className="grid">
          <legend className="sr-only">{t('my.sellTitle')}</legend>
          {[{ handle: '', name: t('my.sellNobody') }, ...buyers].map(({ handle, name }) => (
            <label key={handle} className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name="buyer"
                value={handle}
                checked={chosen === handle}
                onChange={() => setChosen(handle)}
              />
              <span dir="auto">{name}</span>
            </label>
          ))}
        </fieldset>
        <button type="submit" className="btn btn-primary min-h-12">
          {t('my.markSold')}
        </button>
      </ScriptedForm>
    </Sheet>
  );
}
