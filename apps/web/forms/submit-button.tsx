'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '@/i18n/texts.tsx';

interface Props {
  busy: boolean;
  children: ReactNode;
  className?: string;
  /** Called instead of sending the form around it. */
  onClick?: () => void;
}

/** A button that shows that its work is under way. It keeps the focus, so it is never disabled. */
export function SubmitButton({ busy, children, className = 'btn-primary', onClick }: Props) {
  const { t } = useTexts();
  return (
    <button
      type={onClick ? 'button' : 'submit'}
      className={`btn ${className}`}
      aria-disabled={busy}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <span className="spinner" aria-hidden="true" /> : null}
      {children}
      {busy ? <span className="sr-only">{t('form.working')}</span> : null}
    </button>
  );
}

/** What went wrong with a form as a whole, said at once by screen readers, and brought to where it is seen. */
export function FormProblem({ children }: { children: ReactNode }) {
  const note = useRef<HTMLDivElement>(null);
  const said = typeof children === 'string' ? children : Boolean(children);
  useEffect(() => {
    if (said) note.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);
  return (
    <div ref={note} role="alert">
      {children ? <p className="note note-alert">{children}</p> : null}
    </div>
  );
}
