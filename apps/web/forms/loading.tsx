'use client';

import { useTexts } from '@/i18n/texts.tsx';

/** What stands on the page until it is known what to show; it is as high as a screen, so nothing jumps. */
export function Loading() {
  const { t } = useTexts();
  return (
    <p className="js-only min-h-[60vh] content-center text-center text-muted" role="status">
      <span className="spinner me-3 inline-block align-middle" aria-hidden="true" />
      {t('form.loading')}
    </p>
  );
}
