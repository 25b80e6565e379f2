'use client';

import type { Message } from '@thulubazaar/contract';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';

/** What to mind with somebody who is new here. */
export function Tip() {
  const { t } = useTexts();
  return (
    <div className="note chat-tip">
      <p>{t('chat.tip_newAccount')}</p>
      <SafetyLink />
    </div>
  );
}

function SafetyLink() {
  const { lang, t } = useTexts();
  return (
    <p>
      <a className="inline-flex min-h-11 items-center font-semibold underline" href={`/${lang}/safety`}>
        {t('chat.tipMore')}
      </a>
    </p>
  );
}

/** Why a message deserves care, under it, and what to do. */
export function Warning({ reasons }: { reasons: Message['warning'] }) {
  const { t } = useTexts();
  return (
    <div className="note note-alert chat-warning" role="note">
      <p className="flex items-center gap-2 font-semibold">
        <Icon name="triangle-alert" />
        {t('chat.warning')}
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>
            <strong className="block">{t(`chat.warning_${reason}_title`)}</strong>
            {t(`chat.warning_${reason}_advice`)}
          </li>
        ))}
      </ul>
      <SafetyLink />
    </div>
  );
}
