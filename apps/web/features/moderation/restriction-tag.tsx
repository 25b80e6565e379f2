'use client';

import type { Restriction } from '@thulubazaar/contract';
import { formatDate } from '@thulubazaar/nepal/calendar';
import { useTexts } from '@/i18n/texts.tsx';

/** That somebody may not act, and until when. */
export function RestrictionTag({ restriction: { state, until } }: { restriction: Restriction }) {
  const { lang, t } = useTexts();
  if (state === 'none') return null;
  return (
    <span className="tag tag-alert">
      {state === 'suspended' && until
        ? t('moderation.suspendedUntil', { date: formatDate(new Date(until), lang) })
        : t('moderation.banned')}
    </span>
  );
}
