'use client';

import {
  type DialogHTMLAttributes,
  type RefObject,
  type SyntheticEvent,
  useLayoutEffect,
  useRef,
} from 'react';

interface Modal {
  ref: RefObject<HTMLDialogElement | null>;
  onClose: NonNullable<DialogHTMLAttributes<HTMLDialogElement>['onClose']>;
}

/**
 * Opens a dialog over the page for as long as it is drawn. Where it ends by itself it is closed before it is taken away,
 * so that the focus goes back to where it came from.
 * @param closed called when the person closes it
 */
export function useModal(closed?: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return {
    ref,
    onClose(event: SyntheticEvent<HTMLDialogElement>) {
      // It comes late: the dialog may have been opened anew meanwhile.
      if (!event.currentTarget.open) closed?.();
    },
  };
}
