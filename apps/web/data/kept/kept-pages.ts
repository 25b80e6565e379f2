/** What a page that is kept on the phone is to it: how many of a kind are kept, and where. */
export type PageKind = 'listing' | 'list' | 'page';

export interface KeptAs {
  kind: PageKind;
  /** The address under which it is kept: without what does not change the page. */
  key: string;
}

/** Pages that are the same for everybody: whose they are, and what is in them, the browser asks. */
const shared = new Set([
  'about',
  'categories',
  'contact',
  'edit',
  'favourites',
  'help',
  'my',
  'offline',
  'post',
  'privacy',
  'profile',
  'safety',
  'sign-in',
  'terms',
]);

const conversation = /^\/messages(?:\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})?$/;
const listing = /^\/listing\/[^/]+$/;
const list = /^(?:\/(?:c|in)\/.+|\/(?:seller|shop)\/[^/]+)$/;

/**
 * How a page is kept; null for what is made for one person and one moment, and for consoles: none of that stays on a phone.
 * @param address path and query
 */
export function keptAs(address: string): KeptAs | null {
  const { pathname, search } = new URL(address, 'https://x');
  const [, lang, rest = ''] = /^\/(en|ne)(\/.*)?$/.exec(pathname) ?? [];
  if (!lang) return null;
  const path = rest.replace(/\/$/, '');
  if (path === '') return { kind: 'list', key: `/${lang}` };
  // Of all conversations there is one page.
  if (conversation.test(path)) return { kind: 'page', key: `/${lang}/messages` };
  // Whom it is to stands in the address alone; a page of its own, for what it is called.
  if (path === '/messages/new') return { kind: 'page', key: `/${lang}/messages/new` };
  if (listing.test(path)) return { kind: 'listing', key: pathname };
  if (list.test(path)) return { kind: 'list', key: pathname };
  if (path === '/search') return { kind: 'list', key: pathname + search };
  return shared.has(path.slice(1)) ? { kind: 'page', key: `/${lang}${path}` } : null;
}

/** Names of caches begin with what is in them; what comes of a build ends with its id. */
export const cacheKinds = {
  listing: 'listing',
  list: 'list',
  page: 'page',
  asset: 'asset',
  facts: 'facts',
  /** Then comes the handle of the person. */
  own: 'own',
  /** The same for every build: a photo never changes. */
  photo: 'photo',
  cover: 'cover',
  settings: 'settings',
} as const;

/** Headers that what is kept has besides its own. */
export const keptHeaders = {
  /** When it came, in milliseconds. */
  at: 'x-kept-at',
  /** Title of the page, encoded as an address is. */
  title: 'x-kept-title',
  /** Address of a small photo. */
  photo: 'x-kept-photo',
} as const;

/** On `<html>` of a page that was kept: when it came. */
export const keptMark = 'data-kept';

/** True where anything of a person or of what they looked at is in a cache of this name. */
export function isPersonal(name: string): boolean {
  return /^(?:own|listing|list|facts|photo|cover)-/.test(name);
}
