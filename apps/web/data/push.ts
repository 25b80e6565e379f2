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

export async function pushState(): Promise<PushState> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window))
    return isIos() ? 'ios' : 'absent';
  if (Notification.permission === 'denied') return 'blocked';
  return Notification.permission === 'granted' && (await subscription()) ? 'on' : 'off';
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
  const { endpoint: address, keys } = subscribed.toJSON();
  const answer = await send('POST /api/notifications/devices', undefined, {
    channel: 'web_push',
    address,
    keys: { p256dh: keys?.p256dh, auth: keys?.auth },
    lang: document.documentElement.lang,
  });
  if (!answer.ok) {
    await subscribed.unsubscribe();
    throw new Error(`${answer.status}`);
  }
  return 'on';
}

/** Has this browser told no more. The API hears of it from the push service at the latest. */
export async function stopPush(): Promise<PushState> {
  await (await subscription())?.unsubscribe();
  return pushState();
}
