'use client';

import type { Contact } from '@thulubazaar/nepal/find-contacts';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTexts } from '@/i18n/texts.tsx';

type Find = (text: string) => Contact[];

/** What finds contacts, fetched with the first letter that is typed; null until it is here. */
function useFindContacts(isNeeded: boolean): Find | null {
  const [find, setFind] = useState<Find | null>(null);
  useEffect(() => {
    if (!isNeeded || find) return;
    let isGone = false;
    import('@thulubazaar/nepal/find-contacts').then(
      ({ findContacts }) => {
        if (!isGone) setFind(() => findContacts);
      },
      // Without a line nothing is said; readers do not see the number all the same.
      () => {},
    );
    return () => {
      isGone = true;
    };
  }, [isNeeded, find]);
  return find;
}

/** Tells whoever types a number, an address or a link into public text that readers will not see it. Stops nothing. */
export function HiddenContacts({ text }: { text: string }) {
  const { t } = useTexts();
  const find = useFindContacts(text !== '');
  // Typing goes first.
  const settled = useDeferredValue(text);
  const hides = useMemo(() => find !== null && find(settled).length > 0, [find, settled]);
  return (
    <p role="status" className={hides ? 'note mt-2 text-sm' : ''}>
      {hides ? t('form.contactsHidden') : ''}
    </p>
  );
}
