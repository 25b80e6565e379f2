import { cacheKinds, keptAs } from '@/data/kept/kept-pages.ts';
import { fetchAnswer } from './answers.ts';
import { keepAssets } from './assets.ts';
import { cacheOf, coverCache, findKept, oldCaches } from './caches.ts';
import { fetchPage } from './pages.ts';
import { keepCover } from './photos.ts';
import { scope } from './scope.ts';
import { change, settings } from './settings.ts';

/** How long what was fetched ahead is good enough. */
const freshMilliseconds = 12 * 3_600_000;
const mostConversations = 6;
const mostOwnListings = 6;
const mostCovers = 40;
/** So many of the last listings are looked at for what is still missing of them. */
const mostLeft = 6;

/** Pages that are the same for everybody, and open without a line once they are here. */
const ownPages = ['favourites', 'my', 'messages', 'post', 'edit'];

/** What a page says of itself when it has been shown and the line is idle. */
export interface Hello {
  type: 'hello';
  /** Path and query. */
  address: string;
  lang: 'en' | 'ne';
  signedIn: boolean;
  low: boolean;
  /** What it was shown with. */
  assets: string[];
}

/** Photos of an answer, wherever in it they are. */
function photosIn(answer: unknown): string[] {
  const found: string[] = [];
  JSON.stringify(answer, (_name, value) => {
    if (typeof value?.base === 'string' && Array.isArray(value.widths) && value.widths.length > 0)
      found.push(`${value.base}/${value.widths[0]}.webp`);
    return value;
  });
  return found;
}

function idsOf(answer: unknown): (string | number)[] {
  const { items = [] } = (answer ?? {}) as { items?: { id: string | number }[] };
  return items.map(({ id }) => id);
}

/** Fetches what is somebody's own, once in half a day: nothing of it has to have been opened to be there without a line. */
async function warm(lang: string): Promise<void> {
  const { owner, warmed } = await settings();
  if (owner !== null && warmed.owner === owner && Date.now() - warmed.at < freshMilliseconds) return;
  await fetchAnswer('/api/auth/me');
  const now = (await settings()).owner;
  if (now === null) return;
  // Whoever signs out meanwhile is fetched nothing more, and nothing that was on its way stays.
  const still = async () => {
    if ((await settings()).owner === now) return;
    await caches.delete(coverCache);
    throw new Error('signed out');
  };
  const ask = async (path: string) => {
    await still();
    return fetchAnswer(path);
  };
  for (const page of ownPages) await fetchPage(`/${lang}/${page}`);
  await ask('/api/me/favourite-ids');
  const favourites = await ask('/api/me/favourites');
  const listings = await ask('/api/me/listings');
  const conversations = await ask('/api/conversations?archived=false');
  for (const id of idsOf(conversations).slice(0, mostConversations)) {
    await ask(`/api/conversations/${id}`);
    await ask(`/api/conversations/${id}/messages`);
  }
  for (const id of idsOf(listings).slice(0, mostOwnListings)) await ask(`/api/me/listings/${id}`);
  await ask('/api/categories');
  for (const photo of [favourites, listings, conversations].flatMap(photosIn).slice(0, mostCovers)) {
    await keepCover(photo);
    await still();
  }
  await change({ warmed: { owner: now, at: Date.now() } });
}

const listingIdOf = (address: string) => /-(\d+)$/.exec(address)?.[1];

/** Keeps of a listing what its page does not bring: what the API says of it, and its small photo. */
async function complete(id: string): Promise<void> {
  const answer = (await fetchAnswer(`/api/listings/${id}`)) as { photos?: unknown } | null;
  const [cover] = photosIn(answer?.photos);
  if (cover) await keepCover(cover);
}

/** Completes listings that were left before their page was idle: the page was kept, and nothing was said of it. */
async function completeLeft(): Promise<void> {
  const listings = await (await caches.open(cacheOf('listing'))).keys();
  const facts = await (await caches.open(cacheOf('facts'))).keys();
  const known = new Set(facts.map(({ url }) => new URL(url).pathname));
  for (const { url } of listings.slice(-mostLeft).reverse()) {
    const id = listingIdOf(url);
    if (id && !known.has(`/api/listings/${id}`)) await complete(id);
  }
}

/**
 * Brings what the build before has kept to this one, newest first, and then drops it: a page is never shown with what another
 * build made for it. With few data nothing is brought over; the old pages then stay, with all that belongs to them, until
 * the next build.
 */
async function settle(low: boolean): Promise<void> {
  const old = await oldCaches();
  if (old.length === 0) return;
  const { oldWindows } = await settings();
  if (!low) {
    for (const name of old.filter((one) => !one.startsWith(`${cacheKinds.asset}-`))) {
      if (/^(?:listing|page|list)-/.test(name)) await renew(name);
      await caches.delete(name);
    }
    const open = await scope.clients.matchAll({ includeUncontrolled: true });
    // A window that was open then still shows a page of the build before.
    if (!open.some(({ id }) => oldWindows.includes(id)))
      for (const name of await oldCaches()) await caches.delete(name);
  }
}

/** Throws where there is no line: what is old stays then. */
async function renew(name: string): Promise<void> {
  const cache = await caches.open(name);
  for (const { url } of await cache.keys()) {
    const as = keptAs(url);
    if (as && !(await findKept(as.key, (one) => one === cacheOf(as.kind)))) await fetchPage(as.key);
    await cache.delete(url);
  }
}

/** What is done when a page has been shown: it is kept with all that belongs to it, and what is old is put away. */
export async function hear(hello: Hello): Promise<void> {
  const { address, lang, signedIn, low, assets } = hello;
  const known = await settings();
  if (known.low !== low || known.lang !== lang) await change({ low, lang });
  await keepAssets(assets);
  const as = keptAs(address);
  // The first page came before there was a worker.
  if (as && !(await findKept(as.key, (name) => name === cacheOf(as.kind)))) await fetchPage(as.key);
  const shown = as?.kind === 'listing' && listingIdOf(as.key);
  if (shown) await complete(shown);
  await completeLeft();
  await settle(low);
  if (!low && !(await findKept(`/${lang}/categories`, (name) => name === cacheOf('page'))))
    await fetchPage(`/${lang}/categories`);
  if (signedIn && !low) await warm(lang);
}
