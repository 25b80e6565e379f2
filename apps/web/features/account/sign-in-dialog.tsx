'use client';

import type { Me } from '@thulubazaar/contract';
import { useState } from 'react';
import { useModal } from '@/forms/use-modal.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { SignIn } from './sign-in.tsx';

interface Props {
  title: string;
  /** Why one has to, and what becomes of the page. */
  text: string;
  /** Whoever has no name yet says one here. */
  named?: boolean;
  onSignedIn(me: Me): void;
  onClose(): void;
}

/** Signing in over the page, which keeps everything on it. */
export function SignInDialog({ title, text, named, onSignedIn, onClose }: Props) {
  const { t } = useTexts();
  const { ref: dialog, onClose: closed } = useModal(onClose);
  const [isNewcomer, setNewcomer] = useState(false);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="sign-in-title" onClose={closed}>
      <div className="mb-4 flex items-start justify-between gap-3">
        <h2 id="sign-in-title" className="text-xl">
          {isNewcomer ? t('auth.welcome') : title}
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
      {isNewcomer ? null : <p className="mb-4">{text}</p>}
      <SignIn named={named} onNewcomer={() => setNewcomer(true)} onSignedIn={onSignedIn} />
    </dialog>
  );
}
