'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { RecoveryReason } from '@thulubazaar/contract';
import { longestAccountName, longestRecoveryText, mostEvidencePhotos } from '@thulubazaar/contract/limits';
import { useState } from 'react';
import { acceptedFiles } from '@/data/photos/prepare.ts';
import { describedBy, Field } from '@/forms/field.tsx';
import { FileButton } from '@/forms/file-button.tsx';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { recoveriesQuery, useMe } from './account-data.ts';
import { askForRecovery, sendEvidence } from './recoveries.ts';

const reasons: RecoveryReason[] = ['number_lost', 'number_taken', 'locked_out'];

/** Which account, what became of its number, and what shows that it is one's own. */
export function RecoverForm() {
  const { t } = useTexts();
  const { phone } = useMe();
  const kept = useQueryClient();
  const [account, setAccount] = useState('');
  const [reason, setReason] = useState<RecoveryReason>('number_lost');
  const [text, setText] = useState('');
  const [photos, setPhotos] = useState<Sent[]>([]);
  const { form, busy, problem, errors, onSubmit } = useSubmit(async () => {
    await askForRecovery({ account, reason, text, photoIds: photos.map(({ id }) => id) });
    await kept.invalidateQueries(recoveriesQuery);
  });
  return (
    <ScriptedForm ref={form} className="grid gap-5" onSubmit={onSubmit}>
      <p className="note">
        {t('recover.newNumber')} <strong className="whitespace-nowrap">{phone}</strong>
      </p>
      <TextField
        id="account"
        label={t('recover.account')}
        hint={t('recover.accountHint')}
        error={errors.account}
        value={account}
        onChange={setAccount}
        maxLength={longestAccountName}
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <fieldset>
        <legend className="mb-1 text-sm font-semibold">{t('recover.reason')}</legend>
        <div className="choices">
          {reasons.map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name="reason"
                checked={reason === choice}
                onChange={() => setReason(choice)}
              />
              <span>{t(`recover.reason_${choice}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Field id="text" label={t('recover.text')} hint={t('recover.textHint')} error={errors.text}>
        <textarea
          id="text"
          className="input min-h-36"
          maxLength={longestRecoveryText}
          value={text}
          required
          onChange={(event) => setText(event.target.value)}
          {...describedBy('text', { hint: true, error: Boolean(errors.text) })}
        />
      </Field>
      <Photos photos={photos} onChange={setPhotos} error={errors.photoIds} />
      <p className="text-sm text-muted">{t('recover.kept')}</p>
      <FormProblem>{problem}</FormProblem>
      <SubmitButton busy={busy}>{t('recover.send')}</SubmitButton>
    </ScriptedForm>
  );
}

interface Sent {
  id: string;
  name: string;
}

interface PhotosProps {
  photos: Sent[];
  error: string | undefined;
  /** Made from what there is by then: sending one takes its time. */
  onChange(change: (before: Sent[]) => Sent[]): void;
}

function Photos({ photos, error, onChange }: PhotosProps) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<File | null>(null);
  const add = useSubmit(async () => {
    if (!chosen) return;
    const added = { id: await sendEvidence(chosen), name: chosen.name };
    onChange((before) => [...before, added]);
  });
  return (
    <Field id="photos" label={t('recover.photos')} hint={t('recover.photosHint')} error={error}>
      <ul className="grid gap-2 empty:hidden">
        {photos.map(({ id, name }) => (
          <li key={id} className="flex items-center justify-between gap-3">
            <span className="min-w-0 break-all">{name}</span>
            <button
              type="button"
              className="btn btn-quiet flex-none"
              aria-label={t('recover.removeNamed', { name })}
              onClick={() => onChange((before) => before.filter((photo) => photo.id !== id))}
            >
              {t('recover.remove')}
            </button>
          </li>
        ))}
      </ul>
      {photos.length < mostEvidencePhotos ? (
        <div className="grid gap-2">
          <span className="file-field">
            <FileButton
              id="photos"
              accept={acceptedFiles}
              choose={t('form.choosePhoto')}
              chosen={chosen?.name ?? ''}
              onChange={(event) => setChosen(event.target.files?.[0] ?? null)}
              {...describedBy('photos', { hint: true, error: Boolean(error) })}
            />
          </span>
          <FormProblem>{add.problem}</FormProblem>
          <SubmitButton busy={add.busy} className="btn-quiet" onClick={add.onSubmit}>
            {t('recover.addPhoto')}
          </SubmitButton>
        </div>
      ) : null}
    </Field>
  );
}
