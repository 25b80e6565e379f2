'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DealerReason, Standing } from '@thulubazaar/contract';
import { longestAppeal } from '@thulubazaar/contract/limits';
import { formatDate } from '@thulubazaar/nepal/calendar';
import { useState } from 'react';
import { describedBy, Field } from '@/forms/field.tsx';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { categoriesQuery, standingQuery } from './account-data.ts';
import { appealLabel } from './accounts.ts';

/** How others see somebody as a seller, what was counted for it, and what to do where it is wrong. */
export function SellerStanding() {
  const { lang, t } = useTexts();
  const { data: standing } = useQuery(standingQuery);
  if (!standing) return null;
  const { dealerSince, exemptUntil, kind, reasons, labelAt } = standing;
  const date = (time: string) => formatDate(new Date(time), lang);
  return (
    <section aria-labelledby="standing" className="grid gap-3">
      <h2 id="standing" className="text-lg">
        {t('standing.title')}
      </h2>
      <p className={dealerSince ? 'note' : ''}>
        {dealerSince ? t('standing.dealer', { date: date(dealerSince) }) : t(`standing.${kind}`)}
      </p>
      {exemptUntil ? <p>{t('standing.exempt', { date: date(exemptUntil) })}</p> : null}
      {kind === 'shop' ? null : (
        <>
          <p className="text-sm text-muted">{t('standing.how', { points: labelAt })}</p>
          {reasons.length === 0 ? (
            <p className="text-muted">{t('standing.nothing')}</p>
          ) : (
            <ul className="grid list-disc gap-1.5 ps-5">
              {reasons.map((reason) => (
                <Reason key={reason.reason} reason={reason} />
              ))}
            </ul>
          )}
        </>
      )}
      <Appeal standing={standing} />
    </section>
  );
}

function Reason({
  reason: { reason, count, limit, days = 0, category = '', points },
}: {
  reason: DealerReason;
}) {
  const { lang, t } = useTexts();
  const { data: categories } = useQuery({ ...categoriesQuery, enabled: reason === 'volume' });
  const name = categories?.find(({ id }) => id === category)?.name[lang] ?? category;
  return (
    <li>
      {t(`standing.${reason}`, { count, limit, days, category: name })} (
      {t('standing.points', { count: points })})
    </li>
  );
}

function Appeal({ standing: { dealerSince, appeal } }: { standing: Standing }) {
  const { lang, t } = useTexts();
  const kept = useQueryClient();
  const [text, setText] = useState('');
  const { form, busy, problem, errors, onSubmit } = useSubmit(async () => {
    const standing = await appealLabel(text);
    kept.cancelQueries(standingQuery);
    kept.setQueryData(standingQuery.queryKey, standing);
  });
  const date = appeal && formatDate(new Date(appeal.createdAt), lang);
  if (appeal && appeal.decision === null)
    return <p role="status">{t('standing.waits', { date: date ?? '' })}</p>;
  if (!dealerSince) return null;
  return (
    <ScriptedForm ref={form} className="grid gap-3" onSubmit={onSubmit}>
      <h3 className="text-base">{t('standing.appealTitle')}</h3>
      {appeal?.decision === 'refused' ? <p>{t('standing.refused', { date: date ?? '' })}</p> : null}
      <Field id="appeal" label={t('standing.appealText')} hint={t('standing.appealHint')} error={errors.text}>
        <textarea
          id="appeal"
          className="input min-h-28"
          maxLength={longestAppeal}
          value={text}
          onChange={(event) => setText(event.target.value)}
          {...describedBy('appeal', { hint: true, error: Boolean(errors.text) })}
        />
      </Field>
      <FormProblem>{problem}</FormProblem>
      <div>
        <SubmitButton busy={busy} className="btn-quiet">
          {t('standing.send')}
        </SubmitButton>
      </div>
    </ScriptedForm>
  );
}
