'use client';

import { isRefusal } from '@thulubazaar/client';
import { mostScheduledDays } from '@thulubazaar/contract/limits';
import { fromNepalTime, toNepalTime } from '@thulubazaar/frontend/drafts/nepal-time';
import { labelOf } from '@thulubazaar/frontend/drafts/refusals';
import { clockTime, formatDate } from '@thulubazaar/nepal/calendar';
import { useState } from 'react';
import { useSetMe } from '@/features/account/account-data.ts';
import { later } from '@/forms/later.tsx';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { Sheet } from '@/forms/sheet.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import type { Confirmed } from './listings.ts';

const NameDialog = later(async () => (await import('./name-dialog.tsx')).NameDialog);

interface Props {
  /** What it is set to already. */
  at: string | null;
  schedule(at: Date, confirmed: Confirmed): Promise<unknown>;
  onClose(): void;
}

const dayMilliseconds = 86_400_000;

/** Asks for the time at which a draft goes live, as the clocks of Nepal have it, wherever one is. */
export function ScheduleDialog({ at, schedule, onClose }: Props) {
  const texts = useTexts();
  const { lang, t } = texts;
  const setMe = useSetMe();
  const [now] = useState(() => Date.now());
  const [typed, setTyped] = useState(() => toNepalTime(at ? new Date(at) : new Date(now + dayMilliseconds)));
  const time = fromNepalTime(typed);
  // Whoever has such a listing already is asked once, and says so by the same button.
  const [asked, setAsked] = useState(false);
  const [isNaming, setNaming] = useState(false);
  const save = useSubmit(async () => {
    try {
      if (time) await schedule(time, asked ? { confirmDifferent: true } : {});
    } catch (error) {
      if (isRefusal(error, 'PUT /api/ads/{id}/schedule', 'name_needed')) {
        await NameDialog.ready();
        return setNaming(true);
      }
      if (isRefusal(error, 'PUT /api/ads/{id}/schedule', 'duplicate_listing')) setAsked(true);
      throw error;
    }
  });
  // What the listing lacks is asked for on its steps: each sentence says of what it is.
  const lacking = Object.entries(save.errors).map(([field, sentence]) => {
    const label = labelOf(field, texts);
    return label ? `${label}: ${sentence}` : sentence;
  });
  if (isNaming)
    return (
      <NameDialog
        onNamed={(me) => {
          setMe(me);
          setNaming(false);
          save.onSubmit();
        }}
        onClose={() => setNaming(false)}
      />
    );
  return (
    <Sheet title={t('my.scheduleTitle')} onClose={onClose}>
      <ScriptedForm ref={save.form} className="grid gap-3" onSubmit={save.onSubmit}>
        <label className="grid gap-1" htmlFor="schedule-at">
          {t('my.scheduleLabel')}
          <input
            id="schedule-at"
            className="input"
            type="datetime-local"
            required
            value={typed}
            min={toNepalTime(new Date(now + 60_000))}
            max={toNepalTime(new Date(now + mostScheduledDays * dayMilliseconds))}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <p className="min-h-6 text-muted" aria-live="polite">
          {time ? t('my.scheduledFor', { date: formatDate(time, lang), time: clockTime(time, lang) }) : null}
        </p>
        <FormProblem>{save.problem || lacking.join(' ')}</FormProblem>
        <SubmitButton busy={save.busy}>{t(asked ? 'post.isDifferent' : 'my.task_schedule')}</SubmitButton>
      </ScriptedForm>
    </Sheet>
  );
}
