import { ApiError } from '@thulubazaar/client';
import { cache } from 'react';
import { missing } from '@/data/missing.ts';
import { ownApi } from '@/data/own-api.ts';

/** Ends rendering with the not-found page for everybody who does not decide here: they are not told that there is anything. */
export const requireModerator = cache(async (): Promise<void> => {
  const api = await ownApi();
  try {
    const { role } = await api('GET /api/auth/me');
    if (role !== 'user') return;
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 401)) throw error;
  }
  missing();
});
