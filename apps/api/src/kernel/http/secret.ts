import { timingSafeEqual } from 'node:crypto';

/** True when the header carries the secret; takes as long for a wrong one as for the right one. */
export function hasSecret(header: string | undefined, secret: string): boolean {
  const given = Buffer.from(header ?? '');
  const expected = Buffer.from(`Bearer ${secret}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
