'use client';

import { useEffect } from 'react';
import { useTexts } from '@/i18n/texts.tsx';

export interface ToastMessage {
  text: string;
  undo?: () => void;
  /** Where one sees what was done. */
  link?: { href: string; text: string };
}

const seconds = 10;

/** Says what was done, and takes it back for a while. */
export function Toast({ message, onGone }: { message: ToastMessage | null; onGone(): void }) {
  const { t } = useTexts();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each message has its own time
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(onGone, seconds * 1000);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div role="status">
      {message ? (
        <div className="toast">
          <span>{message.text}</span>
          {message.undo ? (
            <button type="button" onClick={message.undo}>
              {t('form.undo')}
            </button>
          ) : null}
          {message.link ? <a href={message.link.href}>{message.link.text}</a> : null}
        </div>
      ) : null}
    </div>
  );
}
