'use client';

import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { useMe } from './account-data.ts';

/** The way to the moderators' console, for those who decide there. */
export function ConsoleLink() {
  const { lang, t } = useTexts();
  if (useMe().role === 'user') return null;
  return (
    <a className="btn btn-quiet" href={`/${lang}/moderation`}>
      <Icon name="scale" />
      {t('profile.moderation')}
    </a>
  );
}
