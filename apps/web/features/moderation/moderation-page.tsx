'use client';

import { AccountArea } from '@/features/account/account-area.tsx';
import { BothFactors } from '@/features/account/both-factors.tsx';
import { useTexts } from '@/i18n/texts.tsx';
import { Console } from './console.tsx';
import { DeskProvider } from './desk-context.tsx';

/** Where moderators decide: the queue, and one case after another. */
export function ModerationPage({ outbox }: { outbox: string | null }) {
  const { t } = useTexts();
  return (
    <AccountArea outbox={outbox} title={t('moderation.title')} reason={t('moderation.signInFirst')}>
      <BothFactors title={t('moderation.title')}>
        <DeskProvider>
          <Console />
        </DeskProvider>
      </BothFactors>
    </AccountArea>
  );
}
