'use client';

import { createContext, use } from 'react';
import { useTexts } from '@/i18n/texts.tsx';

/** Address of the page that shows what would have been sent; null wherever messages really are sent. */
export const OutboxContext = createContext<string | null>(null);

/** Where the code can be read when no gateway is set up. */
export function OutboxLink() {
  const { t } = useTexts();
  const address = use(OutboxContext);
  if (!address) return null;
  return (
    <p className="note">
      {t('auth.outbox')}{' '}
      <a className="link font-semibold" href={address} target="_blank" rel="noreferrer">
        {t('auth.outboxLink')}
      </a>
    </p>
  );
}
