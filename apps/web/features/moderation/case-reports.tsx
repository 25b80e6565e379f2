'use client';

import type { ModerationCase } from '@thulubazaar/contract';
import { relativeTime } from '@thulubazaar/nepal/relative-time';
import { useState } from 'react';
import { textLang } from '@/i18n/text-lang.ts';
import { type MessageKey, useTexts } from '@/i18n/texts.tsx';
import { ReportedConversation } from './reported-conversation.tsx';

type Report = ModerationCase['reportsMade'][number];

/** What a review alone is reported for, in its own words. */
const reviewReasons = { fake_review: true, abuse: true, spam: true, other: true };

/** What an answer is reported for. */
const answerReasons = { abuse: true, spam: true, other: true };

/** What was said to be wrong; about people it is asked in other words than about listings. */
function reasonKey({ about, reason }: Report): MessageKey {
  if (about === 'review' && reason in reviewReasons) return `reportReview.${reason}` as MessageKey;
  if (about === 'answer' && reason in answerReasons) return `reportAnswer.${reason}` as MessageKey;
  if (reason === 'abuse' || about !== 'listing') return `reportPerson.${reason}` as MessageKey;
  return `report.${reason}` as MessageKey;
}

/** What people reported, with what they wrote. */
export function CaseReports({ one: { reports, reportsMade } }: { one: ModerationCase }) {
  const { t } = useTexts();
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <section className="desk-part" aria-labelledby="reports">
      <h2 id="reports">{t('moderation.reports', { count: reports })}</h2>
      <ul className="desk-reports">
        {reportsMade.map((report) => (
          <Reported key={report.id} report={report} onOpen={() => setOpened(report.id)} />
        ))}
      </ul>
      {opened ? <ReportedConversation id={opened} onClose={() => setOpened(null)} /> : null}
    </section>
  );
}

function Reported({ report, onOpen }: { report: Report; onOpen(): void }) {
  const { lang, t } = useTexts();
  const { note, reporter, createdAt, about, shop } = report;
  return (
    <li>
      <p>
        <strong>{t(reasonKey(report))}</strong>
      </p>
      {note ? (
        <blockquote className="desk-quote" dir="auto" lang={textLang(note)}>
          {note}
        </blockquote>
      ) : null}
      <p className="desk-small">
        <a className="link" href={`/${lang}${reporter.path}`} target="_blank" rel="noopener">
          {reporter.name}
        </a>
        {' · '}
        <time dateTime={createdAt}>{relativeTime(new Date(createdAt), new Date(), lang)}</time>
      </p>
      {shop ? (
        <a className="link" href={`/${lang}/shop/${shop}`} target="_blank" rel="noopener">
          /shop/{shop}
        </a>
      ) : null}
      {about === 'conversation' ? (
        <button type="button" className="btn btn-quiet" onClick={onOpen}>
          {t('moderation.readConversation')}
        </button>
      ) : null}
    </li>
  );
}
