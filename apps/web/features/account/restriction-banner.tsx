'use client';

import { useQuery } from '@tanstack/react-query';
import type { Restriction } from '@thulubazaar/contract';
import { moderationReasons } from '@thulubazaar/contract/moderation-reasons';
import { formatDate } from '@thulubazaar/nepal/calendar';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { ownDecisionsQuery } from './account-data.ts';

/** Says to somebody who may not act that it is so, until when and why, and where they can answer. */
export function RestrictionBanner({ restriction: { state, until } }: { restriction: Restriction }) {
  const { lang, t } = useTexts();
  const { data } = useQuery(ownDecisionsQuery);
  const wanted = state === 'banned' ? 'ban' : 'suspend';
  const why = data?.items.find(({ decision }) => decision === wanted);
  return (
    <div className="note note-alert my-3 flex flex-wrap items-center gap-x-3 gap-y-1" role="status">
      <Icon name="ban" />
      <p className="min-w-0 flex-1 basis-64">
        <strong>
          {state === 'suspended' && until
            ? t('restricted.suspended', { date: formatDate(new Date(until), lang) })
            : t('restricted.banned')}
        </strong>{' '}
        {why ? moderationReasons[why.reason][lang] : t('restricted.meanwhile')}
      </p>
      <a className="link inline-flex min-h-11 items-center font-semibold" href={`/${lang}/decisions`}>
        {t('form.restrictedLink')}
      </a>
    </div>
  );
}
