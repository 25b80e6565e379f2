import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Limit } from '../../kernel/limits/limits.ts';

export const challengeSeconds = 300;
const once: Limit = { name: 'passkey-challenge', points: 1, seconds: challengeSeconds };

/** What a challenge is answered for, by an authenticator, or in an ID token; it is good for nothing else. */
export type ChallengeFor = 'sign-in' | 'identity' | `account ${string}`;

type Challenging = Pick<Kernel, 'limits' | 'config'>;

function seal({ config }: Pick<Challenging, 'config'>, purpose: ChallengeFor, body: Buffer): Buffer {
  return createHmac('sha256', config.authSecret)
    .update(`passkey challenge ${purpose}\0`)
    .update(body)
    .digest();
}

/** A challenge that says itself until when it is good: whoever asks for many makes nothing that is kept. */
export function newChallenge(
  context: Pick<Challenging, 'config'>,
  purpose: ChallengeFor,
): Uint8Array<ArrayBuffer> {
  const body = Buffer.alloc(24);
  body.writeBigUInt64BE(BigInt(Date.now() + challengeSeconds * 1000));
  randomBytes(16).copy(body, 8);
  return Uint8Array.from(Buffer.concat([body, seal(context, purpose, body)]));
}

/** True of a challenge of ours that is not over and was not used before; it is used with that. */
export async function useChallenge(
  context: Challenging,
  purpose: ChallengeFor,
  challenge: string,
): Promise<boolean> {
  const bytes = Buffer.from(challenge, 'base64url');
  if (bytes.length !== 56) return false;
  const body = bytes.subarray(0, 24);
  if (!timingSafeEqual(bytes.subarray(24), seal(context, purpose, body))) return false;
  if (body.readBigUInt64BE() < BigInt(Date.now())) return false;
  try {
    await context.limits.consume(once, bytes.toString('base64url'));
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
