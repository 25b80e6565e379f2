import { useEffect, useState } from 'react';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Note } from '~/ui/note.tsx';
import { useSubmit } from '~/ui/use-submit.ts';
import { type CodeSent, type ContactKind, sendNewCode, setContact } from './calls.ts';
import { CodeField, ResendButton } from './code-step.tsx';
import { ContactField } from './contact-field.tsx';
import { ProofNote, useProof } from './use-proof.tsx';

/** Adds a number or an address to the account, or changes it: where to, then the code that came there. */
export function ContactChange({ kind, onSaved }: { kind: ContactKind; onSaved(): void }) {
  const { t } = useTexts();
  const [value, setValue] = useState('');
  const [code, setCode] = useState('');
  const [sent, setSent] = useState<CodeSent | null>(null);
  const { checking, prove } = useProof();
  const send = () => prove((proved) => sendNewCode(kind, value, proved));
  const { busy, problem, errors, submit } = useSubmit(
    async () => {
      if (!sent) return setSent(await send());
      await setContact(kind, value, code);
      onSaved();
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
    if (code.length === 6) submit();
  }, [code]);
  return (
    <>
      <ContactField
        kind={kind}
        value={value}
        onChange={(typed) => {
          setValue(typed);
          // The code went to what stood here before.
          setSent(null);
          setCode('');
        }}
        error={errors[kind]}
      />
      {sent ? (
        <CodeField isSms={kind === 'phone'} value={code} onChange={setCode} error={errors.code} />
      ) : null}
      <ProofNote checking={checking} />
      <Note alert text={problem || again.problem} />
      <Button label={t(sent ? 'auth.continue' : 'auth.sendCode')} busy={busy} onPress={submit} />
      {sent ? <ResendButton sent={sent} resend={again.submit} /> : null}
    </>
  );
}
