'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTexts } from '@/i18n/texts.tsx';
import { nextPath } from '@/urls/next-path.ts';
import { meQuery } from './account-data.ts';
import { OutboxContext } from './outbox-link.tsx';
import { SignIn } from './sign-in.tsx';

/** Signs in or registers, then leads to where one wanted to go. */
export function SignInPage({ register, outbox }: { register: boolean; outbox: string | null }) {
  const { lang, t } = useTexts();
  const leave = () => location.replace(nextPath(location.search, `/${lang}/my`));
  // Without an answer nobody is signed in, or the line is bad: the form says so when it is sent.
  const { data: me } = useQuery(meQuery);
  useEffect(() => {
    if (me) location.replace(nextPath(location.search, `/${lang}/my`));
  }, [me, lang]);
  return (
    <OutboxContext value={outbox}>
      <SignIn register={register} onSignedIn={leave} />
      <p className="mt-6">
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
