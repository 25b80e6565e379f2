'use client';

import type { Me } from '@thulubazaar/contract';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '@/i18n/texts.tsx';
import { EmailSignIn } from './email-sign-in.tsx';
import { IdentityButtons } from './identity-buttons.tsx';
import { NameForm } from './name-form.tsx';
import { PasskeySignIn } from './passkey-sign-in.tsx';
import { PhoneSignIn } from './phone-sign-in.tsx';

interface Props {
  /** Starts with making an account where e-mail is chosen. */
  register?: boolean;
  /** Whoever has no name yet says one before they go on. */
  named?: boolean | undefined;
  /** Where a provider leads back to, once it has signed somebody in; without it to this page. */
  next?: (() => string) | undefined;
  /** The account is there, and its name is asked for: what stands around the form need not ask to sign in any more. */
  onNewcomer(): void;
  onSignedIn(me: Me): void;
}

/** Signs in by phone, e-mail, passkey or an account elsewhere, or registers, then asks a newcomer for a name. Fits a page and a dialog alike. */
export function SignIn({ register = false, named = false, next, onNewcomer, onSignedIn }: Props) {
  const { t } = useTexts();
  const [way, setWay] = useState<'phone' | 'email'>('phone');
  const [newcomer, setNewcomer] = useState<Me | null>(null);
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
        <PhoneSignIn onSignedIn={signedIn} />
      ) : (
        <EmailSignIn onSignedIn={signedIn} register={register} />
      )}
      <PasskeySignIn onSignedIn={(me) => signedIn(me, false)} />
      <IdentityButtons next={next} />
    </div>
  );
}
