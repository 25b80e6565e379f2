import { listingAddress } from '@thulubazaar/frontend/urls/listing-address';
import type { Href } from 'expo-router';
import { webUrl } from '~/data/config.ts';

/** Hosts whose addresses are this bazaar's, besides the app's own scheme: the bazaar's, and the one that this build's links are of. */
const ownHosts = [
  'thulubazaar.com',
  'www.thulubazaar.com',
  webUrl.replace(/^https?:\/\//, '').replace(/\/.*/s, ''),
].filter(Boolean);
// A search in देवनागरी may be that long.
const longest = 4000;

const uuid = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';

/** Paths without the language that the app has a screen for. */
const screens: readonly RegExp[] = [
  /^\/$/,
  /^\/(?:categories|favourites|saved-searches|post|edit|my|messages|notifications|profile|settings|sign-in)$/,
  /^\/(?:about|terms|privacy|help|safety|contact)$/,
  /^\/search$/,
  /^\/c(?:\/[a-z0-9-]+)+$/,
  /^\/in(?:\/[a-z0-9-]+)+$/,
  /^\/listing\/[1-9]\d{0,14}$/,
  /^\/(?:seller|shop)\/[a-z0-9-]{1,40}$/,
  /^\/notifications\/settings$/,
  new RegExp(`^/messages/(?:new|${uuid})$`),
];

/** What the web has under an address of its own, and the app on another screen. */
const elsewhere: readonly (readonly [RegExp, string])[] = [
  [/^\/register$/, '/sign-in'],
  [/^\/seller\/([a-z0-9-]{1,40})\/reviews$/, '/seller/$1'],
  [/^\/c\/([a-z0-9-/]+)\/in\/([a-z0-9-/]+)$/, '/search?category=$1&place=$2'],
  // A search that was saved leads to its results by an address that counts the visit; the list has them all.
  [/^\/saved-searches\/[\w-]+$/, '/saved-searches'],
];

interface Parts {
  path: string;
  query: string;
}

/** The path of an address of the bazaar, without the language; null for what is no such address. */
function partsOf(address: string): Parts | null {
  if (address.length > longest || address.startsWith('//')) return null;
  // The app's own scheme has the first step where others have the host.
  const own = /^thulubazaar:\/{2,3}(.*)$/is.exec(address)?.[1];
  const [, host, behind] = /^https?:\/\/([^/?#]*)(.*)$/is.exec(address) ?? [];
  if (own === undefined && host === undefined && !address.startsWith('/')) return null;
  if (host !== undefined && !ownHosts.includes(host.toLowerCase())) return null;
  const whole = own ?? behind ?? address;
  const [, said = '', query = ''] = /^([^?#]*)(\?[^#]*)?/s.exec(whole) ?? [];
  const rooted = `/${said.replace(/^\/+/, '')}`;
  const path = rooted.replace(/^\/(?:en|ne)(?=\/|$)/i, '').replace(/\/+$/, '') || '/';
  return { path, query };
}

/**
 * The screen that an address of the bazaar leads to: of the web (`https://thulubazaar.com/ne/listing/kotha-12`), of the app's
 * scheme, or a path alone as notifications have it. The language of an address does not change the app's.
 * @returns null for what the app has no screen for: the web has it
 */
export function linkToRoute(address: string): Href | null {
  const parts = partsOf(address.trim());
  if (!parts) return null;
  const { query } = parts;
  const [from, to = ''] = elsewhere.find(([pattern]) => pattern.test(parts.path)) ?? [];
  if (from) return parts.path.replace(from, to) as Href;
  // Whatever a chat hung on to it, and in which case it came: the number is all that is needed.
  const path = listingAddress(parts.path) ?? listingAddress(`${parts.path}${query}`) ?? parts.path;
  if (!screens.some((screen) => screen.test(path))) return null;
  const isListing = path.startsWith('/listing/');
  return `${path}${isListing ? '' : query}` as Href;
}
