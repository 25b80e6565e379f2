'use client';

import { useQuery } from '@tanstack/react-query';
import type { Answer } from '@thulubazaar/client';
import type { DraftValues } from '@thulubazaar/frontend/drafts/draft';
import { useEffect, useState } from 'react';
import { api } from '@/data/browser-api.ts';
import { meQuery } from '@/features/account/account-data.ts';
import { type Texts, useTexts } from '@/i18n/texts.tsx';

type Warning = Answer<'POST /api/me/ads/check'>['warnings'][number];

/** Who goes on typing is not asked about yet. */
const pauseMilliseconds = 1200;

/** Tells the writer of a listing what its words will be warned of, once they pause. Stops nothing. */
export function RuleWarnings({
  values,
}: {
  values: Pick<DraftValues, 'title' | 'description' | 'categoryId'>;
}) {
  const { t } = useTexts();
  const { data: me } = useQuery(meQuery);
  const { title, description, categoryId } = values;
  const [asked, setAsked] = useState<{
    title: string;
    description: string;
    categoryId: string | null;
  } | null>(null);
  useEffect(() => {
    const timer = setTimeout(
      () => setAsked(title || description ? { title, description, categoryId } : null),
      pauseMilliseconds,
    );
    return () => clearTimeout(timer);
  }, [title, description, categoryId]);
  const { data } = useQuery({
    queryKey: ['POST /api/me/ads/check', asked],
    queryFn: ({ signal }) =>
      api('POST /api/me/ads/check', {
        body: asked ?? { title: '', description: '', categoryId: null },
        signal,
        resume: false,
      }),
    enabled: Boolean(me) && asked !== null,
    retry: false,
    staleTime: 60_000,
  });
  const said = [...new Set((data?.warnings ?? []).flatMap((warning) => sentenceOf(warning, t)))];
  return (
    <div role="status">
      {said.map((sentence) => (
        <p key={sentence} className="note mt-2 text-sm">
          {sentence}
        </p>
      ))}
    </div>
  );
}

/** Contacts are told of beside each field. */
function sentenceOf({ kind, effect, matches }: Warning, t: Texts['t']): string[] {
  const words = [...new Set(matches.flatMap(({ text }) => text ?? []))].join(', ');
  if (kind === 'words') return [t(effect === 'mask' ? 'post.warnedMask' : 'post.warnedWords', { words })];
  return kind === 'scam_phrases' ? [t('post.warnedScam')] : [];
}
