import { AppError } from '../../kernel/errors.ts';

/** Why a browser came back without what it set out for; pages have a sentence for each. */
export type Problem =
  | 'cancelled'
  | 'expired'
  | 'failed'
  | 'unavailable'
  | 'too_many'
  | 'taken'
  | 'blocked'
  | 'way_exists'
  | 'sign_in_again'
  | 'closed';

const ofCodes: Partial<Record<AppError['code'], Problem>> = {
  unavailable: 'unavailable',
  wrong_identity: 'failed',
  too_many_requests: 'too_many',
  contact_taken: 'taken',
  contact_blocked: 'blocked',
  way_exists: 'way_exists',
  not_signed_in: 'sign_in_again',
  switched_off: 'closed',
};

const networkCodes = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT']);

/** What an error is to the person; null where it is ours and not to be hidden behind a sentence. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof AppError) return ofCodes[error.code] ?? null;
  if (!(error instanceof Error)) return null;
  const { code, status } = error as { code?: unknown; status?: unknown };
  if (error instanceof TypeError && error.message === 'fetch failed') return 'unavailable';
  if (typeof code !== 'string') return null;
  if (networkCodes.has(code) || (typeof status === 'number' && status >= 500)) return 'unavailable';
  return code.startsWith('OAUTH_') ? 'failed' : null;
}
