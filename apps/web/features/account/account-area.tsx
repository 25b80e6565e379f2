'use client';

import { useQuery } from '@tanstack/react-query';
import type { ApiError } from '@thulubazaar/client';
import type { Me } from '@thulubazaar/contract';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { whenToSignIn } from '@/data/browser-api.ts';
import { Loading } from '@/forms/loading.tsx';
import { SubmitButton } from '@/forms/submit-button.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { isAnonymous, meQuery, useSetMe } from './account-data.ts';
import { OutboxContext } from './outbox-link.tsx';
import { SignIn } from './sign-in.tsx';
import { SignInDialog } from './sign-in-dialog.tsx';

interface Props {
  outbox: string | null;
  /** What the page is called before there is anything on it. */
  title: string;
  /** Why one has to sign in here. */
  reason: string;
  children: ReactNode;
}

/**
 * What only a signed-in person sees. Whoever is not signs in on the spot, also when the session ends later: what is
 * below stays as it is, and every call that was refused goes on.
 */
export function AccountArea({ outbox, title, reason, children }: Props) {
  const { t } = useTexts();
  const { data: me, isPending, error, isFetching, refetch } = useQuery(meQuery);
  const setMe = useSetMe();

  if (me)
    return (
      <OutboxContext value={outbox}>
        {children}
        <SessionKeeper handle={me.handle} onSignedIn={setMe} />
      </OutboxContext>
    );
  if (isPending)
    return (
      <>
        <h1 className="sr-only">{title}</h1>
        <Loading />
      </>
    );
  if (isAnonymous(error))
    return (
      <OutboxContext value={outbox}>
        <div className="mx-auto max-w-md py-4">
          <h1 className="mb-3 text-2xl">{title}</h1>
          <p className="note mb-5">{reason}</p>
          <SignIn onSignedIn={setMe} />
        </div>
      </OutboxContext>
    );
  return (
    <div className="mx-auto grid min-h-[60vh] max-w-md content-center gap-4 py-4" role="alert">
      <h1 className="text-2xl">{title}</h1>
      <p className="note note-alert">{problemOf(error, t)}</p>
      <SubmitButton busy={isFetching} onClick={() => refetch()}>
        {t('form.retry')}
      </SubmitButton>
    </div>
  );
}

interface Waiting {
  goOn(): void;
  giveUp(): void;
}

/** Asks to sign in again when a call is refused because the session has ended, or is too old for it. */
function SessionKeeper({ handle, onSignedIn }: { handle: string; onSignedIn(me: Me): void }) {
  const { t } = useTexts();
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const waiting = useRef<Waiting[]>([]);
  const known = useRef(handle);
  useEffect(() => {
    // Somebody else has signed in, here or in another tab: nothing on this page is theirs, and no call of it may go on
    // in their name.
    if (handle !== known.current) location.reload();
  }, [handle]);
  useEffect(() => {
    whenToSignIn(
      (error) =>
        new Promise((goOn, reject) => {
          waiting.current.push({ goOn, giveUp: () => reject(error) });
          setRefusal(error);
        }),
    );
    return () => whenToSignIn(null);
  }, []);
  function settle(end: (call: Waiting) => void) {
    setRefusal(null);
    for (const one of waiting.current.splice(0)) end(one);
  }
  if (!refusal) return null;
  return (
    <SignInDialog
      text={t(refusal.code === 'sign_in_again' ? 'auth.againText' : 'auth.expiredText')}
      onSignedIn={(me) => {
        if (me.handle !== handle) return location.reload();
        onSignedIn(me);
        settle((call) => call.goOn());
      }}
      onClose={() => settle((call) => call.giveUp())}
    />
  );
}
