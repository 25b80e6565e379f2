import type { Lang } from '@thulubazaar/contract';

const longest = 4000;
// Any host does: what is asked is whether the address leaves it.
const base = 'https://own.invalid';
// Parsers disagree about what is in front, between and behind; no address of the site has any of it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const odd = /[\u0000-\u0020\u007f-\u00a0\ufeff\ud800-\udfff\\]/u;
const ofSite = /^\/(?:en|ne)(?:\/(?!\/)|$)/;

/** A page of the site: where a browser is led once it has signed in. */
export type NextPage = `/${Lang}${string}`;

/** The page that `next` names, written as a parser would write it; null for anything but a page of this site. */
export function nextPage(next: unknown): NextPage | null {
  if (typeof next !== 'string' || !next.startsWith('/') || next.length > longest || odd.test(next))
    return null;
  if (!URL.canParse(next, base)) return null;
  const { origin, pathname, search, hash } = new URL(next, base);
  const page = pathname + search + hash;
  return origin === base && ofSite.test(pathname) && page.length <= longest ? (page as NextPage) : null;
}

export function langOfPage(page: NextPage): Lang {
  return page.startsWith('/ne') ? 'ne' : 'en';
}

/** The address of a page of the site, with these parameters besides its own. */
export function addressOf(webUrl: string, page: string, parameters: Record<string, string> = {}): string {
  const url = new URL(page, `${webUrl}/`);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
