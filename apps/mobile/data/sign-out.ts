import { ApiError } from '@thulubazaar/client';
import { push } from '~/device/push.ts';
import { api } from './api.ts';
import { absolute } from './config.ts';
import { line } from './line.ts';
import { secrets } from './secrets.ts';
import { session } from './session.ts';

/** Tokens of sessions that were ended here without a line: the API still pushes to this phone for them. */
const unfinishedName = 'unfinished-sign-outs';

async function unfinished(): Promise<string[]> {
  return JSON.parse((await secrets.read(unfinishedName)) ?? '[]') as string[];
}

/** Ends with the API what could only be ended here, as soon as there is a line. */
async function finish(): Promise<void> {
  const left: string[] = [];
  for (const token of await unfinished()) {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(absolute('/api/auth/sign-out'), {
      method: 'POST',
      headers,
      credentials: 'omit',
    }).catch(() => null);
    if (!answer?.ok && answer?.status !== 401) left.push(token);
  }
  if (left.length > 0) await secrets.keep(unfinishedName, JSON.stringify(left));
  else await secrets.drop(unfinishedName);
}

/** Follows the line for what is left to be ended. */
export function followSignOuts(): () => void {
  let isFinishing = false;
  const look = async () => {
    if (isFinishing || !line.isOnline || (await unfinished()).length === 0) return;
    isFinishing = true;
    await finish().finally(() => {
      isFinishing = false;
    });
  };
  look().catch(() => {});
  return line.subscribe(() => look().catch(() => {}));
}

/** Ends the session, and leaves nothing of it behind: the phone may be another person's next. Without a line it is over here all the same. */
export async function signOut(): Promise<void> {
  const { token } = session;
  await push.stop().catch(() => {});
  const isOver = await api('POST /api/auth/sign-out', { quiet: true }).then(
    () => true,
    (error: unknown) => error instanceof ApiError && error.code === 'not_signed_in',
  );
  if (!isOver && token) await secrets.keep(unfinishedName, JSON.stringify([...(await unfinished()), token]));
  await session.end();
}
