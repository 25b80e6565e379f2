'use client';

import type { CaseDecided } from '@thulubazaar/contract';
import { moderationReasons } from '@thulubazaar/contract/moderation-reasons';
import { formatDate } from '@thulubazaar/nepal/calendar';
import { textLang } from '@/i18n/text-lang.ts';
import { useTexts } from '@/i18n/texts.tsx';

/** One decision: what, why, by whom and when. */
export function DecidedItem({ decided }: { decided: CaseDecided }) {
  const { lang, t } = useTexts();
  const { decision, reason, note, by, at, until, undoneAt } = decided;
  const date = (time: string) => formatDate(new Date(time), lang);
  return (
    <li data-undone={undoneAt ? '' : undefined}>
      <p>
        <strong>{t(`moderation.was_${decision}`)}</strong>
        {until ? ` ${t('moderation.until', { date: date(until) })}` : ''}
        {undoneAt ? ` (${t('moderation.takenBack')})` : ''}
      </p>
      {reason ? <p>{moderationReasons[reason][lang]}</p> : null}
      {note ? (
        <blockquote className="desk-quote" dir="auto" lang={textLang(note)}>
          {note}
        </blockquote>
      ) : null}
      <p className="desk-small">
        {by} · <time dateTime={at}>{date(at)}</time>
      </p>
    </li>
  );
}
