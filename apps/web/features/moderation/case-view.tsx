'use client';

import { useEffect, useRef } from 'react';
import { Loading } from '@/forms/loading.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { EmptyState } from '@/shell/empty-state.tsx';
import { CaseAnswers } from './case-answers.tsx';
import { CaseAppeal } from './case-appeal.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseHistory } from './case-history.tsx';
import { CaseListing } from './case-listing.tsx';
import { CasePerson } from './case-person.tsx';
import { CaseRecovery } from './case-recovery.tsx';
import { CaseReports } from './case-reports.tsx';
import { CaseReviews } from './case-reviews.tsx';
import { CaseVerification } from './case-verification.tsx';
import { DecidePanel } from './decide-panel.tsx';
import type { Desk } from './desk.ts';
import { useDesk } from './desk-context.tsx';
import type { Held } from './desk-state.ts';
import { Kbd } from './kbd.tsx';

/** What lies on the desk: a case, or what stands in its place. */
export function CaseView({ onHelp }: { onHelp(): void }) {
  const { t } = useTexts();
  const desk = useDesk();
  const { held, phase } = desk;
  return (
    <>
      <CaseHead desk={desk} onHelp={onHelp} />
      {held ? <OneCase key={held.case.id} held={held} desk={desk} /> : null}
      {phase === 'between' ? (
        <>
          <h1 className="sr-only">{t('moderation.title')}</h1>
          <Loading />
        </>
      ) : null}
      {phase === 'nothing' ? <Nothing desk={desk} /> : null}
      {phase === 'stopped' ? <Stopped desk={desk} /> : null}
    </>
  );
}

function OneCase({ held, desk }: { held: Held; desk: Desk }) {
  const { t } = useTexts();
  const one = held.case;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Who hears the page is told of the next case; what is pressed is no longer for the one before.
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  return (
    <div className="desk-case" data-case={one.id}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className="desk-column" aria-labelledby="case-title" tabIndex={0}>
        <h1 ref={heading} id="case-title" className="sr-only" tabIndex={-1}>
          {t(`moderation.kind_${one.kind}`)}: {one.title ?? one.person.name}
        </h1>
        {one.kind === 'appeal' ? <CaseAppeal one={one} /> : null}
        {one.recovery ? <CaseRecovery one={one} recovery={one.recovery} /> : null}
        {one.verification ? <CaseVerification one={one} verification={one.verification} /> : null}
        {one.listing ? (
          <CaseListing
            listing={one.listing}
            kind={one.kind}
            photo={held.photo}
            findings={one.findings}
            onPhoto={(at) => desk.showPhoto(at)}
          />
        ) : one.recovery || one.verification ? null : (
          <CaseReports one={one} />
        )}
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className="desk-column" aria-label={t('moderation.aboutPerson')} tabIndex={0}>
        {one.listing && one.reportsMade.length > 0 ? <CaseReports one={one} /> : null}
        <CaseReviews one={one} />
        <CaseAnswers one={one} />
        <CasePerson one={one} />
        <CaseHistory one={one} />
      </section>
      <DecidePanel held={held} desk={desk} />
    </div>
  );
}

function Nothing({ desk }: { desk: Desk }) {
  const { t } = useTexts();
  return (
    <div className="desk-instead">
      <h1 className="sr-only">{t('moderation.title')}</h1>
      <EmptyState icon="check-check" title={t('moderation.emptyTitle')}>
        <p className="text-muted">{t('moderation.emptyText')}</p>
        <p className="flex flex-wrap justify-center gap-3">
          <button type="button" className="btn btn-primary" onClick={() => desk.next()}>
            {t('moderation.lookForMore')} <Kbd>N</Kbd>
          </button>
          <button type="button" className="btn btn-quiet" onClick={() => desk.leave()}>
            {t('moderation.back')} <Kbd>Esc</Kbd>
          </button>
        </p>
      </EmptyState>
    </div>
  );
}

function Stopped({ desk }: { desk: Desk }) {
  const { t } = useTexts();
  return (
    <div className="desk-instead" role="alert">
      <h1 className="sr-only">{t('moderation.title')}</h1>
      <p className="note note-alert">{problemOf(desk.trouble, t)}</p>
      <button type="button" className="btn btn-primary" onClick={() => desk.next()}>
        {t('form.retry')} <Kbd>N</Kbd>
      </button>
    </div>
  );
}
