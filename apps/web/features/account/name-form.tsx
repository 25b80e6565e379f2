'use client';

import type { Me } from '@thulubazaar/contract';
import { useState } from 'react';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { updateMe } from './accounts.ts';
import { NameField } from './name-field.tsx';

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
      <NameField
        label={t('auth.name')}
        hint={t('auth.nameHint')}
        error={errors.name}
        value={name}
        onChange={setName}
        autoFocus
      />
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
