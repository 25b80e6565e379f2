'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RoleHolder } from '@thulubazaar/contract';
import { useState } from 'react';
import { AccountArea } from '@/features/account/account-area.tsx';
import { BothFactors } from '@/features/account/both-factors.tsx';
import { Loading } from '@/forms/loading.tsx';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { problemOf, useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { handleIn, rolesQuery, setRole } from './roles.ts';

const given = ['moderator', 'admin'] as const;

/** Who is a moderator or an admin, with the form that makes somebody one. To change that one has signed in just now. */
export function RolesPage({ outbox }: { outbox: string | null }) {
  const { t } = useTexts();
  return (
    <AccountArea outbox={outbox} title={t('admin.page_roles')} reason={t('admin.signInFirst')}>
      <BothFactors title={t('admin.page_roles')}>
        <Roles />
      </BothFactors>
    </AccountArea>
  );
}

function Roles() {
  const { t } = useTexts();
  const kept = useQueryClient();
  const { data: holders, error } = useQuery(rolesQuery);
  const [said, setSaid] = useState('');
  const changed = ({ person: { name }, role }: RoleHolder) => {
    setSaid(t(`admin.told_${role}`, { name }));
    kept.invalidateQueries(rolesQuery);
  };
  const take = useMutation({
    mutationFn: (handle: string) => setRole(handle, 'user'),
    onSuccess: changed,
    onMutate: () => setSaid(''),
  });
  const lost = take.error ?? (holders ? null : error);
  return (
    <div className="grid gap-6">
      <div>
        <h1 className="text-2xl">{t('admin.page_roles')}</h1>
        <p className="max-w-prose text-muted">{t('admin.lead_roles')}</p>
      </div>
      <p role="status" className={said ? 'note' : ''}>
        {said}
      </p>
      <FormProblem>{lost ? problemOf(lost, t) : ''}</FormProblem>
      {holders || error ? null : <Loading />}
      <ul className="admin-list" aria-label={t('admin.page_roles')}>
        {holders?.map((holder) => (
          <Holder key={holder.person.handle} holder={holder} take={(handle) => take.mutate(handle)} />
        ))}
      </ul>
      <GiveForm onGiven={changed} />
    </div>
  );
}

function Holder({
  holder: { person, role, restriction },
  take,
}: {
  holder: RoleHolder;
  take(handle: string): void;
}) {
  const { lang, t } = useTexts();
  return (
    <li className="panel admin-row" data-handle={person.handle}>
      <p>
        <a
          className="link inline-flex min-h-11 items-center font-semibold"
          href={`/${lang}${person.path}`}
          dir="auto"
        >
          {person.name}
        </a>{' '}
        <span className="tag tag-plain">{t(`admin.role_${role}`)}</span>
        {restriction.state === 'none' ? null : (
          <span className="tag">{t(`admin.restricted_${restriction.state}`)}</span>
        )}
      </p>
      <button
        type="button"
        className="btn btn-danger"
        aria-label={t('admin.takeRoleOf', { name: person.name })}
        onClick={() => take(person.handle)}
      >
        {t('admin.takeRole')}
      </button>
    </li>
  );
}

function GiveForm({ onGiven }: { onGiven(holder: RoleHolder): void }) {
  const { t } = useTexts();
  const [whom, setWhom] = useState('');
  const [role, setChosen] = useState<(typeof given)[number]>('moderator');
  const { form, busy, problem, errors, onSubmit } = useSubmit(
    async () => {
      onGiven(await setRole(handleIn(whom), role));
      setWhom('');
    },
    { not_found: 'handle' },
  );
  return (
    <ScriptedForm ref={form} className="grid max-w-md gap-4" onSubmit={onSubmit}>
      <h2 className="text-lg">{t('admin.giveRole')}</h2>
      <TextField
        id="whom"
        label={t('admin.whom')}
        hint={t('admin.whomHint')}
        error={errors.handle}
        value={whom}
        onChange={setWhom}
        maxLength={300}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <fieldset className="segments">
        <legend className="sr-only">{t('admin.whichRole')}</legend>
        {given.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="role"
              value={choice}
              checked={role === choice}
              onChange={() => setChosen(choice)}
            />
            <span>{t(`admin.role_${choice}`)}</span>
          </label>
        ))}
      </fieldset>
      <FormProblem>{problem}</FormProblem>
      <SubmitButton busy={busy}>{t('admin.giveRole')}</SubmitButton>
    </ScriptedForm>
  );
}
