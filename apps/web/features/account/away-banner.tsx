'use client';

import type { Me } from '@thulubazaar/contract';
import { formatDate } from '@thulubazaar/nepal/calendar';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { useSetMe } from './account-data.ts';
import { keepAccount } from './own-data-calls.ts';

/** Asks somebody who has left, and has signed in again, whether they are back. */
export function AwayBanner({ away: { deleteAt } }: { away: NonNullable<Me['away']> }) {
  const { lang, t } = useTexts();
  const setMe = useSetMe();
  const { busy, problem, onSubmit } = useSubmit(async () => setMe(await keepAccount()));
  const title = deleteAt
    ? t('restricted.goingTitle', { date: formatDate(new Date(deleteAt), lang) })
    : t('restricted.awayTitle');
  return (
    <section className="note note-alert my-3 grid gap-2" aria-label={title}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Icon name="ban" />
        <p className="min-w-0 flex-1 basis-64">
          <strong>{title}</strong> {t(deleteAt ? 'restricted.goingText' : 'restricted.awayText')}
        </p>
        <SubmitButton busy={busy} onClick={onSubmit}>
          {t(deleteAt ? 'restricted.keep' : 'restricted.comeBack')}
        </SubmitButton>
      </div>
      <FormProblem>{problem}</FormProblem>
    </section>
  );
}
