import { isOwnPage } from './own-paths.ts';

// A search in देवनागरी may be that long.
const longest = 4000;
// Any host does: what is asked is whether the address leaves it.
const base = 'https://own.invalid';

// Parsers disagree about what is in front, between and behind; no address this site writes has any of it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const odd = /[\u0000-\u0020\u007f-\u00a0\ufeff\ud800-\udfff\\]/u;

/**
 * Where to go after signing in: the `next` of the address when it is a page of this site, else `fallback`. Everything
 * that takes such an address, on a server or in a browser, takes it through here. What comes back is written as a
 * parser would write it, so that reading it once more leads to the same page.
 */
export function nextPath(search: string, fallback: string): string {
  const next = new URLSearchParams(search).get('next');
  if (!next?.startsWith('/') || next.length > longest || odd.test(next)) return fallback;
  if (!URL.canParse(next, base)) return fallback;
  const { origin, pathname, search: query, hash } = new URL(next, base);
  return origin === base && isOwnPage(pathname) ? pathname + query + hash : fallback;
}
