import { createHmac, createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';

// What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410).
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const derived = (secret: string, purpose: string) =>
  Buffer.from(hkdfSync('sha256', secret, '', `thulubazaar complaint ${purpose}`, 32));

/** The key that signs complaints: the same for the same secret. */
export function signingKey(secret: string): KeyObject {
  return createPrivateKey({
    key: Buffer.concat([pkcs8, derived(secret, 'signature')]),
    format: 'der',
    type: 'pkcs8',
  });
}

/** The public part of a key: 32 bytes in hex. */
export function publicHex(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
}

/**
 * What stands for a text that was taken back. Only the marketplace can tell what it was of: a bare hash of a few words
 * would be found by trying.
 */
export function sealOf(secret: string, text: string): string {
  return createHmac('sha256', derived(secret, 'seal')).update(text).digest('hex');
}
