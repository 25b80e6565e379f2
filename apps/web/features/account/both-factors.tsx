'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Me } from '@thulubazaar/contract';
import type { ReactNode } from 'react';
import { Loading } from '@/forms/loading.tsx';
import { FormProblem } from '@/forms/submit-button.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { nextPath } from '@/urls/next-path.ts';
import { secondFactorQuery, useSetMe } from './account-data.ts';
import { proveSecondFactor } from './accounts.ts';
import { PasskeySignIn } from './passkey-sign-in.tsx';
import { SecondFactorStep } from './second-factor-step.tsx';

/** What a role brings, for whoever has shown in two ways that it is them; others are led to do so. Inside an `AccountArea`. */
export function BothFactors({ title, children }: { title: string; children: ReactNode }) {
  const { lang, t } = useTexts();
  const { data: factor, error } = useQuery(secondFactorQuery);
  const kept = useQueryClient();
  const setMe = useSetMe();
  if (!factor) return error ? <FormProblem>{problemOf(error, t)}</FormProblem> : <Loading />;
  if (factor.proved || !factor.needed) return children;
  const proved = (me: Me) => {
    setMe(me);
    kept.invalidateQueries(secondFactorQuery);
    const next = nextPath(location.search, '');
    if (next) location.replace(next);
  };
  return (
    <div className="mx-auto grid max-w-md gap-5 py-6">
      <h1 className="text-2xl">{title}</h1>
      <p className="note">{t(factor.since ? 'auth.factorAsked' : 'auth.factorNeeded')}</p>
      {factor.since ? (
        <SecondFactorStep
          action={t('auth.continue')}
          give={async (given) => proved((await proveSecondFactor(given)).user)}
        />
      ) : (
        <a className="btn" href={`/${lang}/profile#second-factor`}>
          <Icon name="shield-check" />
          {t('auth.factorSetUp')}
        </a>
      )}
      <PasskeySignIn onSignedIn={proved} />
    </div>
  );
}
