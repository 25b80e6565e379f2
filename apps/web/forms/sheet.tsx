'use client';

import { type ReactNode, useId } from 'react';
import type { IconName } from '@/generated/icon-names.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { useModal } from './use-modal.ts';

interface Props {
  title: string;
  onClose(): void;
  children: ReactNode;
}

/** What can be chosen, over the page: from below on a phone, where the thumb is. */
export function Sheet({ title, onClose, children }: Props) {
  const { t } = useTexts();
  const { ref: dialog, onClose: closed } = useModal(onClose);
  const heading = useId();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Escape and the button
    <dialog
      ref={dialog}
      className="dialog sheet"
      aria-labelledby={heading}
      onClose={closed}
      onClick={(event) => {
        if (event.target === event.currentTarget) dialog.current?.close();
      }}
    >
      <div className="sheet-body">
        <div className="mb-2 flex items-start justify-between gap-3">
          <h2 id={heading} className="min-w-0 text-lg">
            {title}
          </h2>
          <button
            type="button"
            className="chat-icon-button -mt-2 -me-2"
            aria-label={t('form.close')}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="x" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}

interface ChoiceProps {
  icon: IconName;
  hint?: string;
  danger?: boolean;
  onChoose(): void;
  children: ReactNode;
}

/** One of the things a sheet offers. */
export function Choice({ icon, hint, danger, onChoose, children }: ChoiceProps) {
  return (
    <button type="button" className="sheet-choice" data-danger={danger || undefined} onClick={onChoose}>
      <Icon name={icon} />
      <span>
        {children}
        {hint ? <small>{hint}</small> : null}
      </span>
    </button>
  );
}
