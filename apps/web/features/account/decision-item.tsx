'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { OwnDecision } from '@thulubazaar/contract';
import { longestAppeal } from '@thulubazaar/contract/limits';
import { moderationReasons } from '@thulubazaar/contract/moderation-reasons';
import { formatBothDates, formatDate } from '@thulubazaar/nepal/calendar';
import { useState } from 'react';
import { describedBy, Field } from '@/forms/field.tsx';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { textLang } from '@/i18n/text-lang.ts';
import { type MessageKey, useTexts } from '@/i18n/texts.tsx';
import { ownDecisionsQuery } from './account-data.ts';
import { appealDecision } from './own-decisions.ts';

/** What was done; of what they wrote, what it was that went. */
function wordOf({ decision, of }: OwnDecision): MessageKey {
  const words = of === 'reviews' || of === 'answers' || of === 'words';
  return decision === 'remove' && words ? `decisions.did_remove_${of}` : `decisions.did_${decision}`;
}

/** One decision about somebody: what, why, until when, and what became of their appeal. */
export function DecisionItem({ item }: { item: OwnDecision }) {
  const { lang, t } = useTexts();
  const { decision, reason, note, at, until, adId, title } = item;
  const what = t(wordOf(item));
  return (
    <li className="panel grid gap-2 p-4" data-decision={decision}>
      <h2 className="text-lg" dir="auto">
        {title ? t('decisions.of', { what, title }) : what}
      </h2>
      <p className="text-sm text-muted">
        <time dateTime={at}>{formatBothDates(new Date(at), lang)}</time>
        {until ? ` · ${t('decisions.until', { date: formatDate(new Date(until), lang) })}` : ''}
      </p>
      <p>{moderationReasons[reason][lang]}</p>
      {note ? (
        <div>
          <p className="text-sm text-muted">{t('decisions.note')}</p>
          <blockquote className="whitespace-pre-line" dir="auto" lang={textLang(note)}>
            {note}
          </blockquote>
        </div>
      ) : null}
      {decision === 'ask_changes' && adId ? (
        <p>
          <a className="btn btn-primary" href={`/${lang}/edit?listing=${adId}`}>
            {t('decisions.edit')}
          </a>
        </p>
      ) : null}
      <Appeal item={item} />
    </li>
  );
}

function Appeal({ item }: { item: OwnDecision }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const { appeal, title } = item;
  if (appeal !== 'possible')
    return (
      <p className={appeal === 'open' ? 'note' : 'text-sm text-muted'} role="status">
        {t(`decisions.appeal_${appeal}`)}
      </p>
    );
  if (isOpen) return <AppealForm id={item.id} onClose={() => setOpen(false)} />;
  return (
    <p>
      <button
        type="button"
        className="btn btn-quiet"
        aria-label={t('decisions.appealFor', {
          action: t('decisions.appeal'),
          title: title ?? t(wordOf(item)),
        })}
        onClick={() => setOpen(true)}
      >
        {t('decisions.appeal')}
      </button>
    </p>
  );
}

function AppealForm({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useTexts();
  const kept = useQueryClient();
  const [text, setText] = useState('');
  const { form, busy, problem, errors, onSubmit } = useSubmit(async () => {
    const answer = await appealDecision(id, text);
    kept.cancelQueries(ownDecisionsQuery);
    kept.setQueryData(
      ownDecisionsQuery.queryKey,
      (before) =>
        before && { ...before, items: before.items.map((item) => (item.id === id ? answer : item)) },
    );
  });
  const field = `appeal-${id}`;
  return (
    <ScriptedForm ref={form} className="grid gap-3" onSubmit={onSubmit}>
      <Field
        id={field}
        label={t('decisions.appealText')}
        hint={t('decisions.appealHint')}
        error={errors.text}
      >
        <textarea
          id={field}
          className="input min-h-32"
          maxLength={longestAppeal}
          value={text}
          // biome-ignore lint/a11y/noAutofocus: it was asked for just now
          autoFocus
          onChange={(event) => setText(event.target.value)}
          {...describedBy(field, { hint: true, error: Boolean(errors.text) })}
        />
      </Field>
      <FormProblem>{problem}</FormProblem>
      <div className="flex flex-wrap gap-3">
        <SubmitButton busy={busy}>{t('decisions.send')}</SubmitButton>
        <button type="button" className="btn btn-quiet" onClick={onClose}>
          {t('decisions.cancel')}
        </button>
      </div>
    </ScriptedForm>
  );
}
