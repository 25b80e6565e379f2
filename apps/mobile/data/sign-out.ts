import { push } from '~/device/push.ts';
import { absolute } from './config.ts';
import { line } from './line.ts';
import { session } from './session.ts';
import { unfinishedSignOuts } from './unfinished-sign-outs.ts';

const patienceMilliseconds = 20_000;

/** Whether the API knows by now that a session is over. */
async function isEnded(token: string): Promise<boolean> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMilliseconds);
  try {
    const { ok, status } = await fetch(absolute('/api/auth/sign-out'), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      credentials: 'omit',
      signal: patience.signal,
    });
    return ok || status === 401;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

async function endAll(): Promise<void> {
  const tried = new Set<string>();
  const next = async () => (await unfinishedSignOuts.tokens()).find((token) => !tried.has(token));
  for (let token = await next(); token !== undefined; token = await next()) {
    tried.add(token);
    if (await isEnded(token)) await unfinishedSignOuts.drop(token);
  }
}

let ending: Promise<void> | null = null;

/** Ends with the API what is over on this phone, as far as there is a line. */
function finish(): Promise<void> {
  ending ??= endAll().finally(() => {
    ending = null;
  });
  return ending;
}

/** Follows the line for what is left to be ended. */
export function followSignOuts(): () => void {
  const look = () => {
    if (line.isOnline) finish().catch(() => {});
  };
  look();
  return line.subscribe(look);
}

/**
 * Ends the session, and leaves nothing of it behind: the phone may be another person's next. It is over here at once, whatever the
 * line; the API ends it, and with it what is pushed to this phone, when it is reached.
 */
export async function signOut(): Promise<void> {
  const { token } = session;
  // Written down first: an app that is killed now has still signed out.
  if (token) await unfinishedSignOuts.add(token);
  finish().catch(() => {});
  await push.stop().catch(() => {});
  await session.end();
}
