'use client';

import { useTexts } from '@/i18n/texts.tsx';
import { useMe } from './account-data.ts';
import { DataCopy } from './data-copy.tsx';
import { DeleteAccount, Leave } from './leave.tsx';

/** What one may have of what is kept of oneself, and how to leave. */
export function OwnData() {
  const { t } = useTexts();
  const me = useMe();
  return (
    <section id="your-data" aria-labelledby="your-data-title" className="grid gap-5">
      <h2 id="your-data-title" className="text-lg">
        {t('ownData.title')}
      </h2>
      <DataCopy />
      {me.away ? null : <Leave />}
      {me.away?.deleteAt ? null : <DeleteAccount />}
    </section>
  );
}
