import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from '../../kernel/http/public-address.ts';

/** Names are looked up when the connection is made: one that leads inside then, leads nowhere. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[] | string) => {
    const addresses = Array.isArray(found) ? found.filter(({ address }) => isPublicAddress(address)) : [];
    const [first] = addresses;
    if (error) return callback(error, '', 0);
    if (!first) return callback(Object.assign(new Error('no public address'), { code: 'ENOTPUBLIC' }), '', 0);
    if (options.all) (callback as (e: null, all: LookupAddress[]) => void)(null, addresses);
    else callback(null, first.address, first.family);
  });
};

/**
 * Whether Web Push may go to an endpoint: over https to a name or a public address, or to an origin that the configuration names.
 */
export function isPushEndpoint(endpoint: string, testOrigins: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, origin, port, username } = new URL(endpoint);
  if (testOrigins.includes(origin)) return true;
  if (protocol !== 'https:' || username !== '' || (port !== '' && port !== '443')) return false;
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare)) return isPublicAddress(bare);
  return bare.includes('.') && !/(^|\.)(localhost|local|internal|test|invalid)$/.test(bare);
}
