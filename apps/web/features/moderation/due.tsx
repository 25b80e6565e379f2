'use client';

import { relativeTime } from '@thulubazaar/nepal/relative-time';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';

/** By when a case is promised to be decided; said loudly once that is over. */
export function Due({ at }: { at: string }) {
  const { lang, t } = useTexts();
  const [due, now] = [new Date(at), new Date()];
  const isOver = due < now;
  const time = relativeTime(due, now, lang);
  return (
    <span className={isOver ? 'tag tag-alert' : 'desk-due'}>
      {isOver ? <Icon name="triangle-alert" /> : null}
      <time dateTime={at}>{t(isOver ? 'moderation.overdue' : 'moderation.due', { time })}</time>
    </span>
  );
}
