'use client';

import { useQuery } from '@tanstack/react-query';
import type { ApiError } from '@thulubazaar/client';
import type { Me } from '@thulubazaar/contract';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { whenRestricted, whenToSignIn } from '@/data/browser-api.ts';
import { later } from '@/forms/later.tsx';
import { Loading } from '@/forms/loading.tsx';
import { SubmitButton } from '@/forms/submit-button.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { isAnonymous, meQuery, useLookAgain, useSetMe } from './account-data.ts';
import { OutboxContext } from './outbox-link.tsx';

// Whoever is signed in needs neither.
const SignIn = later(async () => (await import('./sign-in.tsx')).SignIn);
// Next to nobody is restricted.
const RestrictionBanner = later(
  async () => (await import('./restriction-banner.tsx')).RestrictionBanner,
  null,
);
// Whoever has left and is back for a look.
const AwayBanner = later(async () => (await import('./away-banner.tsx')).AwayBanner, null);
// Seldom, and once a person.
const ConsentBanner = later(async () => (await import('./consent-banner.tsx')).ConsentBanner, null);
export const SignInDialog = later(async () => (await import('./sign-in-dialog.tsx')).SignInDialog);

interface Props {
  outbox: string | null;
  /** What the page is called before there is anything on it. */
  title: string;
  /** Why one has to sign in here. */
  reason: string;
  /** What is below does without anybody being signed in. */
  open?: boolean;
  /** False: what is below says itself that the person may not act. */
  tellsRestriction?: boolean;
  children: ReactNode;
}

/**
 * What only a signed-in person sees. Whoever is not signs in on the spot, also when the session ends later: what is
 * below stays as it is, and every call that was refused goes on.
 */
export function AccountArea({
  outbox,
  title,
  reason,
  open = false,
  tellsRestriction = true,
  children,
}: Props) {
  const { t } = useTexts();
  const { data: me, isPending, error, isFetching, refetch } = useQuery(meQuery);
  const setMe = useSetMe();

  if (me || (open && isAnonymous(error)))
    return (
      <OutboxContext value={outbox}>
        {me && tellsRestriction && me.restriction.state !== 'none' ? (
          <RestrictionBanner restriction={me.restriction} />
        ) : null}
        {me?.away ? <AwayBanner away={me.away} /> : null}
        {/* The API of the release before says nothing of it. */}
        {me?.consentNeeded?.length ? <ConsentBanner needed={me.consentNeeded} /> : null}
        {children}
        {me ? <SessionKeeper handle={me.handle} onSignedIn={setMe} /> : null}
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
        <SignInFirst title={title} reason={reason} onSignedIn={setMe} />
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

function SignInFirst({
  title,
  reason,
  onSignedIn,
}: Pick<Props, 'title' | 'reason'> & { onSignedIn(me: Me): void }) {
  const { t } = useTexts();
  const [isNewcomer, setNewcomer] = useState(false);
  return (
    <div className="mx-auto max-w-md py-4">
      <h1 className="mb-3 text-2xl">{isNewcomer ? t('auth.welcome') : title}</h1>
      {isNewcomer ? null : <p className="note mb-5">{reason}</p>}
      <SignIn onNewcomer={() => setNewcomer(true)} onSignedIn={onSignedIn} />
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
    whenToSignIn(async (error) => {
      await SignInDialog.ready();
      return new Promise((goOn, reject) => {
        waiting.current.push({ goOn, giveUp: () => reject(error) });
        setRefusal(error);
      });
    });
    return () => whenToSignIn(null);
  }, []);
  const lookAgain = useLookAgain();
  useEffect(() => {
    whenRestricted(() => {
      lookAgain().catch(() => {});
    });
    return () => whenRestricted(null);
  }, [lookAgain]);
  function settle(): Waiting[] {
    setRefusal(null);
    return waiting.current.splice(0);
  }
  async function close() {
    const given = settle();
    // A newcomer who closed the form for their name is signed in already: they may be somebody else.
    await lookAgain().catch(() => null);
    for (const call of given) call.giveUp();
  }
  if (!refusal) return null;
  return (
    <SignInDialog
      title={t('auth.expiredTitle')}
      text={t(refusal.code === 'sign_in_again' ? 'auth.againText' : 'auth.expiredText')}
      onSignedIn={(me) => {
        if (me.handle !== handle) return location.reload();
        onSignedIn(me);
        for (const call of settle()) call.goOn();
      }}
      onClose={close}
    />
  );
}
