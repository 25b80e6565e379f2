import type { AdState } from '@thulubazaar/contract';
import { AppError, notFound } from '../kernel/errors.ts';

/** As much of a listing as says whether anyone may see it. */
interface Publicity {
  state: AdState;
  published_at: Date | string | null;
}

/**
 * A listing that anyone may see: live or sold.
 * @throws AppError not_found for a draft and for what does not exist, gone for what was removed after being public
 */
export function requirePublic<R extends Publicity>(row: R | null | undefined): R {
  if (!row || row.state === 'draft') throw notFound();
  if (row.state === 'removed') throw row.published_at ? new AppError('gone') : notFound();
  return row;
}
