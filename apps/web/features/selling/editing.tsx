'use client';

import type { Category } from '@/data/api.ts';
import { Loading } from '@/forms/loading.tsx';
import { EditForm } from './edit-form.tsx';
import { Elsewhere, isEdited, NotOpened } from './opened-listing.tsx';
import { useListing } from './use-listing.ts';

/** Changes a listing that has left its steps. */
export function Editing({ id, categories }: { id: number | null; categories: Category[] }) {
  const { keeper, queue, opened } = useListing('edit', id, false);
  if (opened === null) return <Loading />;
  if (opened !== true) return <NotOpened error={opened.error} />;
  const { listing } = keeper;
  if (!listing || !isEdited(listing)) return <Elsewhere listing={listing} />;
  return <EditForm keeper={keeper} queue={queue} categories={categories} />;
}
