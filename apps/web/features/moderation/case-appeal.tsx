'use client';

import type { ModerationCase } from '@thulubazaar/contract';
import { textLang } from '@/i18n/text-lang.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { DecidedItem } from './decided-item.tsx';

/** What was decided, and why the person says that it is wrong. */
export function CaseAppeal({ one: { appealed, appealText } }: { one: ModerationCase }) {
  const { t } = useTexts();
  return (
    <section className="desk-part desk-appeal" aria-labelledby="appeal">
      <h2 id="appeal">{t('moderation.appealSays')}</h2>
      {appealText ? (
        <blockquote className="desk-text" dir="auto" lang={textLang(appealText)}>
          {appealText}
        </blockquote>
      ) : null}
      {appealed ? (
        <>
          <h3>{t('moderation.appealAgainst')}</h3>
          <ul className="desk-lines">
            <DecidedItem decided={appealed} />
          </ul>
        </>
      ) : null}
    </section>
  );
}
