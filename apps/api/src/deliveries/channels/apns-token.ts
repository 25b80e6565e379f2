import { importPKCS8, SignJWT } from 'jose';
import type { Config } from '../../kernel/config.ts';

type Apns = NonNullable<Config['push']['apns']>;

const minute = 60_000;
/** Apple takes none that is older than an hour, and is annoyed by another within twenty minutes. */
const longestMs = 50 * minute;
const shortestMs = 20 * minute;

interface Kept {
  token: Promise<string>;
  since: number;
}

/**
 * What proves to Apple who sends: a token that this server signs, and keeps for as long as Apple likes it.
 * https://developer.apple.com/documentation/usernotifications/establishing-a-token-based-connection-to-apns
 */
export function providerTokens({ key, keyId, teamId }: Apns, now: () => number) {
  let kept: Kept | null = null;
  async function sign(at: number): Promise<string> {
    return new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', kid: keyId })
      .setIssuer(teamId)
      .setIssuedAt(Math.floor(at / 1000))
      .sign(await importPKCS8(key, 'ES256'));
  }
  const make = (): Kept => {
    const since = now();
    return { token: sign(since), since };
  };
  return {
    get: (): Promise<string> => {
      if (!kept || now() - kept.since >= longestMs) kept = make();
      return kept.token;
    },
    /** Another one than the one that Apple calls expired; null while it is too early for one. */
    after: async (expired: string): Promise<string | null> => {
      if (!kept) kept = make();
      else if ((await kept.token) === expired) {
        if (now() - kept.since < shortestMs) return null;
        kept = make();
      }
      return kept.token;
    },
  };
}
