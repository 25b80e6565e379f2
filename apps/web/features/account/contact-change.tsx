'use client';

import type { Me } from '@thulubazaar/contract';
import { useEffect, useState } from 'react';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { sendNewCode, setContact } from './accounts.ts';
import { CodeField, ResendButton } from './code-step.tsx';
import { ContactField } from './contact-field.tsx';
import { OutboxLink } from './outbox-link.tsx';
import { ProofNote, useProof } from './use-proof.tsx';

interface Props {
  kind: 'phone' | 'email';
  onSaved(me: Me): void;
}

/** Adds a number or an address to the account, or changes it: where to, then the code that came there. */
export function ContactChange({ kind, onSaved }: Props) {
  const { t } = useTexts();
  const [value, setValue] = useState('');
  const [code, setCode] = useState('');
  const [last, setSent] = useState<{ to: string; resendIn: number } | null>(null);
  // A code that went to what stood here before is none for this, though the answer comes only now.
  const sent = last?.to === value ? last : null;
  const { checking, prove } = useProof();
  const send = async () => ({ ...(await prove((proved) => sendNewCode(kind, value, proved))), to: value });
  const { form, busy, problem, errors, onSubmit } = useSubmit(
    async () => {
      if (sent) onSaved(await setContact(kind, value, code));
      else setSent(await send());
    },
    { wrong_code: 'code', contact_taken: kind },
  );
  const again = useSubmit(async () => {
    setSent(await send());
    setCode('');
  });
  // Nothing is left to decide once the sixth digit is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: sent when the code becomes whole, and only then
  useEffect(() => {
    if (code.length === 6) onSubmit();
  }, [code]);
  return (
    <ScriptedForm ref={form} className="grid gap-4" onSubmit={onSubmit}>
      <ContactField
        kind={kind}
        id={`new-${kind}`}
        value={value}
        onChange={(typed) => {
          setValue(typed);
          setCode('');
        }}
        error={errors[kind]}
        autoFocus
      />
      {sent ? (
        <>
          <CodeField id="new-code" value={code} onChange={setCode} error={errors.code} />
          <OutboxLink />
        </>
      ) : null}
      <ProofNote checking={checking} />
      <FormProblem>{problem || again.problem}</FormProblem>
      <SubmitButton busy={busy}>{t(sent ? 'auth.continue' : 'auth.sendCode')}</SubmitButton>
      {sent ? <ResendButton sent={sent} resend={async () => again.onSubmit()} /> : null}
    </ScriptedForm>
  );
}
