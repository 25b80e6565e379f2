/**
 * Where to go after signing in: the `next` of the address when it is a path of this site, else `fallback`.
 * Anything that a browser would read as another site (`//host`, `/\host`, `javascript:`) is not.
 */
export function nextPath(search: string, origin: string, fallback: string): string {
  const next = new URLSearchParams(search).get('next');
  if (!next?.startsWith('/')) return fallback;
  if (!URL.canParse(next, origin)) return fallback;
  const url = new URL(next, origin);
  return url.origin === origin ? url.pathname + url.search + url.hash : fallback;
}
