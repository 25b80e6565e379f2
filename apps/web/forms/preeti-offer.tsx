'use client';

import { mayBePreeti } from '@thulubazaar/nepal/may-be-preeti';
import { useDeferredValue, useMemo } from 'react';
import { useTexts } from '@/i18n/texts.tsx';
import { useLoaded } from './use-loaded.ts';

const preeti = () => import('@thulubazaar/nepal/preeti');

interface Props {
  text: string;
  /** Takes what was meant in its place. */
  onUse(unicode: string): void;
}

/** Offers the Unicode of a text that was typed for the Preeti font, which readers would see as letters without sense. */
export function PreetiOffer({ text, onUse }: Props) {
  const { t } = useTexts();
  // Typing goes first.
  const settled = useDeferredValue(text);
  const may = mayBePreeti(settled);
  const loaded = useLoaded(may, preeti);
  const unicode = useMemo(() => (may && loaded ? loaded.fromPreeti(settled) : null), [may, loaded, settled]);
  return (
    <div role="status" className={unicode ? 'note mt-2 grid gap-2 text-sm' : ''}>
      {unicode ? (
        <>
          <p>{t('form.preeti')}</p>
          <p lang="ne" className="whitespace-pre-line text-base">
            {unicode}
          </p>
          <button type="button" className="btn btn-quiet justify-self-start" onClick={() => onUse(unicode)}>
            {t('form.usePreeti')}
          </button>
        </>
      ) : null}
    </div>
  );
}
