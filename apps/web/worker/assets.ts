import { CacheFirst } from 'serwist';
import { cacheKinds } from '@/data/kept/kept-pages.ts';
import { cacheOf, findKept, keep, mostOf, trim } from './caches.ts';

/** Files whose names carry their content. */
const asset = /^\/(?:_next\/static|dist)\//;
/** What else pages are drawn with; it comes anew with each build. */
const drawn = /^\/(?:icon\.svg|icon-\d+\.png|manifest\.webmanifest)$/;

export const isAsset = (path: string) => asset.test(path) || drawn.test(path);
const isAssetCache = (name: string) => name.startsWith(`${cacheKinds.asset}-`);

const strategy = new CacheFirst({
  cacheName: cacheOf('asset'),
  matchOptions: { ignoreVary: true },
  plugins: [
    // A page of the build before keeps what it is shown with.
    {
      cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
        cachedResponse ?? findKept(request, isAssetCache),
      cacheWillUpdate: async ({ response }) => (response.status === 200 ? response : null),
      cacheDidUpdate: async ({ cacheName }) => trim(await caches.open(cacheName), mostOf(cacheName)),
    },
  ],
});

export function answerAsset(event: FetchEvent): Promise<Response> {
  return strategy.handle({ event, request: event.request });
}

/** Keeps files, those that are not here yet. The browser has most of them, and asks nobody. */
export async function keepAssets(paths: readonly string[]): Promise<void> {
  for (const path of new Set(paths)) {
    if (!isAsset(path) || (await findKept(path, (name) => name === cacheOf('asset')))) continue;
    const response = await fetch(path, { credentials: 'same-origin' });
    if (response.status === 200) await keep(cacheOf('asset'), path, response);
  }
}

/** Keeps what a page names: styles, scripts, icons. */
export function keepAssetsOf(html: string): Promise<void> {
  const named = [...html.matchAll(/(?:src|href)="(\/[^"#]+)(?:#[^"]*)?"/g)].map(([, path = '']) => path);
  return keepAssets(named.filter(isAsset));
}
