import type { Change } from '@thulubazaar/frontend/outbox/entries';
import { enableNavigationPreload } from 'serwist';
import { syncTag } from '@/data/outbox/wake-sender.ts';
import { listenForPush } from '@/features/notifications/push-worker.ts';
import { answerCall, closeShown, forgetOwner, isFact, isOwn } from './answers.ts';
import { answerAsset, isAsset } from './assets.ts';
import { build } from './build.ts';
import { oldCaches } from './caches.ts';
import { favouritesOf, settle, takeChange } from './keeper.ts';
import { answerPage, fetchPage } from './pages.ts';
import { answerPhoto, isPhoto } from './photos.ts';
import { scope } from './scope.ts';
import { sendWaiting } from './sender.ts';
import { change, settings } from './settings.ts';
import { takeShared } from './share.ts';
import { type Hello, hear } from './warm.ts';

type Said =
  | Hello
  | { type: 'flush' }
  | { type: 'forget' }
  | { type: 'takeOver' }
  | { type: 'keep'; change: Change; owner: string }
  | { type: 'told'; change: Change; owner: string }
  | { type: 'favourites'; owner: string };

interface SyncEvent extends ExtendableEvent {
  tag: string;
}

const page = /^\/(?:(?:en|ne)(?:\/.*)?)?$/;
/** Where photos and words that are shared are sent to (app/manifest.ts). */
const sharePath = '/post';
/** What ends a session, or begins another one's. */
const leaving = /^\/api\/(?:auth\/sign-out|me\/delete)$/;

scope.addEventListener('install', (event) => {
  // What stands in for every page that is not here, in both languages.
  event.waitUntil(Promise.all([fetchPage('/en/offline'), fetchPage('/ne/offline')]));
});

async function takeCharge(): Promise<void> {
  const open = await scope.clients.matchAll({ includeUncontrolled: true });
  const builds = [build, ...(await settings()).builds.filter((one) => one !== build)].slice(0, 2);
  await change({
    builds,
    oldWindows: open.map(({ id }) => id),
    warmed: { owner: null, at: 0 },
  });
  for (const name of await oldCaches())
    if (!builds.some((one) => name.endsWith(`-${one}`))) await caches.delete(name);
  await scope.clients.claim();
}

scope.addEventListener('activate', (event) => event.waitUntil(takeCharge()));
listenForPush(scope);
enableNavigationPreload();

/** Ends the session of whoever is signed in, and drops what was kept of them. */
async function leave(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.ok) await Promise.all([forgetOwner(), closeShown()]);
  return response;
}

function answer(event: FetchEvent): Promise<Response> | null {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return null;
  if (request.method === 'POST') {
    if (request.mode === 'navigate' && pathname === sharePath) return takeShared(request);
    return leaving.test(pathname) ? leave(request) : null;
  }
  if (request.method !== 'GET') return null;
  if (request.mode === 'navigate') return page.test(pathname) ? answerPage(event) : null;
  if (isPhoto(pathname)) return answerPhoto(event, pathname);
  if (isAsset(pathname)) return answerAsset(event);
  return isFact(pathname) || isOwn(pathname) ? answerCall(event, pathname) : null;
}

scope.addEventListener('fetch', (event) => {
  const answered = answer(event);
  if (answered) event.respondWith(answered);
});

scope.addEventListener('message', (event) => {
  const said = event.data as Said;
  const done = async () => {
    const [port] = event.ports;
    if (said.type === 'keep') port?.postMessage(await takeChange(said.change, said.owner));
    else if (said.type === 'told') await settle(said.change, said.owner);
    else if (said.type === 'favourites') port?.postMessage(await favouritesOf(said.owner));
    else if (said.type === 'takeOver') await scope.skipWaiting();
    else if (said.type === 'forget') await forgetOwner();
    else if (said.type === 'flush') await sendWaiting();
    else if (said.type === 'hello') await Promise.all([hear(said), sendWaiting()]);
  };
  // Without a line nothing of it happens, and the next page asks again.
  event.waitUntil(done().catch(() => {}));
});

scope.addEventListener('sync', (event) => {
  if ((event as SyncEvent).tag === syncTag) (event as SyncEvent).waitUntil(sendWaiting());
});
