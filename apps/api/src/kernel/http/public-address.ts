import { BlockList, isIP } from 'node:net';

const closed4 = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closed4.addSubnet(network, prefix, 'ipv4');

// All that is public is in 2000::/3; within it, what leads to somewhere else: Teredo, 6to4, documentation, and the rest of 2001::/23.
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
const closed6 = new BlockList();
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed6.addSubnet(network, prefix, 'ipv6');

/**
 * True for an address that anybody on the internet has: not of this machine, its network or the cloud's metadata, nor one of IPv6 that
 * stands for one of those (mapped, translated or tunnelled IPv4 is refused whole).
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.split('%', 1)[0] ?? '';
  const family = isIP(bare);
  if (family === 4) return !closed4.check(bare, 'ipv4');
  if (family === 6) return open6.check(bare, 'ipv6') && !closed6.check(bare, 'ipv6');
  return false;
}
