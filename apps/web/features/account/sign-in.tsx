'use client';

import type { Me } from '@thulubazaar/contract';
import { longestName } from '@thulubazaar/contract/limits';
import { useEffect, useRef, useState } from 'react';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { updateMe } from './accounts.ts';
import { EmailSignIn } from './email-sign-in.tsx';
import { PasskeySignIn } from './passkey-sign-in.tsx';
import { PhoneSignIn } from './phone-sign-in.tsx';

interface Props {
  /** Starts with making an account where e-mail is chosen. */
  register?: boolean;
  onSignedIn(me: Me): void;
}

/** Signs in by phone, e-mail or passkey, or registers, then asks a newcomer for a name. Fits a page and a dialog alike. */
export function SignIn({ register = false, onSignedIn }: Props) {
  const { t } = useTexts();
  const [way, setWay] = useState<'phone' | 'email'>('phone');
  const [newcomer, setNewcomer] = useState<Me | null>(null);
  const choices = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // What was chosen before the scripts were there.
    if (choices.current?.querySelector<HTMLInputElement>(':checked')?.value === 'email') setWay('email');
  }, []);
  const signedIn = (me: Me, isNew: boolean) => (isNew ? setNewcomer(me) : onSignedIn(me));
  if (newcomer) return <NameForm me={newcomer} onDone={onSignedIn} />;
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
      <PasskeySignIn onSignedIn={onSignedIn} />
    </div>
  );
}

function NameForm({ me, onDone }: { me: Me; onDone(me: Me): void }) {
  const { t } = useTexts();
  const [name, setName] = useState('');
  const { form, busy, problem, errors, onSubmit } = useSubmit(async () => onDone(await updateMe({ name })));
  return (
    <ScriptedForm ref={form} className="grid gap-4" onSubmit={onSubmit}>
      <h2 className="text-xl">{t('auth.welcome')}</h2>
      <TextField
        id="name"
        label={t('auth.name')}
        hint={t('auth.nameHint')}
        error={errors.name}
        value={name}
        onChange={setName}
        autoComplete="name"
        maxLength={longestName}
        required
        autoFocus
      />
      <FormProblem>{problem}</FormProblem>
      <SubmitButton busy={busy}>{t('auth.saveName')}</SubmitButton>
      <button type="button" className="btn btn-quiet" onClick={() => onDone(me)}>
        {t('auth.later')}
      </button>
    </ScriptedForm>
  );
}
