'use client';

import type { Me } from '@thulubazaar/contract';
import { longestName } from '@thulubazaar/contract/limits';
import { useState } from 'react';
import { HiddenContacts } from '@/forms/hidden-contacts.tsx';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { updateMe } from './accounts.ts';

interface Props {
  onNamed(me: Me): void;
  /** Without it one has to say a name. */
  onLater?: (() => void) | undefined;
}

/** Asks what others are to call a person. */
export function NameForm({ onNamed, onLater }: Props) {
  const { t } = useTexts();
  const [name, setName] = useState('');
  const { form, busy, problem, errors, onSubmit } = useSubmit(async () => onNamed(await updateMe({ name })));
  return (
    <ScriptedForm ref={form} className="grid gap-4" onSubmit={onSubmit}>
      <div>
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
        <HiddenContacts text={name} />
      </div>
      <FormProblem>{problem}</FormProblem>
      <SubmitButton busy={busy}>{t('auth.saveName')}</SubmitButton>
      {onLater ? (
        <button type="button" className="btn btn-quiet" onClick={onLater}>
          {t('auth.later')}
        </button>
      ) : null}
    </ScriptedForm>
  );
}
