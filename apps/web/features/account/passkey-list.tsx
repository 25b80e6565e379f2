'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Passkey } from '@thulubazaar/contract';
import { longestPasskeyName } from '@thulubazaar/contract/limits';
import { relativeTime } from '@thulubazaar/nepal/relative-time';
import { useState } from 'react';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { problemOf, useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { passkeysQuery } from './account-data.ts';
import { removePasskey, renamePasskey } from './accounts.ts';
import { makePasskey } from './passkeys.ts';

/** The passkeys of the account: what they are for, a way to make one, to name them, and to remove them. */
export function PasskeyList() {
  const { t } = useTexts();
  const kept = useQueryClient();
  const { data: passkeys, error } = useQuery(passkeysQuery);
  const [said, setSaid] = useState('');
  const changed = (sentence: string) => {
    setSaid(sentence);
    kept.invalidateQueries(passkeysQuery);
  };
  const make = useSubmit(async () => {
    await makePasskey(t('profile.unknownDevice'));
    changed(t('profile.passkeyMade'));
  });
  const remove = useMutation({
    mutationFn: removePasskey,
    onSuccess: () => changed(t('profile.passkeyRemoved')),
  });
  const lost = remove.error ?? (passkeys ? null : error);
  return (
    <section aria-labelledby="passkeys" className="mt-3 grid gap-3">
      <h3 id="passkeys" className="font-semibold">
        {t('profile.passkeys')}
      </h3>
      <p className="text-muted">{t('profile.passkeysHint')}</p>
      <p role="status" className={said ? 'note' : ''}>
        {said}
      </p>
      <FormProblem>
        {make.problem || Object.values(make.errors).join(' ') || (lost ? problemOf(lost, t) : '')}
      </FormProblem>
      <ul className="grid gap-2 empty:hidden">
        {passkeys?.map((passkey) => (
          <PasskeyRow
            key={passkey.id}
            passkey={passkey}
            onRenamed={() => changed(t('profile.saved'))}
            remove={() => remove.mutate(passkey.id)}
          />
        ))}
      </ul>
      <div>
        <SubmitButton busy={make.busy} className="btn-quiet" onClick={make.onSubmit}>
          {t('profile.makePasskey')}
        </SubmitButton>
      </div>
    </section>
  );
}

interface RowProps {
  passkey: Passkey;
  onRenamed(): void;
  remove(): void;
}

function PasskeyRow({ passkey, onRenamed, remove }: RowProps) {
  const { lang, t } = useTexts();
  const [renaming, setRenaming] = useState(false);
  const { name, lastUsedAt, createdAt } = passkey;
  const when = (time: string) => relativeTime(new Date(time), new Date(), lang);
  return (
    <li className="panel grid gap-3 px-4 py-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <p className="font-semibold break-words">{name}</p>
          <p className="text-sm text-muted">
            {lastUsedAt
              ? t('profile.lastUsed', { time: when(lastUsedAt) })
              : t('profile.passkeyNew', { time: when(createdAt) })}
          </p>
        </div>
        <div className="flex gap-2">
          <button
            type="button"
            className="btn btn-quiet"
            aria-label={t('profile.renameNamed', { name })}
            aria-expanded={renaming}
            onClick={() => setRenaming(!renaming)}
          >
            {t(renaming ? 'profile.cancel' : 'profile.rename')}
          </button>
          <button
            type="button"
            className="btn btn-danger"
            aria-label={t('profile.removeNamed', { name })}
            onClick={remove}
          >
            {t('profile.remove')}
          </button>
        </div>
      </div>
      {renaming ? (
        <RenameForm
          passkey={passkey}
          onRenamed={() => {
            setRenaming(false);
            onRenamed();
          }}
        />
      ) : null}
    </li>
  );
}

function RenameForm({ passkey, onRenamed }: { passkey: Passkey; onRenamed(): void }) {
  const { t } = useTexts();
  const [name, setName] = useState(passkey.name);
  const { form, busy, problem, errors, onSubmit } = useSubmit(async () => {
    await renamePasskey(passkey.id, name);
    onRenamed();
  });
  return (
    <ScriptedForm ref={form} className="grid gap-3 pb-2" onSubmit={onSubmit}>
      <TextField
        id={`name-${passkey.id}`}
        label={t('profile.passkeyName')}
        error={errors.name}
        value={name}
        onChange={setName}
        maxLength={longestPasskeyName}
        required
        autoFocus
      />
      <FormProblem>{problem}</FormProblem>
      <SubmitButton busy={busy}>{t('profile.save')}</SubmitButton>
    </ScriptedForm>
  );
}
