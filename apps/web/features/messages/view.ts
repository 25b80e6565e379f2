'use client';

import { isUuid } from '@thulubazaar/frontend/urls/slugs';
import { useCallback, useEffect, useState } from 'react';

/** What the pages below /messages show; one page is all of them, and goes from one to the other by itself. */
export type View =
  | { name: 'list'; archived: boolean }
  | { name: 'thread'; id: string }
  | { name: 'new'; listing: number | null; text: string };

/** What an address below /messages stands for. */
export function viewOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): View {
  const last = pathname.split('/')[3] ?? '';
  const query = new URLSearchParams(search);
  if (isUuid(last)) return { name: 'thread', id: last };
  if (last === 'new')
    return { name: 'new', listing: Number(query.get('listing')) || null, text: query.get('text') ?? '' };
  return { name: 'list', archived: query.get('show') === 'archived' };
}

export type Go = (path: string, how?: 'replace') => void;

/** Which part is shown, and the way to another one without loading a page. */
export function useView(): [View, Go] {
  const [view, setView] = useState(() => viewOf(location));
  useEffect(() => {
    const follow = () => setView(viewOf(location));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = useCallback<Go>((path, how) => {
    if (how === 'replace') history.replaceState(null, '', path);
    else history.pushState(null, '', path);
    setView(viewOf(location));
  }, []);
  return [view, go];
}
