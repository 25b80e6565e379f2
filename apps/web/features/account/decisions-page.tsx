'use client';

import { useQuery } from '@tanstack/react-query';
import type { Restriction } from '@thulubazaar/contract';
import { formatDate } from '@thulubazaar/nepal/calendar';
import { Loading } from '@/forms/loading.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { EmptyState } from '@/shell/empty-state.tsx';
import { AccountArea } from './account-area.tsx';
import { ownDecisionsQuery } from './account-data.ts';
import { DecisionItem } from './decision-item.tsx';

/** What was decided about somebody, why and until when, and how to say that it is wrong. */
export function DecisionsPageBody({ outbox }: { outbox: string | null }) {
  const { t } = useTexts();
  return (
    <AccountArea
      outbox={outbox}
      title={t('decisions.title')}
      reason={t('decisions.signInFirst')}
      tellsRestriction={false}
    >
      <Decisions />
    </AccountArea>
  );
}

function Decisions() {
  const { t } = useTexts();
  const { data, error, refetch } = useQuery(ownDecisionsQuery);
  return (
    <div className="mx-auto max-w-2xl pt-4">
      <h1 className="mb-2 text-2xl">{t('decisions.title')}</h1>
      <p className="mb-4 text-muted">{t('decisions.lead')}</p>
      {data ? <Standing restriction={data.restriction} /> : null}
      <div role="alert">
        {error && !data ? (
          <p className="note note-alert">
            {problemOf(error, t)}{' '}
            <button
              type="button"
              className="link min-h-11 cursor-pointer font-semibold"
              onClick={() => refetch()}
            >
              {t('form.retry')}
            </button>
          </p>
        ) : null}
      </div>
      {data || error ? null : <Loading />}
      {data?.items.length === 0 ? (
        <EmptyState icon="shield-check" title={t('decisions.emptyTitle')}>
          <p className="text-muted">{t('decisions.emptyText')}</p>
        </EmptyState>
      ) : null}
      <ul className="grid gap-3" aria-label={t('decisions.title')}>
        {data?.items.map((item) => (
          <DecisionItem key={item.id} item={item} />
        ))}
      </ul>
    </div>
  );
}

function Standing({ restriction: { state, until } }: { restriction: Restriction }) {
  const { lang, t } = useTexts();
  if (state === 'none') return null;
  return (
    <p className="note note-alert mb-4">
      <strong>
        {state === 'suspended' && until
          ? t('restricted.suspended', { date: formatDate(new Date(until), lang) })
          : t('restricted.banned')}
      </strong>{' '}
      {t('restricted.meanwhile')}
    </p>
  );
}
