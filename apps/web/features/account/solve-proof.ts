import type { Proof, ProofChallenge } from '@thulubazaar/contract';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/**
 * Does the work of a challenge. The browser derives the keys outside of the page's own thread, so the page stays as quick as
 * it was. Null where the browser cannot, as on a page without https, or where it takes too long.
 */
export async function solve(challenge: ProofChallenge): Promise<Proof | null> {
  if (!globalThis.crypto?.subtle) return null;
  const solution = await solveChallenge({ challenge, deriveKey });
  return solution && { challenge, counter: solution.counter, derivedKey: solution.derivedKey };
}
