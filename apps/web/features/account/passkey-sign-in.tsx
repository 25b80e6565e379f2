'use client';

import type { Me } from '@thulubazaar/contract';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { signInWithPasskey } from './passkeys.ts';

/** Signs in by the finger, face or PIN that opens the phone, for whoever has made a passkey. */
export function PasskeySignIn({ onSignedIn }: { onSignedIn(me: Me): void }) {
  const { t } = useTexts();
  const { form, busy, problem, onSubmit } = useSubmit(async () => onSignedIn(await signInWithPasskey()));
  return (
    <ScriptedForm ref={form} className="grid gap-3" onSubmit={onSubmit}>
      <SubmitButton busy={busy} className="btn-quiet">
        <Icon name="key-round" />
        {t('auth.passkey')}
      </SubmitButton>
      <FormProblem>{problem}</FormProblem>
    </ScriptedForm>
  );
}
