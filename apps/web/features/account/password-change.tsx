'use client';

import type { Me } from '@thulubazaar/contract';
import { longestPassword } from '@thulubazaar/contract/limits';
import { useState } from 'react';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { changePassword } from './accounts.ts';

/** Sets the first password of an account, or another in place of the one that is typed beside it. */
export function PasswordChange({ me, onSaved }: { me: Me; onSaved(me: Me): void }) {
  const { t } = useTexts();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const { form, busy, problem, errors, onSubmit } = useSubmit(async () =>
    onSaved(await changePassword(me.hasPassword ? { current, password } : { password })),
  );
  return (
    <ScriptedForm ref={form} className="grid gap-4" onSubmit={onSubmit}>
      {/* Password managers keep the address with the password. */}
      <input type="email" autoComplete="username" value={me.email ?? ''} readOnly hidden />
      {me.hasPassword ? (
        <TextField
          id="current-password"
          label={t('profile.currentPassword')}
          hint={t('profile.currentPasswordHint')}
          error={errors.current}
          value={current}
          onChange={setCurrent}
          type="password"
          autoComplete="current-password"
          maxLength={longestPassword}
          required
          autoFocus
        />
      ) : null}
      <TextField
        id="new-password"
        label={t('auth.newPassword')}
        hint={t('auth.newPasswordHint')}
        error={errors.password}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="new-password"
        maxLength={longestPassword}
        required
        autoFocus={!me.hasPassword}
      />
      <FormProblem>{problem}</FormProblem>
      <SubmitButton busy={busy}>{t('profile.savePassword')}</SubmitButton>
    </ScriptedForm>
  );
}
