'use client';

import type { PaperReason, VerificationCase } from '@thulubazaar/contract';
import { moderationReasons, paperReasons } from '@thulubazaar/contract/moderation-reasons';
import { useState } from 'react';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { Problem, useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { revokeVerification } from './cases.ts';
import { longestNote } from './decisions.ts';

interface Props {
  id: string;
  onRevoked(now: VerificationCase): void;
}

/** Takes a mark away that was granted, for a reason that whoever has it is told. */
export function RevokeForm({ id, onRevoked }: Props) {
  const { lang, t } = useTexts();
  const [reason, setReason] = useState<PaperReason | null>(null);
  const [note, setNote] = useState('');
  const { busy, problem, onSubmit } = useSubmit(async () => {
    if (!reason) throw new Problem('moderation.chooseReason');
    const said = note.trim();
    onRevoked(await revokeVerification(id, { reason, ...(said && { note: said }) }));
  });
  return (
    <details className="mt-3">
      <summary className="link min-h-11 cursor-pointer content-center">{t('moderation.revoke')}</summary>
      <ScriptedForm className="grid gap-3 pt-2" onSubmit={onSubmit}>
        <fieldset className="desk-reasons">
          <legend className="desk-label">{t('moderation.why')}</legend>
          {paperReasons.map((code) => (
            <label key={code}>
              <input
                type="radio"
                name="revoke-reason"
                checked={reason === code}
                onChange={() => setReason(code)}
              />
              <span>{moderationReasons[code][lang]}</span>
            </label>
          ))}
        </fieldset>
        <div>
          <label htmlFor="revoke-note" className="desk-label">
            {t('moderation.note')}
          </label>
          <textarea
            id="revoke-note"
            className="input min-h-16"
            rows={2}
            maxLength={longestNote}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
        <FormProblem>{problem}</FormProblem>
        <SubmitButton busy={busy} className="btn-danger">
          {t('moderation.revoke')}
        </SubmitButton>
      </ScriptedForm>
    </details>
  );
}
