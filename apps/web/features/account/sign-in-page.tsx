'use client';

import { useQuery } from '@tanstack/react-query';
import type { Lang } from '@thulubazaar/contract';
import { useEffect, useState } from 'react';
import { hasGuestDraft } from '@/data/person-storage.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { nextPath } from '@/urls/next-path.ts';
import { meQuery } from './account-data.ts';
import { OutboxContext } from './outbox-link.tsx';
import { SignIn } from './sign-in.tsx';

/** Where one wanted to go; whoever wrote a listing before signing in goes on with it. */
function afterwards(lang: Lang): string {
  return nextPath(location.search, `/${lang}/${hasGuestDraft() ? 'post' : 'my'}`);
}

/** Signs in or registers, then leads to where one wanted to go. */
export function SignInPage({ register, outbox }: { register: boolean; outbox: string | null }) {
  const { lang, t } = useTexts();
  const [isNewcomer, setNewcomer] = useState(false);
  const leave = () => location.replace(afterwards(lang));
  // Without an answer nobody is signed in, or the line is bad: the form says so when it is sent.
  const { data: me } = useQuery(meQuery);
  useEffect(() => {
    if (me) location.replace(afterwards(lang));
  }, [me, lang]);
  return (
    <OutboxContext value={outbox}>
      <h1 className={`text-2xl ${isNewcomer ? 'mb-5' : 'mb-1'}`}>
        {t(isNewcomer ? 'auth.welcome' : register ? 'auth.registerTitle' : 'auth.signInTitle')}
      </h1>
      {isNewcomer ? null : (
        <p className="mb-5 text-muted">{t(register ? 'auth.registerLead' : 'auth.signInLead')}</p>
      )}
      <SignIn register={register} onNewcomer={() => setNewcomer(true)} onSignedIn={leave} />
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
    </OutboxContext>
  );
}
