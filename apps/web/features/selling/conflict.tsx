'use client';

import type { Category } from '@/data/api.ts';
import { later } from '@/forms/later.tsx';
import type { Listing } from './use-listing.ts';

const ConflictDialog = later(async () => (await import('./conflict-dialog.tsx')).ConflictDialog);

interface Props extends Pick<Listing, 'keeper' | 'queue'> {
  categories: Category[];
  onSaved?: () => void;
}

/** Both versions of what was changed twice, while there are two; what is chosen is saved on top of the newer one. */
export function Conflict({ keeper, queue, categories, onSaved }: Props) {
  const current = keeper.conflict;
  if (!current) return null;
  return (
    <ConflictDialog
      mine={keeper.values}
      changes={keeper.changes}
      current={current}
      categories={categories}
      onResolve={(values) => {
        const { photoIds } = keeper.values;
        keeper.resolve(current, values);
        queue
          .replace(values.photoIds, photoIds)
          .then(() => keeper.flush())
          .then(onSaved, () => {
            // The note above the form says it.
          });
      }}
    />
  );
}
