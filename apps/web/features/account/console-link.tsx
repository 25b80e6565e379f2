'use client';

import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { useMe } from './account-data.ts';

/** The ways to the moderators' console and the pages of admins, for those who have something to do there. */
export function ConsoleLink() {
  const { lang, t } = useTexts();
  const { role } = useMe();
  if (role === 'user') return null;
  return (
    <>
      <a className="btn btn-quiet" href={`/${lang}/moderation`}>
        <Icon name="scale" />
        {t('profile.moderation')}
      </a>
      {role === 'admin' ? (
        <a className="btn btn-quiet" href={`/${lang}/admin`}>
          <Icon name="sliders-horizontal" />
          {t('profile.admin')}
        </a>
      ) : null}
    </>
  );
}
