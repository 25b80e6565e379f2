'use client';

import { type UseQueryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from '@/forms/loading.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { EmptyState } from '@/shell/empty-state.tsx';
import { useCases } from './cases-data.ts';
import { ConsoleTabs, type TabProps } from './console-tabs.tsx';

interface Item {
  id: string | number;
}

type Props<I extends Item> = TabProps & {
  query: UseQueryOptions<I[], Error, I[], string[]> & { queryKey: string[] };
  render(item: I, decide: (decision: () => Promise<void>) => void): ReactNode;
};

/** What waits beside the queue: a short list, each with its two buttons. What is decided leaves it at once. */
export function SmallList<I extends Item>({ query, render, ...head }: Props<I>) {
  const { t } = useTexts();
  const kept = useQueryClient();
  const { open, overdue } = useCases('all');
  const { data: items, error } = useQuery(query);
  const decide = useMutation({
    mutationKey: query.queryKey,
    mutationFn: ({ decision }: { id: I['id']; decision(): Promise<void> }) => decision(),
    onMutate: async ({ id }) => {
      await kept.cancelQueries({ queryKey: query.queryKey });
      kept.setQueryData<I[]>(query.queryKey, (before) => before?.filter((item) => item.id !== id));
    },
    onSettled: () => {
      // With another one under way, its end reads the list; until then what it is of would come back.
      if (kept.isMutating({ mutationKey: query.queryKey }) === 1)
        return kept.invalidateQueries({ queryKey: query.queryKey });
    },
  });
  const problem = decide.error ?? (items ? null : error);
  return (
    <>
      <ConsoleTabs {...head} open={open} overdue={overdue} />
      <div role="alert">
        {problem ? <p className="note note-alert mb-3">{problemOf(problem, t)}</p> : null}
      </div>
      {items || error ? null : <Loading />}
      {items?.length === 0 ? (
        <EmptyState icon="check-check" title={t('moderation.emptyTitle')}>
          <p className="text-muted">{t('moderation.emptyText')}</p>
        </EmptyState>
      ) : null}
      <ul className="desk-list" aria-label={t(`moderation.tab_${head.tab}`)}>
        {items?.map((item) => (
          <li key={item.id} className="panel">
            {render(item, (decision) => decide.mutate({ id: item.id, decision }))}
          </li>
        ))}
      </ul>
    </>
  );
}
