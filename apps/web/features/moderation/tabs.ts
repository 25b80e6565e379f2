'use client';

import type { CaseKind } from '@thulubazaar/contract';
import { isUuid } from '@thulubazaar/frontend/urls/slugs';
import { useCallback, useEffect, useRef, useState } from 'react';

/** What the console can show, in the order of the keys 1 to 9. */
export const tabs = [
  'all',
  'held',
  'reported',
  'appeal',
  'recovery',
  'verification',
  'decided',
  'dealers',
  'findings',
] as const;
export type Tab = (typeof tabs)[number];

/** Those whose cases are waiting to be decided, with the kind they show. */
const kinds: Readonly<Partial<Record<Tab, CaseKind>>> = {
  held: 'held',
  reported: 'reported',
  appeal: 'appeal',
  recovery: 'recovery',
  verification: 'verification',
};

export function kindOf(tab: Tab): CaseKind | undefined {
  return kinds[tab];
}

/** What stands in the address: which tab, and which case is open. */
export interface Place {
  tab: Tab;
  open: string | null;
}

export function placeOf(search: string): Place {
  const query = new URLSearchParams(search);
  const open = query.get('case');
  return {
    tab: tabs.find((tab) => tab === query.get('tab')) ?? 'all',
    open: open && isUuid(open) ? open : null,
  };
}

export function searchOf({ tab, open }: Place): string {
  const query = new URLSearchParams();
  if (tab !== 'all') query.set('tab', tab);
  if (open) query.set('case', open);
  return query.size > 0 ? `?${query}` : '';
}

/**
 * Where one is, and the way elsewhere without loading a page. One case after another is one step back to the queue.
 * @param follow called when the browser's own buttons have led elsewhere
 */
export function usePlace(follow: (place: Place) => void): [Place, (next: Place) => void] {
  const [place, setPlace] = useState<Place>(() => placeOf(location.search));
  const latest = useRef(follow);
  useEffect(() => {
    latest.current = follow;
  });
  useEffect(() => {
    const hear = () => {
      const next = placeOf(location.search);
      setPlace(next);
      latest.current(next);
    };
    addEventListener('popstate', hear);
    return () => removeEventListener('popstate', hear);
  }, []);
  useEffect(() => {
    // The page is one for all cases: where the language switch leads, only the browser knows.
    const other = document.querySelector<HTMLAnchorElement>('header a[hreflang]');
    if (other) other.href = location.pathname.replace(/^\/\w+/, `/${other.hreflang}`) + searchOf(place);
  }, [place]);
  const go = useCallback((next: Place) => {
    const before = placeOf(location.search);
    const address = location.pathname + searchOf(next);
    if (before.open && next.open) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    setPlace(next);
  }, []);
  return [place, go];
}
