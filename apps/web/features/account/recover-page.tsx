'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { OwnRecoveries } from '@thulubazaar/contract';
import { formatDate } from '@thulubazaar/nepal/calendar';
import { Loading } from '@/forms/loading.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { problemOf, useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { AccountArea } from './account-area.tsx';
import { recoveriesQuery, useMe } from './account-data.ts';
import { RecoverForm } from './recover-form.tsx';
import { objectToRecovery } from './recoveries.ts';

/** Asking for an account that one has lost, what became of that, and keeping one's own from who asks for it. */
export function RecoverPageBody({ outbox }: { outbox: string | null }) {
  const { t } = useTexts();
  return (
    <AccountArea outbox={outbox} title={t('recover.title')} reason={t('recover.signInFirst')}>
      <div className="mx-auto grid max-w-xl gap-6 pt-4">
        <div>
          <h1 className="mb-2 text-2xl">{t('recover.title')}</h1>
          <p className="text-muted">{t('recover.lead')}</p>
        </div>
        <Recoveries />
      </div>
    </AccountArea>
  );
}

function Recoveries() {
  const { lang, t } = useTexts();
  const { phone } = useMe();
  const { data, error } = useQuery(recoveriesQuery);
  if (!data) return error ? <FormProblem>{problemOf(error, t)}</FormProblem> : <Loading />;
  const waits = data.asked.some(({ state }) => state === 'open' || state === 'waiting');
  return (
    <>
      {data.against.map((one) => (
        <Objection key={one.id} {...one} />
      ))}
      <Asked asked={data.asked} />
      {waits ? null : phone ? (
        <RecoverForm />
      ) : (
        <p className="note">
          {t('recover.numberFirst')}{' '}
          <a className="link inline-flex min-h-11 items-center font-semibold" href={`/${lang}/profile`}>
            {t('recover.toProfile')}
          </a>
        </p>
      )}
    </>
  );
}

function Objection({ id, carryOutAt }: OwnRecoveries['against'][number]) {
  const { lang, t } = useTexts();
  const kept = useQueryClient();
  const { busy, problem, onSubmit } = useSubmit(async () => {
    await objectToRecovery(id);
    await kept.invalidateQueries(recoveriesQuery);
  });
  return (
    <section className="note note-alert grid gap-3" aria-labelledby={`object-${id}`}>
      <h2 id={`object-${id}`} className="font-semibold">
        {t('recover.againstTitle')}
      </h2>
      <p>{t('recover.againstText', { date: formatDate(new Date(carryOutAt), lang) })}</p>
      <FormProblem>{problem}</FormProblem>
      <div>
        <SubmitButton busy={busy} onClick={onSubmit}>
          {t('recover.object')}
        </SubmitButton>
      </div>
    </section>
  );
}

function Asked({ asked }: Pick<OwnRecoveries, 'asked'>) {
  const { lang, t } = useTexts();
  const date = (time: string | null) => (time === null ? '' : formatDate(new Date(time), lang));
  if (asked.length === 0) return null;
  return (
    <section className="grid gap-2" aria-labelledby="asked">
      <h2 id="asked" className="text-lg">
        {t('recover.asked')}
      </h2>
      <ul className="grid gap-2">
        {asked.map(({ id, state, reason, askedAt, carryOutAt, note }) => (
          <li key={id} className="panel grid gap-1 px-4 py-3">
            <p className="font-semibold">{t(`recover.state_${state}`, { date: date(carryOutAt) })}</p>
            {note ? <p dir="auto">{note}</p> : null}
            <p className="text-sm text-muted">
              {t(`recover.reason_${reason}`)} · {date(askedAt)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
