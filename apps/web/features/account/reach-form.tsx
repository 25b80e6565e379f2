'use client';

import { useQuery } from '@tanstack/react-query';
import { formatHour } from '@thulubazaar/nepal/hours';
import { type FormEvent, useState } from 'react';
import { Check } from '@/forms/check.tsx';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { problemIn, problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { contactQuery, useSetContactWays } from './account-data.ts';
import type { ContactWays, MyContact } from './accounts.ts';

const ways = ['call', 'whatsapp', 'viber'] as const;
const wayTexts = {
  call: 'profile.reachCall',
  whatsapp: 'contact.whatsapp',
  viber: 'contact.viber',
} as const;
/** What most people mean by the day. */
const usualHours = { from: 7, to: 20 };

/** How buyers may reach one besides by messages, and how many were shown the number. */
export function ReachForm() {
  const { t } = useTexts();
  const { data: contact, error } = useQuery(contactQuery);
  if (!contact) return error ? <FormProblem>{problemOf(error, t)}</FormProblem> : <p>{t('form.loading')}</p>;
  return <Ways key={String(contact.canShowNumber)} contact={contact} />;
}

function Ways({ contact }: { contact: MyContact }) {
  const { t } = useTexts();
  const { canShowNumber, seenThisWeek } = contact;
  const [chosen, setChosen] = useState<ContactWays>(contact);
  const save = useSetContactWays();
  const change = (part: Partial<ContactWays>) => {
    save.reset();
    setChosen({ ...chosen, ...part });
  };
  function submit(event: FormEvent) {
    event.preventDefault();
    const { call, whatsapp, viber, hours } = chosen;
    save.mutate({ call, whatsapp, viber, hours: hours?.from === hours?.to ? null : hours });
  }
  return (
    <ScriptedForm className="grid gap-3" onSubmit={submit}>
      <p className="text-muted">{t('profile.reachHint')}</p>
      {canShowNumber ? (
        <fieldset className="grid">
          <legend className="sr-only">{t('profile.reach')}</legend>
          {ways.map((way) => (
            <Check
              key={way}
              id={`reach-${way}`}
              label={t(wayTexts[way])}
              checked={chosen[way]}
              onChange={(on) => change({ [way]: on })}
            />
          ))}
        </fieldset>
      ) : (
        <p className="note">{t('profile.reachNoPhone')}</p>
      )}
      {canShowNumber && (chosen.call || chosen.whatsapp || chosen.viber) ? (
        <Hours hours={chosen.hours} onChange={(hours) => change({ hours })} />
      ) : null}
      {seenThisWeek > 0 ? (
        <p className="font-semibold">{t('profile.seenThisWeek', { count: seenThisWeek })}</p>
      ) : null}
      <FormProblem>{save.error ? problemIn(save.error, t) : ''}</FormProblem>
      <p role="status" className={save.isSuccess ? 'note' : ''}>
        {save.isSuccess ? t('profile.saved') : ''}
      </p>
      {canShowNumber ? (
        <p>
          <SubmitButton busy={save.isPending}>{t('profile.reachSave')}</SubmitButton>
        </p>
      ) : null}
    </ScriptedForm>
  );
}

type HoursOfDay = ContactWays['hours'];

function Hours({ hours, onChange }: { hours: HoursOfDay; onChange(hours: HoursOfDay): void }) {
  const { lang, t } = useTexts();
  const options = Array.from({ length: 24 }, (_, hour) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the hour is what it is
    <option key={hour} value={hour}>
      {formatHour(hour, lang)}
    </option>
  ));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-semibold">{t('profile.reachHours')}</legend>
      <div className="choices">
        {[null, usualHours].map((choice) => (
          <label key={choice ? 'hours' : 'any'}>
            <input
              type="radio"
              name="hours"
              checked={(hours === null) === (choice === null)}
              onChange={() => onChange(choice)}
            />
            <span>{t(choice ? 'profile.reachSomeHours' : 'profile.reachAnyTime')}</span>
          </label>
        ))}
      </div>
      {hours ? (
        <div className="grid max-w-sm grid-cols-2 gap-3">
          {(['from', 'to'] as const).map((end) => (
            <label key={end} className="grid gap-1 text-sm">
              {t(end === 'from' ? 'profile.reachFrom' : 'profile.reachTo')}
              <select
                className="input"
                value={hours[end]}
                onChange={(event) => onChange({ ...hours, [end]: Number(event.target.value) })}
              >
                {options}
              </select>
            </label>
          ))}
        </div>
      ) : null}
    </fieldset>
  );
}
