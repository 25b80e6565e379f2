import { push } from '~/device/push.ts';
import { api } from './api.ts';
import { session } from './session.ts';

/** Ends the session, and leaves nothing of it behind: the phone may be another person's next. Without a line it is over here all the same. */
export async function signOut(): Promise<void> {
  await push.stop().catch(() => {});
  await api('POST /api/auth/sign-out', { quiet: true }).catch(() => {});
  await session.end();
}
