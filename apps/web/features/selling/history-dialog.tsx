'use client';

import { useQuery } from '@tanstack/react-query';
import { historySentence } from '@thulubazaar/frontend/mine/history-sentence';
import { clockTime, formatDate } from '@thulubazaar/nepal/calendar';
import { Sheet } from '@/forms/sheet.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { getHistory } from './listings.ts';

/** What was done with a listing, the last first. */
export function HistoryDialog({ id, onClose }: { id: number; onClose(): void }) {
  const texts = useTexts();
  const { lang, t } = texts;
  const { data, error } = useQuery({
    queryKey: ['GET /api/ads/{id}/history', id],
    queryFn: ({ signal }) => getHistory(id, signal),
    staleTime: 0,
  });
  const shown = data?.items.flatMap((item) => {
    const text = historySentence(item, texts);
    return text === null ? [] : [{ ...item, text }];
  });
  return (
    <Sheet title={t('my.task_history')} onClose={onClose}>
      {error ? <p className="note note-alert">{problemOf(error, t)}</p> : null}
      {shown || error ? null : <p role="status">{t('form.loading')}</p>}
      {shown?.length === 0 ? <p className="text-muted">{t('my.noHistory')}</p> : null}
      <ol className="grid gap-3">
        {shown?.map(({ id: event, text, at, by }) => (
          <li key={event}>
            <span className="block">{text}</span>
            <span className="text-sm text-muted">
              {by === 'owner' ? null : `${t(`my.by_${by}`)} · `}
              <time dateTime={at}>
                {formatDate(new Date(at), lang)}, {clockTime(new Date(at), lang)}
              </time>
            </span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
