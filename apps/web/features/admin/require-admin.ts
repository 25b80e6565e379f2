import { ApiError } from '@thulubazaar/client';
import type { Role } from '@thulubazaar/contract';
import { cache } from 'react';
import { missing } from '@/data/missing.ts';
import { ownApi } from '@/data/own-api.ts';

const roleOf = cache(async (): Promise<Role> => {
  const api = await ownApi();
  try {
    return (await api('GET /api/auth/me')).role;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return 'user';
    throw error;
  }
});

/** As `requireAdmin`, but moderators are let in as well. @returns which of the two somebody is */
export async function requireStaff(): Promise<Exclude<Role, 'user'>> {
  const role = await roleOf();
  return role === 'user' ? missing() : role;
}

/** Ends rendering with the not-found page for everybody but admins: they are not told that there is anything. */
export async function requireAdmin(): Promise<void> {
  if ((await roleOf()) !== 'admin') missing();
}
