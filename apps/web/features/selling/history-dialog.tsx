'use client';

import { useQuery } from '@tanstack/react-query';
import type { AdEvent } from '@thulubazaar/contract';
import { changedFields } from '@thulubazaar/frontend/drafts/changed-fields';
import { clockTime, formatDate } from '@thulubazaar/nepal/calendar';
import { formatNpr } from '@thulubazaar/nepal/money';
import { Sheet } from '@/forms/sheet.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { type MessageKey, type Texts, useTexts } from '@/i18n/texts.tsx';
import { getHistory } from './listings.ts';

const words: Readonly<Record<string, MessageKey>> = {
  create: 'my.event_create',
  edit: 'my.event_edit',
  publish: 'my.event_publish',
  schedule: 'my.event_schedule',
  unschedule: 'my.event_unschedule',
  hold: 'my.event_hold',
  submit: 'my.event_submit',
  approve: 'my.event_approve',
  ask_changes: 'my.event_ask_changes',
  pause: 'my.event_pause',
  resume: 'my.event_resume',
  sell: 'my.event_sell',
  relist: 'my.event_relist',
  expire: 'my.event_expire',
  archive: 'my.event_archive',
  renew: 'my.event_renew',
  remove: 'my.event_remove',
  restore: 'my.event_restore',
  confirm: 'my.event_confirm',
  reserve: 'my.event_reserve',
};

/** A sentence for what was done; null for what is the house's own bookkeeping, or of a later release. */
function sentence({ event, price, reason, changed }: AdEvent, texts: Texts): string | null {
  const { lang, t } = texts;
  const key = words[event];
  if (!key) return null;
  const amount = (paisa: number | null) => (paisa === null ? t('price.onRequest') : formatNpr(paisa, lang));
  const others = changedFields(price ? changed.filter((name) => name !== 'price') : changed, texts);
  const said = [
    ...(price ? [t('my.event_price', { was: amount(price.from), price: amount(price.to) })] : []),
    ...(others.length > 0 ? [t('my.event_editOf', { fields: others.join(', ') })] : []),
  ];
  if (event === 'edit' && said.length > 0) return said.join('. ');
  return reason ? `${t(key)}: ${reason}` : t(key);
}

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
    const text = sentence(item, texts);
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
