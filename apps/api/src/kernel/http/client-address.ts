import { isIP } from 'node:net';
import type { Request } from 'express';
import { hasSecret } from './secret.ts';

/**
 * The address a request came from. That is `req.ip`, which honours as many forwarded hops as TRUST_PROXY counts
 * and no header besides. The web server, which calls for its visitors, names theirs in `x-client-address` and
 * proves itself with `x-internal-authorization: Bearer INTERNAL_SECRET`.
 */
export function clientAddress(req: Request, internalSecret: string): string {
  const named = req.headers['x-client-address'];
  const proof = req.headers['x-internal-authorization'];
  const fromWeb = typeof proof === 'string' && hasSecret(proof, internalSecret);
  const address = fromWeb && typeof named === 'string' && isIP(named) ? named : (req.ip ?? '');
  return address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
}

/** What limits are counted by: an IPv4 address, or the /64 that one IPv6 customer has whole. */
export function addressBlock(address: string): string {
  return isIP(address) === 6 ? blockOf6(address, 4) : address;
}

/** The network around an address, wider than one customer: its IPv4 /24 or IPv6 /48. */
export function networkOf(address: string): string {
  if (isIP(address) === 6) return blockOf6(address, 3);
  return `${address.split('.').slice(0, 3).join('.')}.0/24`;
}

/**
 * The networks around an address, from one customer's to a provider's: an IPv4 address and its /24, or the IPv6 /64, /56
 * and /48. Providers hand out any of these to one customer.
 */
export function networksAround(address: string): string[] {
  if (isIP(address) !== 6) return [address, networkOf(address)];
  const [block, wide] = [blockOf6(address, 4), blockOf6(address, 3)];
  const [one = '0', two = '0', three = '0', four = '0'] = block.split(':');
  const half = (Number.parseInt(four, 16) & 0xff00).toString(16);
  return [block, `${one}:${two}:${three}:${half}::/56`, wide];
}

function blockOf6(address: string, groups: number): string {
  const [head = '', tail] = address.split('%', 1)[0]?.toLowerCase().split('::') ?? [];
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const all = [...before, ...Array<string>(zeros).fill('0'), ...after];
  const kept = all.slice(0, groups).map((group) => Number.parseInt(group, 16).toString(16));
  return `${kept.join(':')}::/${groups * 16}`;
}
