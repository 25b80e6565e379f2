'use client';

import { useQuery } from '@tanstack/react-query';
import { clockTime, formatDate } from '@thulubazaar/nepal/calendar';
import { formatNpr } from '@thulubazaar/nepal/money';
import { Loading } from '@/forms/loading.tsx';
import { Sheet } from '@/forms/sheet.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { textLang } from '@/i18n/text-lang.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { getReport, type WholeReport } from './cases.ts';

/** The conversation that was reported. That it was read is written down. */
export function ReportedConversation({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useTexts();
  const { data, error } = useQuery({
    queryKey: ['GET /api/reports/{id}', id],
    queryFn: () => getReport(id),
    // Each asking is a look that is written down.
    staleTime: 'static',
  });
  return (
    <Sheet title={t('moderation.conversation')} onClose={onClose}>
      <p className="desk-small mb-3">{t('moderation.readIsKept')}</p>
      {error ? <p className="note note-alert">{problemOf(error, t)}</p> : null}
      {data || error ? null : <Loading />}
      <ol className="desk-messages">
        {data?.messages.map((message) => (
          <Said key={message.seq} message={message} report={data} />
        ))}
      </ol>
    </Sheet>
  );
}

function Said({ message, report }: { message: WholeReport['messages'][number]; report: WholeReport }) {
  const { lang, t } = useTexts();
  const { sender, text, kind, amount, deleted, held, sentAt } = message;
  const who = [report.reported, report.reporter].find(({ handle }) => handle === sender)?.name ?? sender;
  const what =
    text ||
    (amount === null ? t(kind === 'photo' ? 'chat.photo' : 'moderation.noText') : formatNpr(amount, lang));
  return (
    <li data-reported={sender === report.reported.handle || undefined}>
      <p className="desk-small">
        <strong>{who}</strong> · {formatDate(new Date(sentAt), lang)}, {clockTime(new Date(sentAt), lang)}
        {deleted ? ` · ${t('moderation.wasDeleted')}` : ''}
        {held ? ` · ${t('moderation.wasHeld')}` : ''}
      </p>
      <p className="whitespace-pre-line" dir="auto" lang={textLang(what)}>
        {what}
      </p>
    </li>
  );
}
