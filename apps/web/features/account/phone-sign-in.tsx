'use client';

import { ApiError } from '@thulubazaar/client';
import type { Me } from '@thulubazaar/contract';
import { useEffect, useState } from 'react';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { sendPhoneCode, signInByPhone } from './accounts.ts';
import { CodeField, ResendButton } from './code-step.tsx';
import { ContactField } from './contact-field.tsx';
import { OutboxLink } from './outbox-link.tsx';
import { ProofNote, useProof } from './use-proof.tsx';

interface Props {
  onSignedIn(me: Me, isNew: boolean): void;
  /** The code was right, and one of an app is asked for besides. */
  onSecondStep(): void;
}

/** Registers or signs in: the number, then the code that came by SMS. */
export function PhoneSignIn({ onSignedIn, onSecondStep }: Props) {
  const [phone, setPhone] = useState('');
  const [sent, setSent] = useState<{ resendIn: number } | null>(null);
  if (!sent) return <NumberForm phone={phone} setPhone={setPhone} onSent={setSent} />;
  return (
    <CodeForm
      phone={phone}
      sent={sent}
      onSent={setSent}
      onSignedIn={onSignedIn}
      onSecondStep={onSecondStep}
      changeNumber={() => setSent(null)}
    />
  );
}

function NumberForm({
  phone,
  setPhone,
  onSent,
}: {
  phone: string;
  setPhone(phone: string): void;
  onSent(sent: { resendIn: number }): void;
}) {
  const { t } = useTexts();
  const { checking, prove } = useProof();
  const { form, busy, problem, errors, onSubmit } = useSubmit(async () => {
    const sent = await prove((proved) => sendPhoneCode(phone, proved));
    // It went there, whatever stands in the field by now.
    setPhone(phone);
    onSent(sent);
  });
  return (
    <ScriptedForm ref={form} className="grid gap-4" onSubmit={onSubmit}>
      <ContactField kind="phone" value={phone} onChange={setPhone} error={errors.phone} />
      <ProofNote checking={checking} />
      <FormProblem>{problem}</FormProblem>
      <SubmitButton busy={busy}>{t('auth.sendCode')}</SubmitButton>
    </ScriptedForm>
  );
}

interface CodeFormProps extends Props {
  phone: string;
  sent: { resendIn: number };
  onSent(sent: { resendIn: number }): void;
  changeNumber(): void;
}

/** What the page says where nobody has used the account of a number for long. */
function Unused() {
  const { lang, t } = useTexts();
  return (
    <p>
      {t('auth.unusedText')}{' '}
      <a className="link inline-flex min-h-11 items-center" href={`/${lang}/recover`}>
        {t('auth.lostAccount')}
      </a>
    </p>
  );
}

function CodeForm({ phone, sent, onSent, onSignedIn, onSecondStep, changeNumber }: CodeFormProps) {
  const { t } = useTexts();
  const [code, setCode] = useState('');
  const [isUnused, setUnused] = useState(false);
  const check = useSubmit(
    async () => {
      const signedIn = await signInByPhone(phone, code, isUnused).catch((error) => {
        if (error instanceof ApiError && error.code === 'account_unused') setUnused(true);
        throw error;
      });
      if (signedIn) onSignedIn(signedIn.user, signedIn.isNew);
      else onSecondStep();
    },
    { wrong_code: 'code' },
  );
  const { checking, prove } = useProof();
  const again = useSubmit(async () => {
    onSent(await prove((proved) => sendPhoneCode(phone, proved)));
    setCode('');
  });
  // Nothing is left to decide once the sixth digit is there.
  const { onSubmit } = check;
  // biome-ignore lint/correctness/useExhaustiveDependencies: sent when the code becomes whole, and only then
  useEffect(() => {
    if (code.length === 6) onSubmit();
  }, [code]);
  return (
    <ScriptedForm ref={check.form} className="grid gap-4" onSubmit={onSubmit}>
      <p>
        {t('auth.codeSentTo')} <strong className="whitespace-nowrap">{phone}</strong>{' '}
        <button type="button" className="link min-h-11 cursor-pointer px-1" onClick={changeNumber}>
          {t('auth.changeNumber')}
        </button>
      </p>
      <CodeField value={code} onChange={setCode} error={check.errors.code} />
      <OutboxLink />
      <ProofNote checking={checking} />
      <FormProblem>{check.problem || again.problem}</FormProblem>
      {isUnused ? <Unused /> : null}
      <SubmitButton busy={check.busy}>{t(isUnused ? 'auth.startNew' : 'auth.continue')}</SubmitButton>
      <ResendButton sent={sent} resend={async () => again.onSubmit()} />
    </ScriptedForm>
  );
}
