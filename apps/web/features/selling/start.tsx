'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Category } from '@/data/api.ts';
import { useSignedIn } from '@/features/account/account-data.ts';
import { Loading } from '@/forms/loading.tsx';
import { useTexts } from '@/i18n/texts.tsx';
import { CategoryStep } from './category-step.tsx';
import { StepHeading } from './step-heading.tsx';
import { findUnfinished } from './unfinished.ts';
import { UnfinishedOffer } from './unfinished-offer.tsx';

/** How long an empty listing waits for word of an unfinished one; what came later would push the page down. */
const patienceMilliseconds = 3000;

/** Asked once, before anything is written, so it is never the listing of this page. */
const unfinishedQuery = queryOptions({
  queryKey: ['GET /api/me/ads', 'unfinished'],
  queryFn: ({ signal }) =>
    findUnfinished(AbortSignal.any([signal, AbortSignal.timeout(patienceMilliseconds)])),
  staleTime: 'static',
});

interface Props {
  categories: Category[];
  onChoose(categoryId: string): void;
}

/**
 * The first step of a listing of which nothing is written yet: before it, an unfinished one is offered. What categories
 * ask, and so most of what writing one needs, comes meanwhile.
 */
export function Start({ categories, onChoose }: Props) {
  const { t } = useTexts();
  const [isGuest] = useState(useSignedIn() === null);
  const { data: unfinished, isLoading } = useQuery({ ...unfinishedQuery, enabled: !isGuest });
  const [isDismissed, setDismissed] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  if (isLoading) return <Loading />;
  // Without an answer one starts with an empty listing, as without a draft.
  return (
    <div className="mx-auto max-w-3xl pt-4" ref={body}>
      {unfinished && !isDismissed ? (
        <UnfinishedOffer
          unfinished={unfinished}
          categories={categories}
          onDismiss={() => {
            setDismissed(true);
            // The button that had the focus goes away.
            body.current?.querySelector('h1')?.focus();
          }}
        />
      ) : null}
      <StepHeading step="category" />
      <p className="min-h-6 text-sm text-muted">{t('post.savesItself')}</p>
      <div className="mt-3">
        <CategoryStep categories={categories} chosen={null} error={undefined} onChoose={onChoose} />
      </div>
    </div>
  );
}
