'use client';

import { useTexts } from '@/i18n/texts.tsx';

/** Refused because the person may not act for now: the sentence, and the way to why and to an appeal. */
export function RestrictedProblem({ text }: { text: string }) {
  const { lang, t } = useTexts();
  return (
    <>
      {text}{' '}
      <a className="link font-semibold" href={`/${lang}/decisions`}>
        {t('form.restrictedLink')}
      </a>
    </>
  );
}
