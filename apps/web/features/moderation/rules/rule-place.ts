'use client';

import { useCallback, useEffect, useState } from 'react';

/** Which rule is open, as the address says: its code, `new`, or none. */
function placeOf(search: string): string | null {
  return new URLSearchParams(search).get('rule');
}

/** Where one is, and the way elsewhere without loading a page. */
export function useRulePlace(): [string | null, (next: string | null) => void] {
  const [place, setPlace] = useState(() => placeOf(location.search));
  useEffect(() => {
    const hear = () => setPlace(placeOf(location.search));
    addEventListener('popstate', hear);
    return () => removeEventListener('popstate', hear);
  }, []);
  useEffect(() => {
    // The page is one for all rules: where the language switch leads, only the browser knows.
    const query = place === null ? '' : `?rule=${encodeURIComponent(place)}`;
    const other = document.querySelector<HTMLAnchorElement>('header a[hreflang]');
    if (other) other.href = location.pathname.replace(/^\/\w+/, `/${other.hreflang}`) + query;
    document.querySelector<HTMLElement>('main h1')?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  const go = useCallback((next: string | null) => {
    history.pushState(
      null,
      '',
      location.pathname + (next === null ? '' : `?rule=${encodeURIComponent(next)}`),
    );
    setPlace(next);
  }, []);
  return [place, go];
}
