'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { SecondFactor as Factor } from '@thulubazaar/contract';
import { formatDate } from '@thulubazaar/nepal/calendar';
import { useEffect, useRef, useState } from 'react';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { problemOf, useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { secondFactorQuery } from './account-data.ts';
import { createRecoveryCodes, type NewTotp, removeTotp, startTotp } from './accounts.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SecondFactorStep } from './second-factor-step.tsx';
import { TotpSetUp } from './totp-set-up.tsx';

/** An authenticator app besides the way one signs in by: setting it up, its recovery codes, doing without it again. */
export function SecondFactor() {
  const { t } = useTexts();
  const kept = useQueryClient();
  const { data: factor, error } = useQuery(secondFactorQuery);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [said, setSaid] = useState('');
  const section = useRef<HTMLElement>(null);
  const changed = (sentence: string) => {
    setSaid(sentence);
    kept.invalidateQueries(secondFactorQuery);
  };
  // Whoever was sent here comes before there is anything to scroll to.
  useEffect(() => {
    if (location.hash === '#second-factor') section.current?.scrollIntoView();
  }, []);
  return (
    <section ref={section} id="second-factor" aria-labelledby="second-factor-title" className="grid gap-3">
      <h2 id="second-factor-title" className="text-lg">
        {t('secondFactor.title')}
      </h2>
      <p className="text-muted">{t('secondFactor.lead')}</p>
      <p role="status" className={said ? 'note' : ''}>
        {said}
      </p>
      {error && !factor ? <FormProblem>{problemOf(error, t)}</FormProblem> : null}
      {codes ? <RecoveryCodes codes={codes} onKept={() => setCodes(null)} /> : null}
      {factor && !codes ? (
        <Choices
          factor={factor}
          onCodes={(made, sentence) => {
            setCodes(made);
            changed(sentence);
          }}
          onRemoved={() => changed(t('secondFactor.isOff'))}
        />
      ) : null}
    </section>
  );
}

interface ChoicesProps {
  factor: Factor;
  onCodes(codes: string[], sentence: string): void;
  onRemoved(): void;
}

function Choices({ factor, onCodes, onRemoved }: ChoicesProps) {
  const { t } = useTexts();
  const [made, setMade] = useState<NewTotp | null>(null);
  const start = useSubmit(async () => setMade(await startTotp()));
  if (factor.since) return <WhenOn factor={factor} onCodes={onCodes} onRemoved={onRemoved} />;
  if (made)
    return (
      <TotpSetUp
        made={made}
        onConfirmed={(codes) => onCodes(codes, t('secondFactor.isOn'))}
        cancel={() => setMade(null)}
      />
    );
  return (
    <>
      {factor.needed ? <p className="note">{t('secondFactor.needed')}</p> : null}
      <FormProblem>{start.problem}</FormProblem>
      <div>
        <SubmitButton busy={start.busy} className="btn-quiet" onClick={start.onSubmit}>
          {t('secondFactor.setUp')}
        </SubmitButton>
      </div>
    </>
  );
}

function WhenOn({ factor, onCodes, onRemoved }: ChoicesProps) {
  const { lang, t } = useTexts();
  const [removing, setRemoving] = useState(false);
  const anew = useSubmit(async () => onCodes(await createRecoveryCodes(), t('secondFactor.newCodesMade')));
  return (
    <>
      <div className="panel grid gap-1 px-4 py-3">
        <p className="font-semibold">
          {t('secondFactor.onSince', { date: formatDate(new Date(factor.since ?? 0), lang) })}
        </p>
        <p className="text-sm text-muted">
          {t('secondFactor.codesLeft', { count: factor.recoveryCodesLeft })}
        </p>
      </div>
      <FormProblem>{anew.problem}</FormProblem>
      <div className="flex flex-wrap gap-2">
        <SubmitButton busy={anew.busy} className="btn-quiet" onClick={anew.onSubmit}>
          {t('secondFactor.newCodes')}
        </SubmitButton>
        <button
          type="button"
          className="btn btn-danger"
          aria-expanded={removing}
          onClick={() => setRemoving(!removing)}
        >
          {t(removing ? 'profile.cancel' : 'secondFactor.turnOff')}
        </button>
      </div>
      {removing ? (
        <SecondFactorStep
          id="last-factor"
          action={t('secondFactor.turnOff')}
          give={async (given) => {
            await removeTotp(given);
            onRemoved();
          }}
        />
      ) : null}
    </>
  );
}
