'use client';

import type { ModerationCase } from '@thulubazaar/contract';
import { clockTime, formatDate } from '@thulubazaar/nepal/calendar';
import { type MessageKey, useTexts } from '@/i18n/texts.tsx';

const events = [
  'create',
  'edit',
  'publish',
  'schedule',
  'unschedule',
  'hold',
  'submit',
  'approve',
  'ask_changes',
  'pause',
  'resume',
  'sell',
  'relist',
  'expire',
  'archive',
  'renew',
  'remove',
  'restore',
  'confirm',
  'reserve',
] as const;

function keyOf(event: string): MessageKey | null {
  const known = events.find((one) => one === event);
  return known ? `my.event_${known}` : null;
}

/** What happened to the listing, the last first; what is the house's own bookkeeping is left out. */
export function CaseHistory({ one: { listing, history } }: { one: ModerationCase }) {
  const { lang, t } = useTexts();
  if (!listing) return null;
  const shown = history.flatMap((item) => {
    const key = keyOf(item.event);
    return key ? [{ ...item, key }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <section className="desk-part" aria-labelledby="history">
      <h2 id="history">{t('moderation.history')}</h2>
      <ol className="desk-lines">
        {shown.map(({ key, by, reason, at }) => (
          <li key={`${at} ${key}`}>
            {t(key)}
            {reason ? `: ${reason}` : ''}
            <p className="desk-small">
              {by ?? t('my.by_house')} ·{' '}
              <time dateTime={at}>
                {formatDate(new Date(at), lang)}, {clockTime(new Date(at), lang)}
              </time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
