'use client';

import { type ComponentProps, useEffect, useState } from 'react';
import { Loading } from '@/features/account/account-area.tsx';
import { isWorthKeeping } from './draft.ts';
import { findUnfinished, type Unfinished } from './unfinished.ts';
import { Wizard } from './wizard.tsx';

/** How long an empty listing waits for word of an unfinished one; what came later would push the page down. */
const patienceMilliseconds = 3000;

/** Undefined until it is known. Asked once, before anything is written, so it is never the listing of this page. */
function useUnfinished(wanted: boolean): Unfinished | null | undefined {
  const [unfinished, setUnfinished] = useState<Unfinished | null | undefined>(wanted ? undefined : null);
  useEffect(() => {
    if (!wanted) return;
    const settle = (found: Unfinished | null) =>
      setUnfinished((before) => (before === undefined ? found : before));
    const timer = setTimeout(() => settle(null), patienceMilliseconds);
    // Without an answer one starts with an empty listing, as without a draft.
    findUnfinished().then(settle, () => settle(null));
    return () => clearTimeout(timer);
  }, [wanted]);
  return unfinished;
}

/** The steps of a listing that has no number yet: before they begin, an unfinished one is offered instead. */
export function NewListing(props: Omit<ComponentProps<typeof Wizard>, 'unfinished'>) {
  const { values } = props.keeper;
  const [blank] = useState(() => values.categoryId === null && !isWorthKeeping(values));
  const unfinished = useUnfinished(blank);
  if (unfinished === undefined) return <Loading />;
  return <Wizard {...props} unfinished={unfinished} />;
}
