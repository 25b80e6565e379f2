import { type LookupAddress, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

// What is not for everybody: this machine, private networks, the link (where clouds keep credentials), groups, and what stands for
// an IPv4 address in IPv6.
// Two lists: one that holds the IPv4 addresses within IPv6 would hold every IPv4 address.
const notPublic = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  notPublic.ipv4.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  notPublic.ipv6.addSubnet(net, bits, 'ipv6');

/** Whether an address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  const kind = family === 6 ? 'ipv6' : 'ipv4';
  return !notPublic[kind].check(address, kind);
}

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
