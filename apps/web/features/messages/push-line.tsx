'use client';

import { useEffect, useState } from 'react';
import { type PushState, pushState, startPush } from '@/data/push.ts';
import { useTexts } from '@/i18n/texts.tsx';

/** One quiet line for who waits for a first answer: this phone can tell them. Gone where it does already, or cannot. */
export function PushLine() {
  const { t } = useTexts();
  const [state, setState] = useState<PushState | 'failed' | null>(null);
  useEffect(() => {
    pushState().then(setState, () => {});
  }, []);
  if (state !== 'off' && state !== 'failed') return null;
  const start = () => startPush().then(setState, () => setState('failed'));
  return (
    <p className="px-4 text-sm text-muted">
      {state === 'failed' ? t('chat.pushFailed') : null}{' '}
      <button type="button" className="link min-h-11" onClick={start}>
        {t('chat.pushAsk')}
      </button>
    </p>
  );
}
