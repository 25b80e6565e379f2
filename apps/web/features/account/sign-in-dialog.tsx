'use client';

import type { Me } from '@thulubazaar/contract';
import { useEffect, useRef } from 'react';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { SignIn } from './sign-in.tsx';

interface Props {
  /** Why one has to, and what becomes of the page. */
  text: string;
  onSignedIn(me: Me): void;
  onClose(): void;
}

/** Signing in again over the page, which keeps everything on it. */
export function SignInDialog({ text, onSignedIn, onClose }: Props) {
  const { t } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="sign-in-again" onClose={onClose}>
      <div className="mb-4 flex items-start justify-between gap-3">
        <h2 id="sign-in-again" className="text-xl">
          {t('auth.expiredTitle')}
        </h2>
        <button
          type="button"
          className="-mt-2 -me-2 flex size-11 flex-none cursor-pointer items-center justify-center"
          aria-label={t('form.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="x" />
        </button>
      </div>
      <p className="mb-4">{text}</p>
      <SignIn onSignedIn={onSignedIn} />
    </dialog>
  );
}
