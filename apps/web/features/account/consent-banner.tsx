'use client';

import type { Me } from '@thulubazaar/contract';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { useSetMe } from './account-data.ts';
import { giveConsent } from './own-data-calls.ts';

/** Asks once to agree to texts that are new; everything else goes on meanwhile. */
export function ConsentBanner({ needed }: { needed: Me['consentNeeded'] }) {
  const { lang, t } = useTexts();
  const setMe = useSetMe();
  const { busy, problem, onSubmit } = useSubmit(async () => setMe(await giveConsent(needed)));
  const [only] = needed;
  return (
    <section className="note my-3 grid gap-2" aria-label={t('auth.terms')}>
      <p>
        {t(needed.length === 1 && only ? `restricted.consent_${only.document}` : 'restricted.consent_both')}
      </p>
      <FormProblem>{problem}</FormProblem>
      <p className="flex flex-wrap items-center gap-x-5 gap-y-1">
        {needed.map(({ document }) => (
          <a
            key={document}
            className="link inline-flex min-h-11 items-center"
            href={`/${lang}/${document}`}
            target="_blank"
            rel="noopener"
          >
            {t(`auth.${document}`)}
          </a>
        ))}
        <SubmitButton busy={busy} className="btn-quiet" onClick={onSubmit}>
          {t('restricted.consentAgree')}
        </SubmitButton>
      </p>
    </section>
  );
}
