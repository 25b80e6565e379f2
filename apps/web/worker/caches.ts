import { cacheKinds, keptHeaders, type PageKind } from '@/data/kept/kept-pages.ts';
import { build } from './build.ts';

/** Photos are the same whatever the build. */
const ofNoBuild: readonly string[] = [
  ...[cacheKinds.photo, cacheKinds.cover, cacheKinds.settings].map((kind) => `${kind}-`),
  // What was pushed (features/notifications/push-worker.ts).
  'push-',
];

export const cacheOf = (kind: PageKind | 'asset' | 'facts') => `${cacheKinds[kind]}-${build}`;
export const ownCache = (handle: string) => `${cacheKinds.own}-${handle}-${build}`;
export const photoCache = `${cacheKinds.photo}-`;
export const coverCache = `${cacheKinds.cover}-`;
export const settingsCache = `${cacheKinds.settings}-`;

/** How many are kept of what: the listings of two evenings, and a few megabytes. */
export const most: Readonly<Record<string, number>> = {
  [cacheOf('listing')]: 50,
  [cacheOf('list')]: 30,
  [cacheOf('page')]: 40,
  [cacheOf('asset')]: 250,
  [cacheOf('facts')]: 200,
  [photoCache]: 300,
  [coverCache]: 150,
};
const mostOwn = 200;

export const mostOf = (name: string): number => most[name] ?? mostOwn;

/** Caches of other builds. */
export async function oldCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => !ofNoBuild.includes(name) && !name.endsWith(`-${build}`));
}

/** What is asked of a cache: what it holds is in the order in which it came. */
type Trimmed = Pick<Cache, 'keys' | 'delete'>;

/** Drops what came first where there is more than enough. */
export async function trim(cache: Trimmed, most: number): Promise<void> {
  const keys = await cache.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key);
}

/** True where the phone has no room for more. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/**
 * Keeps an answer, in place of what came first where there are many. On a full phone the photos of lists make room, and it is
 * tried once more; what finds no room then is not kept, and nothing else fails.
 */
export async function keep(name: string, key: string | Request, response: Response): Promise<boolean> {
  const second = response.clone();
  try {
    await put(name, key, response);
    return true;
  } catch (error) {
    if (!isFull(error)) return false;
    await caches.delete(photoCache);
    return put(name, key, second).then(
      () => true,
      () => false,
    );
  }
}

async function put(name: string, key: string | Request, response: Response): Promise<void> {
  const cache = await caches.open(name);
  // What was there goes to the end of the line.
  await cache.delete(key, { ignoreVary: true });
  await cache.put(key, response);
  await trim(cache, mostOf(name));
}

/** The same answer with its own headers, but those of the journey, and when it came. */
export function stamped(
  response: Response,
  body: BodyInit | null,
  more: Record<string, string> = {},
): Response {
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'etag', 'vary', 'link']) headers.delete(name);
  headers.set(keptHeaders.at, `${Date.now()}`);
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
  return new Response(body, { status: response.status, headers });
}

/** What any build has kept under an address; this one's first. */
export async function findKept(
  key: string | Request,
  isOne: (name: string) => boolean,
): Promise<Response | undefined> {
  const names = (await caches.keys()).filter(isOne);
  const own = names.filter((name) => name.endsWith(`-${build}`));
  for (const name of [...own, ...names.filter((one) => !own.includes(one))]) {
    const found = await (await caches.open(name)).match(key, { ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}
