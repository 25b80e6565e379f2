'use client';

import { useQuery } from '@tanstack/react-query';
import { contactQuery, useSetContactWays } from '@/features/account/account-data.ts';
import { SubmitButton } from '@/forms/submit-button.tsx';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';

/** Offers to be called, once something is posted, to who has a number and has not chosen yet. */
export function CallHint() {
  const { lang, t } = useTexts();
  const { data: contact } = useQuery(contactQuery);
  const save = useSetContactWays();
  if (!contact?.canShowNumber) return null;
  const { call, whatsapp, viber, hours } = contact;
  if (save.isSuccess)
    return (
      <p role="status" className="note">
        {t('post.callDone')}{' '}
        <a className="link inline-flex min-h-11 items-center" href={`/${lang}/profile`}>
          {t('post.callMore')}
        </a>
      </p>
    );
  if (call || whatsapp || viber) return null;
  return (
    <div className="note grid justify-items-center gap-2">
      <p>{t('post.callHint')}</p>
      <SubmitButton
        busy={save.isPending}
        className="btn-quiet"
        onClick={() => save.mutate({ call: true, whatsapp, viber, hours })}
      >
        <Icon name="phone" />
        {t('post.callMe')}
      </SubmitButton>
    </div>
  );
}
