import type { Proof, ProofChallenge } from '@thulubazaar/contract';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** Does the work that a challenge asks for, as an app does. */
export async function prove(challenge: ProofChallenge | undefined): Promise<Proof> {
  const solution = challenge && (await solveChallenge({ challenge, deriveKey }));
  if (!challenge || !solution) throw new Error('there is nothing to solve');
  return { challenge, counter: solution.counter, derivedKey: solution.derivedKey };
}
