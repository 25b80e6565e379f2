import type { AdState } from '@thulubazaar/contract';
import { AppError, notFound } from '../kernel/errors.ts';
import { isPublic } from './states.ts';

/** As much of a listing as says whether anyone may see it. */
interface Publicity {
  state: AdState;
  published_at: Date | string | null;
  category_id?: string | null;
  /** Whose it is may not act: see `isRestricted`. */
  owner_restricted: boolean;
}

/**
 * A listing that anyone may see: live or sold, of somebody who may act.
 * @throws AppError not_found for what nobody ever saw, gone for what is shown no more
 */
export function requirePublic<R extends Publicity>(row: R | null | undefined): R {
  if (!row || (!isPublic(row.state) && !row.published_at)) throw notFound();
  if (!isPublic(row.state) || row.owner_restricted)
    throw new AppError('gone', undefined, row.category_id ? { category: row.category_id } : {});
  return row;
}
