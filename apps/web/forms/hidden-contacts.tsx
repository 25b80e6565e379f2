'use client';

import { useDeferredValue, useMemo } from 'react';
import { useTexts } from '@/i18n/texts.tsx';
import { useLoaded } from './use-loaded.ts';

const contacts = () => import('@thulubazaar/nepal/find-contacts');

/** Tells whoever types a number, an address or a link into public text that readers will not see it. Stops nothing. */
export function HiddenContacts({ text }: { text: string }) {
  const { t } = useTexts();
  // Without a line nothing is said; readers do not see the number all the same.
  const found = useLoaded(text !== '', contacts);
  // Typing goes first.
  const settled = useDeferredValue(text);
  const hides = useMemo(() => found !== null && found.findContacts(settled).length > 0, [found, settled]);
  return (
    <p role="status" className={hides ? 'note mt-2 text-sm' : ''}>
      {hides ? t('form.contactsHidden') : ''}
    </p>
  );
}
