'use client';

import type { Me } from '@thulubazaar/contract';
import { longestPassword } from '@thulubazaar/contract/limits';
import { useState } from 'react';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { registerByEmail, sendEmailCode, signInByEmail } from './accounts.ts';
import { CodeField, ResendButton } from './code-step.tsx';
import { ContactField } from './contact-field.tsx';
import { OutboxLink } from './outbox-link.tsx';
import { ProofNote, useProof } from './use-proof.tsx';

interface Props {
  onSignedIn(me: Me, isNew: boolean): void;
  /** Password or code were right, and a code of an app is asked for besides. */
  onSecondStep(): void;
  /** Starts with making an account. */
  register: boolean;
}

/** Signs in by e-mail and password; registers, or sets a new password, by a code sent to the address. */
export function EmailSignIn({ onSignedIn, onSecondStep, register }: Props) {
  const [email, setEmail] = useState('');
  const [step, setStep] = useState<'password' | 'address' | 'code'>(register ? 'address' : 'password');
  const [sent, setSent] = useState({ resendIn: 30 });
  if (step === 'password')
    return (
      <PasswordForm
        email={email}
        setEmail={setEmail}
        onSignedIn={onSignedIn}
        onSecondStep={onSecondStep}
        forgot={() => setStep('address')}
      />
    );
  if (step === 'address')
    return (
      <AddressForm
        email={email}
        setEmail={setEmail}
        onSent={(answer) => {
          setSent(answer);
          setStep('code');
        }}
        back={() => setStep('password')}
      />
    );
  const entering = { onSignedIn, onSecondStep };
  return <NewPasswordForm email={email} sent={sent} setSent={setSent} {...entering} />;
}

interface EmailProps {
  email: string;
  setEmail(email: string): void;
}

function PasswordForm({
  email,
  setEmail,
  onSignedIn,
  onSecondStep,
  forgot,
}: EmailProps & Omit<Props, 'register'> & { forgot(): void }) {
  const { t } = useTexts();
  const [password, setPassword] = useState('');
  const { form, busy, problem, errors, onSubmit } = useSubmit(
    async () => {
      const signedIn = await signInByEmail(email, password);
      if (signedIn) onSignedIn(signedIn.user, signedIn.isNew);
      else onSecondStep();
    },
    { wrong_credentials: 'password' },
  );
  return (
    <ScriptedForm ref={form} className="grid gap-4" onSubmit={onSubmit}>
      <ContactField kind="email" value={email} onChange={setEmail} error={errors.email} />
      <TextField
        id="password"
        label={t('auth.password')}
        error={errors.password}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="current-password"
        maxLength={longestPassword}
        required
      />
      <FormProblem>{problem}</FormProblem>
      <SubmitButton busy={busy}>{t('auth.signIn')}</SubmitButton>
      <button type="button" className="btn btn-quiet" onClick={forgot}>
        {t('auth.forgot')}
      </button>
    </ScriptedForm>
  );
}

function AddressForm({
  email,
  setEmail,
  onSent,
  back,
}: EmailProps & { onSent(sent: { resendIn: number }): void; back(): void }) {
  const { t } = useTexts();
  const { checking, prove } = useProof();
  const { form, busy, problem, errors, onSubmit } = useSubmit(async () => {
    const sent = await prove((proved) => sendEmailCode(email, proved));
    // It went there, whatever stands in the field by now.
    setEmail(email);
    onSent(sent);
  });
  return (
    <ScriptedForm ref={form} className="grid gap-4" onSubmit={onSubmit}>
      <p>{t('auth.emailCodeLead')}</p>
      <ContactField kind="email" value={email} onChange={setEmail} error={errors.email} />
      <ProofNote checking={checking} />
      <FormProblem>{problem}</FormProblem>
      <SubmitButton busy={busy}>{t('auth.sendEmailCode')}</SubmitButton>
      <button type="button" className="btn btn-quiet" onClick={back}>
        {t('auth.havePassword')}
      </button>
    </ScriptedForm>
  );
}

interface NewPasswordProps extends Omit<Props, 'register'> {
  email: string;
  sent: { resendIn: number };
  setSent(sent: { resendIn: number }): void;
}

function NewPasswordForm({ email, sent, setSent, onSignedIn, onSecondStep }: NewPasswordProps) {
  const { t } = useTexts();
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const save = useSubmit(
    async () => {
      const signedIn = await registerByEmail({ email, code, password });
      if (signedIn) onSignedIn(signedIn.user, signedIn.isNew);
      else onSecondStep();
    },
    { wrong_code: 'code' },
  );
  const { checking, prove } = useProof();
  const again = useSubmit(async () => setSent(await prove((proved) => sendEmailCode(email, proved))));
  return (
    <ScriptedForm ref={save.form} className="grid gap-4" onSubmit={save.onSubmit}>
      <p>
        {t('auth.codeSentTo')} <strong>{email}</strong>
      </p>
      <CodeField value={code} onChange={setCode} error={save.errors.code} />
      <OutboxLink />
      <TextField
        id="password"
        label={t('auth.newPassword')}
        hint={t('auth.newPasswordHint')}
        error={save.errors.password}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="new-password"
        maxLength={longestPassword}
        required
      />
      {/* Password managers keep the address with the password. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <ProofNote checking={checking} />
      <FormProblem>{save.problem || again.problem}</FormProblem>
      <SubmitButton busy={save.busy}>{t('auth.savePassword')}</SubmitButton>
      <ResendButton sent={sent} resend={async () => again.onSubmit()} />
    </ScriptedForm>
  );
}
