'use client';

import { useQuery } from '@tanstack/react-query';
import type { Lang } from '@thulubazaar/contract';
import { useEffect, useState } from 'react';
import { hasGuestDraft } from '@/data/person-storage.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { nextPath } from '@/urls/next-path.ts';
import { meQuery, useSetMe } from './account-data.ts';
import { ConnectLead, ConnectStep } from './connect-step.tsx';
import { IdentityProblem } from './identity-problem.tsx';
import { OutboxContext } from './outbox-link.tsx';
import { SignIn } from './sign-in.tsx';
import { useCameBack } from './use-came-back.ts';

/** Where one wanted to go; whoever wrote a listing before signing in goes on with it. */
function afterwards(lang: Lang): string {
  return nextPath(location.search, `/${lang}/${hasGuestDraft() ? 'post' : 'my'}`);
}

/** Signs in or registers, then leads to where one wanted to go. */
export function SignInPage({ register, outbox }: { register: boolean; outbox: string | null }) {
  const { lang, t } = useTexts();
  const [isNewcomer, setNewcomer] = useState(false);
  // Whoever made the first step at another site comes back for the second.
  const [secondStep, setSecondStep] = useState(false);
  useEffect(() => setSecondStep(new URLSearchParams(location.search).get('step') === 'second'), []);
  const leave = () => location.replace(afterwards(lang));
  const setMe = useSetMe();
  // Without an answer nobody is signed in, or the line is bad: the form says so when it is sent.
  const { data: me } = useQuery(meQuery);
  const cameBack = useCameBack();
  const connects = cameBack?.connect;
  useEffect(() => {
    if (me && cameBack && !cameBack.connect) location.replace(afterwards(lang));
  }, [me, lang, cameBack]);
  const [again, setAgain] = useState(false);
  if (me && connects && !again)
    return <ConnectStep provider={connects} me={me} onDone={leave} onSignInAgain={() => setAgain(true)} />;
  return (
    <OutboxContext value={outbox}>
      <h1 className={`text-2xl ${isNewcomer ? 'mb-5' : 'mb-1'}`}>
        {t(isNewcomer ? 'auth.welcome' : register ? 'auth.registerTitle' : 'auth.signInTitle')}
      </h1>
      {isNewcomer ? null : (
        <p className="mb-5 text-muted">{t(register ? 'auth.registerLead' : 'auth.signInLead')}</p>
      )}
      <IdentityProblem cameBack={cameBack} />
      {connects ? <ConnectLead provider={connects} next={() => afterwards(lang)} /> : null}
      <SignIn
        register={register}
        secondStep={secondStep}
        next={() => (connects ? location.pathname + location.search : afterwards(lang))}
        onNewcomer={() => setNewcomer(true)}
        onSignedIn={(signedIn) => {
          if (!connects) return leave();
          setMe(signedIn);
          setAgain(false);
        }}
      />
      <p className="mt-6" hidden={isNewcomer}>
        {t(register ? 'auth.haveAccount' : 'auth.noAccount')}{' '}
        <a
          className="link inline-flex min-h-11 items-center font-semibold"
          href={`/${lang}/${register ? 'sign-in' : 'register'}`}
          onClick={(event) => {
            // The way back goes along.
            event.currentTarget.search = location.search;
          }}
        >
          {t(register ? 'auth.signIn' : 'auth.register')}
        </a>
      </p>
      <p hidden={isNewcomer}>
        <a className="link inline-flex min-h-11 items-center" href={`/${lang}/recover`}>
          {t('auth.lostAccount')}
        </a>
      </p>
    </OutboxContext>
  );
}
