'use client';

import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { useCases } from './cases-data.ts';
import type { Desk } from './desk.ts';
import { Due } from './due.tsx';
import { Kbd } from './kbd.tsx';

/** Above a case: the way back, what it is, until when it is promised, and the way on. */
export function CaseHead({ desk, onHelp }: { desk: Desk; onHelp(): void }) {
  const { t } = useTexts();
  const { open } = useCases('all');
  const one = desk.held?.case;
  const waiting = open && Object.values(open).reduce((sum, count) => sum + count, 0);
  return (
    <div className="desk-bar">
      <button type="button" className="desk-button" aria-keyshortcuts="Escape" onClick={() => desk.leave()}>
        <Icon name="arrow-left" />
        {t('moderation.back')}
        <Kbd>Esc</Kbd>
      </button>
      {one ? (
        <p className="desk-bar-what">
          <span className="tag tag-plain">{t(`moderation.kind_${one.kind}`)}</span>
          {one.decidedAt ? null : <Due at={one.dueAt} />}
        </p>
      ) : null}
      <p className="desk-bar-count">
        {waiting === null ? null : t('moderation.waiting', { count: waiting })}
      </p>
      <button
        type="button"
        className="desk-button"
        aria-keyshortcuts="?"
        aria-label={t('moderation.keys')}
        onClick={onHelp}
      >
        <Icon name="keyboard" />
        <Kbd>?</Kbd>
      </button>
      <button type="button" className="desk-button" aria-keyshortcuts="n" onClick={() => desk.next()}>
        {t('moderation.next')}
        <Kbd>N</Kbd>
      </button>
    </div>
  );
}
