import { api } from '~/data/api.ts';
import { session } from '~/data/session.ts';

/** Asks who the signed-in person is now: a name, a mark, a restriction may have changed elsewhere. Without a line all stays. */
export async function refreshMe(): Promise<void> {
  const { token } = session;
  if (!token) return;
  try {
    const me = await api('GET /api/auth/me');
    if (session.token === token) await session.know(me);
  } catch {
    // What is known is shown.
  }
}
