import { coverCache, keep, photoCache, stamped } from './caches.ts';
import { settings } from './settings.ts';

const variant = /^(\/media\/[a-z0-9]+)\/(\d+)\.(webp|avif)$/;
/** Wider ones are looked at once, and large. */
const widestKept = 640;
const smallest = 320;

export const isPhoto = (path: string) => variant.test(path);

/** What stands where a photo is that is not on this phone: plain art, as where there is none. */
function plainArt(): Response {
  const art =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3" fill="#b7a89a" fill-opacity=".25"/>' +
    '<path d="M.9 2.3l.8-1 .5.6.4-.4.6.8z" fill="#8a7a6c" fill-opacity=".55"/><circle cx="2.75" cy="1" r=".22" fill="#8a7a6c" fill-opacity=".55"/></svg>';
  return new Response(art, { headers: { 'content-type': 'image/svg+xml' } });
}

/** Any size of a photo that is here: the one that is asked for first. */
async function anySize(path: string): Promise<Response | undefined> {
  const base = variant.exec(path)?.[1] ?? path;
  for (const name of [coverCache, photoCache]) {
    const cache = await caches.open(name);
    const exact = await cache.match(path, { ignoreVary: true });
    if (exact) return exact;
    const other = (await cache.keys()).find(({ url }) => new URL(url).pathname.startsWith(`${base}/`));
    if (other) return cache.match(other, { ignoreVary: true });
  }
  return undefined;
}

/**
 * A photo as it is kept in this size, as what was asked for or as the other kind: AVIF is here only where the browser asked for it, and a
 * browser looks at what a file is, not at what it is called.
 */
async function keptIn(cacheName: string, path: string): Promise<Response | undefined> {
  for (const name of [path, otherKind(path)]) {
    const kept = await caches.match(name, { ignoreVary: true, cacheName });
    if (kept) return kept;
  }
  return undefined;
}

/** The address of the same size as AVIF, or as WebP. */
export function otherKind(path: string): string {
  return path.replace(
    variant,
    (_all, base, width, kind) => `${base}/${width}.${kind === 'avif' ? 'webp' : 'avif'}`,
  );
}

/** The address that is asked for in place of another: with few data all photos are small. */
export function lighter(path: string): string {
  return path.replace(variant, (all, base, width, kind) =>
    Number(width) > smallest ? `${base}/${smallest}.${kind}` : all,
  );
}

/** A photo: as it is kept, else from the server, else of another size, else plain art. */
export async function answerPhoto(event: FetchEvent, asked: string): Promise<Response> {
  const { low } = await settings();
  const path = low ? lighter(asked) : asked;
  for (const cacheName of [coverCache, photoCache]) {
    const kept = await keptIn(cacheName, path);
    if (kept) return kept;
  }
  try {
    const response = await fetch(path === asked ? event.request : path);
    // A small photo has no smaller size: it is asked for as it is.
    if (response.status === 404 && path !== asked) return await fetch(event.request);
    if (response.status === 200 && Number(variant.exec(path)?.[2]) <= widestKept) {
      const copy = response.clone();
      event.waitUntil(copy.blob().then((body) => keep(photoCache, path, stamped(copy, body))));
    }
    return response;
  } catch {
    return (await anySize(path)) ?? plainArt();
  }
}

/** Keeps the photo by which a listing is known, small, unless the phone has it. */
export async function keepCover(photo: string): Promise<void> {
  const path = lighter(photo);
  if (!isPhoto(path)) return;
  if (await keptIn(coverCache, path)) return;
  const kept = (await keptIn(photoCache, path)) ?? (await fetch(path));
  if (kept.status === 200) await keep(coverCache, path, stamped(kept, await kept.blob()));
}
