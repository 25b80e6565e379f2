'use client';

import { maxPaisa } from '@thulubazaar/contract/limits';
import { amountInWords } from '@thulubazaar/nepal/amount-in-words';
import { formatNpr, readNpr } from '@thulubazaar/nepal/money';
import { type FormEvent, useState } from 'react';
import { PriceDoubt } from '@/forms/price-doubt.tsx';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { Sheet } from '@/forms/sheet.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { useTexts } from '@/i18n/texts.tsx';

const leastPaisa = 100;

interface Props {
  kind: 'offer' | 'counter';
  /** What the listing asks for, in paisa. */
  asking: number | null;
  onOffer(paisa: number): void;
  onClose(): void;
}

/** Asks for an amount as one says it, and shows how it is understood. */
export function OfferDialog({ kind, asking, onOffer, onClose }: Props) {
  const { lang, t } = useTexts();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const { paisa, either } = readNpr(typed);
  const amount = paisa !== null && paisa >= leastPaisa && paisa <= maxPaisa ? paisa : null;
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setWrong(amount === null);
    if (amount === null) return;
    onOffer(amount);
    onClose();
  }
  return (
    <Sheet title={t(kind === 'offer' ? 'chat.offerTitle' : 'chat.counterTitle')} onClose={onClose}>
      <ScriptedForm className="grid gap-3" onSubmit={onSubmit}>
        {asking ? <p className="text-muted">{t('chat.asking', { price: formatNpr(asking, lang) })}</p> : null}
        <TextField
          id="amount"
          label={t('chat.amount')}
          hint={t('chat.amountHint')}
          error={wrong && amount === null && !either ? t('chat.badAmount') : undefined}
          value={typed}
          onChange={setTyped}
          placeholder={t('chat.amountPlaceholder')}
          autoComplete="off"
          maxLength={60}
          autoFocus
        />
        <PriceDoubt typed={typed} onChoose={setTyped} />
        <p className="min-h-14" aria-live="polite">
          {amount === null ? null : (
            <>
              <strong className="price text-lg">{formatNpr(amount, lang)}</strong>
              <span className="block text-sm text-muted first-letter:uppercase">
                {amountInWords(amount, lang)}
              </span>
            </>
          )}
        </p>
        <button type="submit" className="btn btn-primary min-h-12">
          {t('chat.sendOffer')}
        </button>
      </ScriptedForm>
    </Sheet>
  );
}
