import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { type Proof, type ProofChallenge, proof as proofSchema } from '@thulubazaar/contract';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { AppError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Limit } from '../kernel/limits/limits.ts';

const seconds = 600;
const once: Limit = { name: 'code-proof', points: 1, seconds };

// A million iterations on average: a second of a cheap phone's processor, in the thread that browsers keep for it. To make
// a challenge costs the server a thousand of them, to check an answer none.
const cost = 1000;
const counters = { from: 500, to: 1500 };

type Proving = Pick<Kernel, 'limits' | 'config'>;

function keyed({ config }: Pick<Proving, 'config'>, what: string): string {
  return createHmac('sha256', config.authSecret).update(`proof ${what}`).digest('base64url');
}

const secretsOf = (context: Pick<Proving, 'config'>) => ({
  hmacSignatureSecret: keyed(context, 'challenge'),
  hmacKeySignatureSecret: keyed(context, 'key'),
});

async function challengeFor(context: Proving, recipient: string): Promise<ProofChallenge> {
  const made = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost,
    counter: randomInt(counters.from, counters.to),
    deriveKey,
    data: { to: keyed(context, `to ${recipient}`) },
    expiresAt: Math.floor(Date.now() / 1000) + seconds,
    ...secretsOf(context),
  });
  // What it is made of besides is of no use to who solves it.
  return proofSchema.shape.challenge.parse(made);
}

/** The refusal that says which work is to be done before a code is sent to this recipient. */
export async function proofNeeded(context: Proving, recipient: string): Promise<AppError> {
  return new AppError('proof_needed', undefined, { challenge: await challengeFor(context, recipient) });
}

/**
 * Takes a proof of work, once: nothing is kept of challenges, each says in its signature what it is good for.
 * @throws AppError proof_needed, with another challenge, when it is none, or for another recipient, or over, or used
 */
export async function takeProof(context: Proving, recipient: string, proof: Proof): Promise<void> {
  const { challenge, counter, derivedKey } = proof;
  const wanted = Buffer.from(keyed(context, `to ${recipient}`));
  const named = Buffer.from(challenge.parameters.data.to);
  const isTheirs = named.length === wanted.length && timingSafeEqual(named, wanted);
  const { verified } = await verifySolution({
    challenge,
    solution: { counter, derivedKey },
    deriveKey,
    ...secretsOf(context),
  });
  const isNew = isTheirs && verified && (await isUnused(context, challenge.signature));
  if (!isNew) throw await proofNeeded(context, recipient);
}

async function isUnused({ limits }: Proving, signature: string): Promise<boolean> {
  try {
    await limits.consume(once, signature);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
