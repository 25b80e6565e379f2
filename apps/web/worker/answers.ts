import { NetworkFirst, type SerwistPlugin } from 'serwist';
import { cacheKinds } from '@/data/kept/kept-pages.ts';
import { cacheOf, findKept, keep, ownCache, stamped } from './caches.ts';
import { scope } from './scope.ts';
import { sendOnlyFor } from './sender.ts';
import { change, settings } from './settings.ts';

const mePath = '/api/auth/me';
const patienceSeconds = 8;
/** What the API says of the person who is signed in, as far as their pages need it to open. */
const own =
  /^\/api\/(?:auth\/me|me\/(?:listings(?:\/\d+)?|favourites|favourite-ids|contact|decisions)|my\/(?:searches|follows|shop-follows|shops|deals)|conversations(?:\/[\da-f-]{36}(?:\/(?:messages|photos\/.+))?)?)$/;
/** What it says to everybody. */
const facts = /^\/api\/(?:categories|places|fields|models|price-guide|listings\/\d+)$/;

export const isFact = (path: string) => facts.test(path);
export const isOwn = (path: string) => own.test(path);
const isOwnCache = (handle: string) => (name: string) => name.startsWith(`${cacheKinds.own}-${handle}-`);

/** Takes away what a person was told and has not looked at: it says who wrote to them, and its buttons act for them. */
export async function closeShown(): Promise<void> {
  // Not every browser with workers shows notifications.
  if (!('getNotifications' in scope.registration)) return;
  for (const shown of await scope.registration.getNotifications()) shown.close();
}

/** How often that was: what was asked before is of who was here then. */
let departures = 0;

/**
 * Drops all that is kept of a person: they have signed out, their session has ended, or it is somebody else's now. Nothing more of
 * theirs is sent, and what they were told is no longer shown.
 */
export async function forgetOwner(next: string | null = null): Promise<void> {
  departures += 1;
  sendOnlyFor(next);
  const { owner } = await settings();
  if (owner !== null && owner !== next) await closeShown();
  await change({ owner: null, warmed: { owner: null, at: 0 } });
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(`${cacheKinds.own}-`)).map((name) => caches.delete(name)),
  );
}

/** Learns from an answer whose phone it is. */
async function meet(response: Response): Promise<string | null> {
  if (response.status === 401) await forgetOwner();
  if (response.status !== 200) return null;
  const { handle }: { handle: string } = await response.clone().json();
  const { owner } = await settings();
  if (owner !== handle) {
    await forgetOwner(handle);
    await change({ owner: handle });
  }
  return handle;
}

function copyOf(response: Response): Promise<Response> {
  return response
    .clone()
    .blob()
    .then((body) => stamped(response, body));
}

/** Keeps an answer of somebody, unless they have signed out while it was on its way. */
async function keepOwn(handle: string, key: string, response: Response): Promise<void> {
  await keep(ownCache(handle), key, response);
  if ((await settings()).owner !== handle) await caches.delete(ownCache(handle));
}

/** Who is signed in, which decides whose everything else is. */
async function answerMe(request: Request): Promise<Response> {
  const { owner } = await settings();
  const kept = owner ? await findKept(mePath, isOwnCache(owner)) : undefined;
  const asked = askMe(request);
  if (!kept) return asked;
  const silence = new Promise<Response>((resolve) => setTimeout(resolve, patienceSeconds * 1000, kept));
  return Promise.race([asked.catch(() => kept), silence]);
}

async function askMe(request: Request): Promise<Response> {
  const before = departures;
  const response = await fetch(request);
  const handle = departures === before ? await meet(response) : null;
  if (handle) await keepOwn(handle, mePath, await copyOf(response));
  return response;
}

function strategy(
  name: string,
  isOne: (name: string) => boolean,
  take: (key: string, response: Response) => Promise<unknown>,
) {
  const plugin: SerwistPlugin = {
    cacheWillUpdate: async ({ request, response }) => {
      await take(request.url, response);
      return null;
    },
    cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
      cachedResponse ?? findKept(request.url, isOne),
  };
  return new NetworkFirst({
    cacheName: name,
    networkTimeoutSeconds: patienceSeconds,
    matchOptions: { ignoreVary: true },
    plugins: [plugin],
  });
}

/** What the API has said before, where it cannot be asked. */
export async function answerCall(event: FetchEvent, path: string): Promise<Response> {
  const { request } = event;
  if (path === mePath) return answerMe(request);
  if (isFact(path)) {
    const name = cacheOf('facts');
    const isOne = (one: string) => one.startsWith(`${cacheKinds.facts}-`);
    return strategy(name, isOne, async (key, response) => {
      if (response.status === 200) await keep(name, key, await copyOf(response));
    }).handle({ event, request });
  }
  const { owner } = await settings();
  if (!owner) return fetch(request);
  return strategy(ownCache(owner), isOwnCache(owner), async (key, response) => {
    // Ended elsewhere: on the phone of whoever has it now nothing of this person may be left.
    if (response.status === 401) await forgetOwner();
    else if (response.status === 200) await keepOwn(owner, key, await copyOf(response));
  }).handle({ event, request });
}

/** Fetches an answer to keep it, as whoever is signed in. Throws where there is no line. */
export async function fetchAnswer(path: string): Promise<unknown> {
  const url = new URL(path, location.origin);
  const request = new Request(url, { credentials: 'same-origin', headers: { accept: 'application/json' } });
  const isMe = path === mePath;
  // Whose it is is known before: by the time of the answer somebody else may have signed in.
  const { owner } = await settings();
  const response = await (isMe ? askMe(request) : fetch(request));
  if (response.status === 401 && !isMe) await forgetOwner();
  if (response.status !== 200) return null;
  if (isFact(url.pathname)) await keep(cacheOf('facts'), url.href, await copyOf(response));
  else if (owner && !isMe) await keepOwn(owner, url.href, await copyOf(response));
  return response.json();
}
