'use client';

import type { Me } from '@thulubazaar/contract';
import { useEffect, useRef, useState } from 'react';
import { later } from '@/forms/later.tsx';
import { useTexts } from '@/i18n/texts.tsx';
import { signInBySecondFactor } from './accounts.ts';
import { EmailSignIn } from './email-sign-in.tsx';
import { IdentityButtons } from './identity-buttons.tsx';
import { NameForm } from './name-form.tsx';
import { PasskeySignIn } from './passkey-sign-in.tsx';
import { PhoneSignIn } from './phone-sign-in.tsx';

// Few accounts ask for an app.
const SecondFactorStep = later(async () => (await import('./second-factor-step.tsx')).SecondFactorStep);

interface Props {
  /** Starts with making an account where e-mail is chosen. */
  register?: boolean;
  /** Whoever has no name yet says one before they go on. */
  named?: boolean | undefined;
  /** Where a provider leads back to, once it has signed somebody in; without it to this page. */
  next?: (() => string) | undefined;
  /** The first step was made elsewhere: only the code of the app is asked for. */
  secondStep?: boolean;
  /** The account is there, and its name is asked for: what stands around the form need not ask to sign in any more. */
  onNewcomer(): void;
  onSignedIn(me: Me): void;
}

/** Signs in by phone, e-mail, passkey or an account elsewhere, or registers, then asks a newcomer for a name. Fits a page and a dialog alike. */
export function SignIn({
  register = false,
  named = false,
  next,
  secondStep = false,
  onNewcomer,
  onSignedIn,
}: Props) {
  const { lang, t } = useTexts();
  const [way, setWay] = useState<'phone' | 'email'>('phone');
  const [newcomer, setNewcomer] = useState<Me | null>(null);
  const [waits, setWaits] = useState(false);
  const choices = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // What was chosen before the scripts were there.
    if (choices.current?.querySelector<HTMLInputElement>(':checked')?.value === 'email') setWay('email');
  }, []);
  function signedIn(me: Me, isNew: boolean) {
    // The API of the release before says nothing of names.
    if (!isNew && !(named && me.hasName === false)) return onSignedIn(me);
    setNewcomer(me);
    onNewcomer();
  }
  if (!newcomer && (waits || secondStep))
    return (
      <SecondFactorStep
        action={t('auth.signIn')}
        give={async (given) => {
          const { user, isNew } = await signInBySecondFactor(given);
          signedIn(user, isNew);
        }}
        startAgain={secondStep ? () => location.assign(location.pathname) : () => setWaits(false)}
      />
    );
  if (newcomer)
    return <NameForm onNamed={onSignedIn} onLater={named ? undefined : () => onSignedIn(newcomer)} />;
  return (
    <div className="grid gap-5">
      <fieldset ref={choices} className="segments">
        <legend className="sr-only">{t('auth.way')}</legend>
        {(['phone', 'email'] as const).map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="way"
              value={choice}
              checked={way === choice}
              onChange={() => setWay(choice)}
            />
            <span>{t(`auth.by_${choice}`)}</span>
          </label>
        ))}
      </fieldset>
      {way === 'phone' ? (
        <PhoneSignIn onSignedIn={signedIn} onSecondStep={() => setWaits(true)} />
      ) : (
        <EmailSignIn onSignedIn={signedIn} onSecondStep={() => setWaits(true)} register={register} />
      )}
      <p className="text-sm text-muted">
        {t('auth.agree')}{' '}
        {(['terms', 'privacy'] as const).map((document) => (
          <a
            key={document}
            className="link me-4 inline-flex min-h-11 items-center"
            href={`/${lang}/${document}`}
            target="_blank"
            rel="noopener"
          >
            {t(`auth.${document}`)}
          </a>
        ))}
      </p>
      <PasskeySignIn onSignedIn={(me) => signedIn(me, false)} />
      <IdentityButtons next={next} />
    </div>
  );
}
