'use client';

import type { Category } from '@/data/api.ts';
import { useSignedIn } from '@/features/account/account-data.ts';
import { Loading } from '@/forms/loading.tsx';
import { Elsewhere, NotOpened } from './opened-listing.tsx';
import { useListing } from './use-listing.ts';
import { Wizard } from './wizard.tsx';

export { fetchSteps } from './wizard.tsx';

interface Props {
  id: number | null;
  /** The category that was chosen before. */
  begin: string | null;
  categories: Category[];
}

/** Writes a listing that is not live yet. */
export function Drafting({ id, begin, categories }: Props) {
  const { keeper, queue, opened } = useListing('draft', id, useSignedIn() === null);
  if (opened === null) return <Loading />;
  if (opened !== true) return <NotOpened error={opened.error} />;
  const { listing } = keeper;
  if (listing && listing.state !== 'draft') return <Elsewhere listing={listing} />;
  return <Wizard keeper={keeper} queue={queue} categories={categories} begin={begin} />;
}
