'use client';

import type { Me } from '@thulubazaar/contract';
import { useEffect, useState } from 'react';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { sendPhoneCode, signInByPhone } from './accounts.ts';
import { CodeField, ResendButton } from './code-step.tsx';
import { ContactField } from './contact-field.tsx';
import { OutboxLink } from './outbox-link.tsx';

interface Props {
  onSignedIn(me: Me, isNew: boolean): void;
}

/** Registers or signs in: the number, then the code that came by SMS. */
export function PhoneSignIn({ onSignedIn }: Props) {
  const [phone, setPhone] = useState('');
  const [sent, setSent] = useState<{ resendIn: number } | null>(null);
  if (!sent) return <NumberForm phone={phone} setPhone={setPhone} onSent={setSent} />;
  return (
    <CodeForm
      phone={phone}
      sent={sent}
      onSent={setSent}
      onSignedIn={onSignedIn}
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
  const { form, busy, problem, errors, onSubmit } = useSubmit(async () => onSent(await sendPhoneCode(phone)));
  return (
    <form ref={form} method="post" className="grid gap-4" onSubmit={onSubmit} noValidate>
      <ContactField kind="phone" value={phone} onChange={setPhone} error={errors.phone} />
      <FormProblem>{problem}</FormProblem>
      <SubmitButton busy={busy}>{t('auth.sendCode')}</SubmitButton>
    </form>
  );
}

interface CodeFormProps extends Props {
  phone: string;
  sent: { resendIn: number };
  onSent(sent: { resendIn: number }): void;
  changeNumber(): void;
}

function CodeForm({ phone, sent, onSent, onSignedIn, changeNumber }: CodeFormProps) {
  const { t } = useTexts();
  const [code, setCode] = useState('');
  const check = useSubmit(
    async () => {
      const { user, isNew } = await signInByPhone(phone, code);
      onSignedIn(user, isNew);
    },
    { wrong_code: 'code' },
  );
  const again = useSubmit(async () => {
    onSent(await sendPhoneCode(phone));
    setCode('');
  });
  // Nothing is left to decide once the sixth digit is there.
  const { onSubmit } = check;
  // biome-ignore lint/correctness/useExhaustiveDependencies: sent when the code becomes whole, and only then
  useEffect(() => {
    if (code.length === 6) onSubmit();
  }, [code]);
  return (
    <form ref={check.form} method="post" className="grid gap-4" onSubmit={onSubmit} noValidate>
      <p>
        {t('auth.codeSentTo')} <strong className="whitespace-nowrap">{phone}</strong>{' '}
        <button type="button" className="link min-h-11 cursor-pointer px-1" onClick={changeNumber}>
          {t('auth.changeNumber')}
        </button>
      </p>
      <CodeField value={code} onChange={setCode} error={check.errors.code} />
      <OutboxLink />
      <FormProblem>{check.problem || again.problem}</FormProblem>
      <SubmitButton busy={check.busy}>{t('auth.continue')}</SubmitButton>
      <ResendButton sent={sent} resend={async () => again.onSubmit()} />
    </form>
  );
}
