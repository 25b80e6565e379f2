import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import { AppError } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { useChallenge } from '../passkeys/challenges.ts';
import { type Who, whoIs } from './claims.ts';
import type { Provider } from './providers.ts';

/** All three sign with it; whatever else a token names is refused before any key is looked for. */
const algorithms = ['RS256'];
const clockToleranceSeconds = 30;
const longestLifeSeconds = 25 * 60 * 60;

/**
 * Whom an ID token that an app has brought is of: signed by the provider, for us, not over, with a nonce of ours that was
 * not used before. It is used with that.
 * @throws AppError wrong_identity; unavailable when the provider's keys cannot be had
 */
export async function checkIdToken(
  context: Pick<Kernel, 'limits' | 'config'>,
  provider: Provider,
  { idToken, nonce }: { idToken: string; nonce: string },
): Promise<Who> {
  const claims = await verified(provider, idToken);
  if (claims.nonce !== nonce || !(await useChallenge(context, 'identity', nonce)))
    throw new AppError('wrong_identity');
  return whoIs(provider.id, claims);
}

async function verified(provider: Provider, idToken: string): Promise<JWTPayload> {
  if (!isForUs(provider, idToken)) throw new AppError('wrong_identity');
  const keys = await provider.keys();
  try {
    const { payload } = await jwtVerify(idToken, keys, {
      algorithms,
      issuer: provider.issuer,
      audience: provider.audiences,
      requiredClaims: ['exp', 'iat', 'sub', 'nonce'],
      maxTokenAge: longestLifeSeconds,
      clockTolerance: clockToleranceSeconds,
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError))
      throw Object.assign(new AppError('unavailable'), { cause: error });
    throw new AppError('wrong_identity');
  }
}

/** Every audience is one of ours, and so is whoever asked for the token: one of them alone would let another client in. */
function isForUs({ audiences }: Provider, idToken: string): boolean {
  try {
    const { aud, azp } = decodeJwt(idToken);
    const named = [aud ?? [], azp ?? []].flat();
    return named.length > 0 && named.every((one) => typeof one === 'string' && audiences.includes(one));
  } catch {
    return false;
  }
}
