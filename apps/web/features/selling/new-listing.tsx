'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { type ComponentProps, useState } from 'react';
import { Loading } from '@/forms/loading.tsx';
import { isWorthKeeping } from './draft.ts';
import { findUnfinished } from './unfinished.ts';
import { Wizard } from './wizard.tsx';

/** How long an empty listing waits for word of an unfinished one; what came later would push the page down. */
const patienceMilliseconds = 3000;

/** Asked once, before anything is written, so it is never the listing of this page. */
const unfinishedQuery = queryOptions({
  queryKey: ['GET /api/me/ads', 'unfinished'],
  queryFn: ({ signal }) =>
    findUnfinished(AbortSignal.any([signal, AbortSignal.timeout(patienceMilliseconds)])),
  staleTime: 'static',
});

/** The steps of a listing that has no number yet: before they begin, an unfinished one is offered instead. */
export function NewListing(props: Omit<ComponentProps<typeof Wizard>, 'unfinished'>) {
  const { values } = props.keeper;
  // Once, at the start: whoever signs in later is writing already.
  const [asks] = useState(
    () => !props.keeper.isGuest && values.categoryId === null && !isWorthKeeping(values),
  );
  const { data, isLoading } = useQuery({ ...unfinishedQuery, enabled: asks });
  if (isLoading) return <Loading />;
  // Without an answer one starts with an empty listing, as without a draft.
  return <Wizard {...props} unfinished={data ?? null} />;
}
