import { listingAddress } from '@thulubazaar/frontend/urls/listing-address';
import { decodeSegment, listingId } from '@thulubazaar/frontend/urls/slugs';
import { isOwnPage, isWordPath } from '@/urls/own-paths.ts';

/** What a request is for. It decides which of its headers are read. */
export type Kind = 'page' | 'form' | 'file' | 'api' | 'internal' | 'report';

/** What is let in, as what, and under which address. */
export interface Admitted {
  kind: Kind;
  url: string;
}

export interface Refused {
  status: 400 | 404 | 405;
  /** The methods that would be let in, where there are any. */
  allow?: string;
}

const reading = ['GET', 'HEAD'];
const calling = [...reading, 'POST', 'PUT', 'PATCH', 'DELETE'];

// What app/ makes besides pages.
const made = new Set([
  '/.well-known/apple-app-site-association',
  '/.well-known/assetlinks.json',
  '/.well-known/security.txt',
  '/apple-icon.png',
  '/icon.svg',
  '/indexnow.txt',
  '/manifest.webmanifest',
  '/robots.txt',
  '/sitemap.xml',
]);

// Files of the sitemap, and pictures of link previews.
const madePath =
  /^\/(?:sitemaps\/(?:pages|landings|shops|listings-\d{1,9})\.xml|share\/\d{1,15}-[\da-f]{12}\.jpg)$/;

const languagePath = /^\/(en|ne)(?:\/|$)/;
// The API has a door of its own; this keeps out what is not for browsers, and what could be read as another address.
const apiPath = /^\/api\/(?!internal(?:\/|$))[\w-][\w.-]*(?:\/[\w-][\w.-]*)*\/?$/;
const conversation = /^\/(?:en|ne)\/messages\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
/** Pages that read their query on the server. */
const asking =
  /^\/(?:en|ne)\/(?:search(?:\/count)?|notifications(?:\/(?:settings|stop))?|saved-searches|my\/(?:bulk|deals|shop|verification)|seller\/[a-z\d-]+\/reviews|report|messages\/(?:new|plain(?:\/[\da-f-]+)?)|admin(?:\/[a-z]+)?)$/;
/** Where pages say that something of theirs went wrong: answered here, and by a name that no blocker knows. */
export const pageErrorPath = '/unwell';
/** What forms are sent to that need no scripts. */
const formPath =
  /^\/(?:en|ne)\/(?:messages\/send|(?:notifications(?:\/(?:settings|stop))?|saved-searches|admin|my\/(?:bulk|deals|shop|verification))\/do|my\/(?:bulk\/file|shop\/picture|verification\/paper)|report\/send)$/;
const mediaPath = /^\/media\/[a-z0-9]{1,40}\/\d{1,4}\.(?:webp|avif)$/;

/** A query as the pages may see it: Next gives some names a meaning of its own. */
function ownParameters(query: string): string {
  const own = query
    .split('&')
    .filter((parameter) => /^[a-z]/i.test(parameter) && !/^nxt[A-Z]/.test(parameter));
  return own.length > 0 ? `?${own.join('&')}` : '';
}

/** Addresses without a language are led to one with it; the query goes along. */
function withoutLanguage(path: string, query: string): string | null {
  if (path !== '/' && !isOwnPage(`/en${path.replace(/\/$/, '')}`) && !isWordPath(path)) return null;
  return path + ownParameters(query);
}

/** Where the address of a listing leads that is not as this site writes them. */
function mended(path: string): string | null {
  const page = path.replace(/\/$/, '');
  const inLanguage = languagePath.test(page) ? page : `/en${page}`;
  const slug = /^\/(?:en|ne)\/listing\/([^/]+)$/.exec(inLanguage)?.[1];
  const isWhole = slug && isOwnPage(inLanguage) && listingId(decodeSegment(slug) ?? '') !== null;
  return isWhole ? null : listingAddress(path);
}

/** A page of this site in letters that somebody made capitals: a signboard, a keyboard. Of listings the number alone counts. */
function inSmallLetters(path: string): string {
  const small = path.replace(/%[\da-f]{2}|[A-Z]/gi, (part) => (part.length > 1 ? part : part.toLowerCase()));
  const isPage = languagePath.test(small) && isOwnPage(small.replace(/\/$/, ''));
  return isPage && !small.includes('/listing/') ? small : path;
}

function pageUrl(given: string, query: string): string | null {
  const path = inSmallLetters(given);
  const address = mended(path);
  if (address) return address;
  const lang = languagePath.exec(path)?.[1];
  if (!lang) return withoutLanguage(path, query);
  const page = path.replace(/\/$/, '');
  // Whatever else stands there, one page tells so: made-up addresses make no pages, and reach nothing that reads them.
  if (!isOwnPage(page)) return `/${lang}/missing`;
  // One page is all conversations: which one is shown, and to whom, is settled in the browser.
  if (conversation.test(page)) return `/${lang}/messages`;
  return asking.test(page) ? path + ownParameters(query) : path;
}

function place(
  path: string,
  query: string,
  files: ReadonlySet<string>,
): (Admitted & { methods: string[] }) | null {
  if (files.has(path) || made.has(path) || madePath.test(path))
    return { kind: 'file', url: path, methods: reading };
  if (mediaPath.test(path)) return { kind: 'api', url: path, methods: reading };
  if (apiPath.test(path)) return { kind: 'api', url: query ? `${path}?${query}` : path, methods: calling };
  if (path === '/internal/revalidate') return { kind: 'internal', url: path, methods: ['POST'] };
  if (path === pageErrorPath) return { kind: 'report', url: path, methods: ['POST'] };
  if (formPath.test(path)) return { kind: 'form', url: path, methods: ['POST'] };
  const url = pageUrl(path, query);
  return url === null ? null : { kind: 'page', url, methods: reading };
}

/**
 * Who may come in: what is listed here and nothing else. Takes time in proportion to the length of the address.
 * @param files paths of the files that are sent as they are
 */
export function judge(method: string, url: string, files: ReadonlySet<string>): Admitted | Refused {
  const mark = url.indexOf('?');
  const [path, query] = mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
  const found = path.startsWith('/') ? place(path, query, files) : null;
  if (!found) return { status: 404 };
  const { methods, ...admitted } = found;
  return methods.includes(method) ? admitted : { status: 405, allow: methods.join(', ') };
}
