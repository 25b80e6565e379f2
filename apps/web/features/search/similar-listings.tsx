import type { Lang } from '@thulubazaar/contract';
import type { ReactNode } from 'react';
import { translate } from '@/i18n/translate.ts';

/** Listings that answer to most of what was asked, apart from those that answer to all of it. */
export function SimilarListings({ lang, children }: { lang: Lang; children: ReactNode }) {
  const t = translate(lang);
  return (
    <section className="mt-8" aria-labelledby="similar">
      <h2 id="similar" className="text-xl">
        {t('search.similar')}
      </h2>
      <p className="mb-3 text-muted">{t('search.similarText')}</p>
      {children}
    </section>
  );
}
