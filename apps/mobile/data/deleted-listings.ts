import { ApiError } from '@thulubazaar/client';
import { nameOf } from '@thulubazaar/frontend/drafts/stash';
import { dropPhotoFile } from '~/photos/photo-files.ts';
import { api } from './api.ts';
import { drafts } from './drafts.ts';

/** Those that can still be taken back: what the phone keeps of them stays for that long. */
const undoable = new Set<number>();

async function forget(id: number): Promise<void> {
  await drafts.load();
  for (const mode of ['draft', 'edit'] as const) {
    const name = nameOf(mode, id);
    const stash = drafts.read(name);
    drafts.drop(name);
    for (const { key } of stash?.photos ?? []) await dropPhotoFile(key);
  }
  await drafts.settled();
}

/** Whether a draft is none any more; false where nobody can say. */
async function isGone(id: number): Promise<boolean> {
  try {
    return (await api('GET /api/me/ads/{id}', { params: { id } })).state !== 'draft';
  } catch (error) {
    return error instanceof ApiError && error.status === 404;
  }
}

/** What the phone keeps of listings that are deleted: it goes when they cannot be taken back any more. */
export const deletedListings = {
  mayComeBack: (id: number): void => void undoable.add(id),
  cameBack: (id: number): void => void undoable.delete(id),
  /** Nobody has taken it back. */
  async isOver(id: number): Promise<void> {
    if (undoable.delete(id)) await forget(id);
  },
  /**
   * Forgets those drafts of this phone that were deleted or published elsewhere, or before the app was killed.
   * @param kept on the phone when the list was asked for
   */
  async sweep(kept: readonly number[], listed: ReadonlySet<number>): Promise<void> {
    for (const id of kept) if (!listed.has(id) && !undoable.has(id) && (await isGone(id))) await forget(id);
  },
};
