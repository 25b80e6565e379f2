import { send } from './plain-api.ts';

/** Whether this browser is told, and what keeps it from that. */
export type PushState = 'on' | 'off' | 'blocked' | 'ios' | 'absent';

const workerPath = '/sw.js';
/** A worker that comes for the first time fetches what it needs before it is there. */
const patienceMilliseconds = 20_000;

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) =>
    setTimeout(() => reject(new Error('timeout')), milliseconds),
  );
  return Promise.race([work, late]);
}

function isIos(): boolean {
  return /iPhone|iPad/.test(navigator.userAgent) && !matchMedia('(display-mode: standalone)').matches;
}

async function subscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker?.getRegistration();
  return (await registration?.pushManager?.getSubscription()) ?? null;
}

/** Whether the API pushes here by this session: with the one before it, what it knew has gone. Without a line it is taken for so. */
async function isKnown(): Promise<boolean> {
  const answer = await send('GET /api/notifications/devices').catch(() => null);
  if (!answer) return true;
  if (!answer.ok) return answer.status >= 500;
  const { items }: { items: { channel: string; current: boolean }[] } = await answer.json();
  return items.some(({ channel, current }) => channel === 'web_push' && current);
}

export async function pushState(): Promise<PushState> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window))
    return isIos() ? 'ios' : 'absent';
  if (Notification.permission === 'denied') return 'blocked';
  const isOn = Notification.permission === 'granted' && (await subscription()) && (await isKnown());
  return isOn ? 'on' : 'off';
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/**
 * Has this browser told from now on. It asks the person, so it is called for a tap and nothing else.
 * @throws Error where it could not be settled
 */
export async function startPush(): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return pushState();
  await navigator.serviceWorker.register(workerPath);
  const registration = await within(patienceMilliseconds, navigator.serviceWorker.ready);
  const { key }: { key: string | null } = await (await send('GET /api/notifications/push-key')).json();
  if (!key) return 'absent';
  const options = { userVisibleOnly: true, applicationServerKey: bytesOf(key) };
  const subscribed = await registration.pushManager.subscribe(options).catch(async () => {
    // It was subscribed to another key once.
    await stopPush();
    return registration.pushManager.subscribe(options);
  });
  await tellOf(subscribed);
  return 'on';
}

/** @throws Error where the API does not take it, and then this browser is not told */
async function tellOf(subscribed: PushSubscription): Promise<void> {
  const { endpoint: address, keys } = subscribed.toJSON();
  const answer = await send('POST /api/notifications/devices', undefined, {
    channel: 'web_push',
    address,
    keys: { p256dh: keys?.p256dh, auth: keys?.auth },
    lang: document.documentElement.lang,
  });
  if (answer.ok) return;
  await subscribed.unsubscribe();
  throw new Error(`${answer.status}`);
}

/**
 * Somebody has signed in. The API has forgotten this browser with the session before: who had it told is told on, and nobody else by
 * what was theirs. Resolves once that is on its way: the page may be left then.
 */
export async function pushAfterSignIn(isSamePerson: boolean): Promise<void> {
  const left = await subscription();
  if (!left) return;
  if (isSamePerson) tellOf(left).catch(() => {});
  else await left.unsubscribe();
}

/** Has this browser told no more. The API hears of it from the push service at the latest. */
export async function stopPush(): Promise<PushState> {
  await (await subscription())?.unsubscribe();
  return pushState();
}
