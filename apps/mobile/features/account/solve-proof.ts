import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { Proof, ProofChallenge } from '@thulubazaar/contract';
import { deriveKey } from './derive-key.ts';

/** Behind this a challenge is over for good; clocks of phones go wrong by hours, so that their own is not asked. */
const patienceMilliseconds = 90_000;

/**
 * Does the work of a challenge (ALTCHA, version 2): the first counter whose key begins as it should. The password is the
 * nonce, then the counter as four bytes.
 * @returns null where it takes too long
 */
export async function solve(challenge: ProofChallenge): Promise<Proof | null> {
  const { nonce, salt, keyPrefix, cost, keyLength } = challenge.parameters;
  const known = hexToBytes(nonce);
  const salted = hexToBytes(salt);
  const password = new Uint8Array(known.length + 4);
  password.set(known);
  const view = new DataView(password.buffer);
  const until = Date.now() + patienceMilliseconds;
  for (let counter = 0; Date.now() < until; counter += 1) {
    view.setUint32(known.length, counter);
    const derivedKey = bytesToHex(await deriveKey(password, salted, { cost, keyLength }));
    if (derivedKey.startsWith(keyPrefix)) return { challenge, counter, derivedKey };
  }
  return null;
}
