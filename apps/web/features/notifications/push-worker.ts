import { callFromWorker } from '@/data/push-calls.ts';

/** What is pushed, as the API makes it (channels/payload.ts). */
interface Payload {
  id: number;
  lang: string;
  title: string;
  body: string;
  path: string;
  tag: string;
  urgency: 'high' | 'normal' | 'low';
  action: { do: string; label: string; done: string; token: string } | null;
}

/** What a notification carries for whoever taps it. */
type Carried = Pick<Payload, 'id' | 'path' | 'lang' | 'tag' | 'title' | 'action'>;

// As much of a service worker as this needs, so that pages and workers, whose types differ, may both read it.
interface Extended {
  waitUntil(work: Promise<unknown>): void;
}
interface PushEventLike extends Extended {
  data: { json(): unknown } | null;
}
interface ClickEventLike extends Extended {
  action: string;
  notification: { data: unknown; close(): void };
}
interface Subscription {
  toJSON(): { endpoint?: string; keys?: Record<string, string> };
  options?: { applicationServerKey: ArrayBuffer | null };
}
interface ChangeEventLike extends Extended {
  oldSubscription?: Subscription | null;
  newSubscription?: Subscription | null;
}
interface WindowLike {
  url: string;
  focused: boolean;
  visibilityState: string;
  focus(): Promise<unknown>;
  navigate(url: string): Promise<unknown>;
}
interface Worker {
  location: { origin: string };
  addEventListener(type: string, listener: (event: never) => void): void;
  registration: {
    showNotification(title: string, options: object): Promise<void>;
    pushManager: { subscribe(options: object): Promise<Subscription> };
  };
  clients: {
    matchAll(options: object): Promise<readonly unknown[]>;
    openWindow(url: string): Promise<unknown>;
  };
}

// The worker keeps caches of its builds, and this one besides (worker/caches.ts).
const memory = 'push-';
const memoryPath = '/push-memory';
/** Notifications that a phone remembers having shown: an event that comes again is not shown again. */
const remembered = 200;

interface Memory {
  shown: number[];
  lang: string;
}

async function recall(): Promise<Memory> {
  const kept = await (await caches.open(memory)).match(memoryPath);
  return kept ? kept.json() : { shown: [], lang: 'ne' };
}

async function remember(kept: Memory): Promise<void> {
  await (await caches.open(memory)).put(memoryPath, new Response(JSON.stringify(kept)));
}

/** Shows what is pushed, and does what is tapped. For the service worker, which calls it once with itself. */
export function listenForPush(worker: object): void {
  const self = worker as Worker;
  // One after the other: of two that bring the same event the second knows of the first.
  let turn: Promise<unknown> = Promise.resolve();
  self.addEventListener('push', (event: PushEventLike) => {
    const payload = event.data?.json() as Payload | undefined;
    if (!payload) return;
    turn = turn.then(() => show(self, payload)).catch(() => {});
    event.waitUntil(turn);
  });
  self.addEventListener('notificationclick', (event: ClickEventLike) => {
    const carried = event.notification.data as Carried;
    event.notification.close();
    event.waitUntil(event.action === 'act' && carried.action ? act(self, carried) : open(self, carried.path));
  });
  self.addEventListener('pushsubscriptionchange', (event: ChangeEventLike) => {
    event.waitUntil(subscribeAnew(self, event));
  });
}

async function show(self: Worker, payload: Payload): Promise<void> {
  const { id, lang, title, body, path, tag, urgency, action } = payload;
  const kept = await recall();
  if (kept.shown.includes(id) || (await isRead(self, path))) return;
  await remember({ shown: [id, ...kept.shown].slice(0, remembered), lang });
  const data: Carried = { id, path, lang, tag, title, action };
  await self.registration.showNotification(title, {
    body,
    tag,
    lang,
    data,
    icon: '/icon-192.png',
    badge: '/badge.png',
    // What takes the place of another rings again where it is worth that.
    renotify: urgency === 'high',
    silent: urgency === 'low',
    actions: action ? [{ action: 'act', title: action.label }] : [],
  });
}

async function windows(self: Worker): Promise<WindowLike[]> {
  return [...(await self.clients.matchAll({ type: 'window', includeUncontrolled: true }))] as WindowLike[];
}

/** The conversation is before their eyes. */
async function isRead(self: Worker, path: string): Promise<boolean> {
  const conversation = /\/messages\/[\da-f-]{36}$/.exec(path)?.[0];
  if (!conversation) return false;
  return (await windows(self)).some(
    ({ focused, url }) => focused && new URL(url).pathname.endsWith(conversation),
  );
}

/** Leads to what a notification is of, in a window that is there. */
async function open(self: Worker, path: string): Promise<void> {
  const url = new URL(path, self.location.origin);
  const there = (await windows(self)).filter((each) => new URL(each.url).origin === url.origin);
  const same = there.find((each) => new URL(each.url).pathname === url.pathname);
  if (same) return void (await same.focus());
  const any = there.find(({ visibilityState }) => visibilityState === 'visible') ?? there[0];
  try {
    // Only the windows of this very worker may be led on.
    if (any) {
      await any.navigate(url.href);
      return void (await any.focus());
    }
  } catch {
    // Another one is opened.
  }
  await self.clients.openWindow(url.href);
}

/** Does what the button says, without a page; where that is not to be, the page says why. */
async function act(self: Worker, { id, path, lang, tag, title, action }: Carried): Promise<void> {
  const body = { token: action?.token };
  const answer = await callFromWorker(`/api/notifications/${id}/act`, body, lang).catch(() => null);
  if (!answer?.ok) return open(self, path);
  await self.registration.showNotification(title, {
    body: action?.done,
    tag,
    lang,
    data: { id, path, lang, tag, title, action: null },
    icon: '/icon-192.png',
    badge: '/badge.png',
    silent: true,
  });
}

/** The push service has given the browser another address. */
async function subscribeAnew(self: Worker, event: ChangeEventLike): Promise<void> {
  const key = event.oldSubscription?.options?.applicationServerKey;
  const subscription =
    event.newSubscription ??
    (key
      ? await self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
      : null);
  if (!subscription) return;
  const { endpoint: address, keys } = subscription.toJSON();
  const { lang } = await recall();
  const device = {
    channel: 'web_push',
    address,
    keys: { p256dh: keys?.p256dh, auth: keys?.auth },
    lang,
  };
  await callFromWorker('/api/notifications/devices', device, lang);
}
