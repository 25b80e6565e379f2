import { z } from 'zod';
import { hex } from './primitives.ts';

/**
 * Work that a browser or an app does before it may ask for more codes than a network usually asks for: the counter
 * whose derived key begins with `keyPrefix`, tried from 0 upwards (ALTCHA, version 2 of its proof of work).
 */
export const proofChallenge = z
  .strictObject({
    parameters: z.strictObject({
      algorithm: z.literal('PBKDF2/SHA-256'),
      cost: z.int().min(1).max(100_000).openapi({ description: 'Iterations for one key' }),
      data: z
        .strictObject({ to: z.string().max(64) })
        .openapi({ description: 'Whom the code is to go to, as a hash' }),
      expiresAt: z.int().openapi({ description: 'Seconds since 1970' }),
      keyLength: z.int().min(1).max(64),
      keyPrefix: hex(64),
      keySignature: hex(64),
      nonce: hex(64).openapi({
        description: 'Hex; the password is these bytes, then the counter as four bytes',
      }),
      salt: hex(64),
    }),
    signature: hex(64),
  })
  .openapi('ProofChallenge');

export type ProofChallenge = z.output<typeof proofChallenge>;

/** The challenge as it came, and what was found. */
export const proof = z
  .strictObject({
    challenge: proofChallenge,
    counter: z.int().min(0).max(0xffff_ffff),
    derivedKey: hex(128),
  })
  .openapi('Proof', {
    description: 'Answers the challenge that came with proof_needed; good for one request',
  });

export type Proof = z.output<typeof proof>;
