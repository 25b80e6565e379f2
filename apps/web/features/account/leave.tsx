'use client';

import { confirmsDeletion } from '@thulubazaar/contract/limits';
import { useId, useState } from 'react';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { Problem, useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { useSetMe } from './account-data.ts';
import { deactivateAccount, deleteAccount } from './own-data-calls.ts';

// What stands above the page says how it is now.
function useLeaving(): (leaving: Promise<Parameters<ReturnType<typeof useSetMe>>[0]>) => Promise<void> {
  const setMe = useSetMe();
  return async (leaving) => {
    setMe(await leaving);
    scrollTo({ top: 0 });
  };
}

/** Goes out of sight until one comes back. */
export function Leave() {
  const { t } = useTexts();
  const leave = useLeaving();
  const { busy, problem, onSubmit } = useSubmit(() => leave(deactivateAccount()));
  return (
    <div className="panel grid gap-3 px-4 py-3">
      <h3 className="text-base">{t('ownData.leaveTitle')}</h3>
      <p>{t('ownData.leaveText')}</p>
      <FormProblem>{problem}</FormProblem>
      <div>
        <SubmitButton busy={busy} className="btn-quiet" onClick={onSubmit}>
          {t('ownData.leave')}
        </SubmitButton>
      </div>
    </div>
  );
}

/** Says what goes, what stays and for how long, and takes a word that nobody types by mistake. */
export function DeleteAccount() {
  const { lang, t } = useTexts();
  const id = useId();
  const leave = useLeaving();
  const [typed, setTyped] = useState('');
  const word = confirmsDeletion[lang];
  const { form, busy, problem, errors, onSubmit } = useSubmit(async () => {
    const confirm = Object.values(confirmsDeletion).find((each) => each === typed.trim().toUpperCase());
    if (!confirm) throw new Problem('ownData.deleteWord');
    return leave(deleteAccount(confirm));
  });
  return (
    <details className="panel px-4 py-3">
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold">
        {t('ownData.deleteTitle')}
      </summary>
      <ScriptedForm ref={form} className="grid gap-3 pt-2" onSubmit={onSubmit}>
        <p>{t('ownData.deleteText')}</p>
        <ul className="grid list-disc gap-1.5 ps-5">
          {(['deleteWhat', 'deleteKept', 'deleteBlocked'] as const).map((what) => (
            <li key={what}>{t(`ownData.${what}`)}</li>
          ))}
        </ul>
        <p>{t('ownData.deleteCopy')}</p>
        <TextField
          id={id}
          label={t('ownData.deleteType', { word })}
          error={errors.confirm}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          maxLength={40}
          required
        />
        <FormProblem>{problem}</FormProblem>
        <div>
          <SubmitButton busy={busy} className="btn-danger">
            {t('ownData.delete')}
          </SubmitButton>
        </div>
      </ScriptedForm>
    </details>
  );
}
