import { importPKCS8, SignJWT } from 'jose';
import { z } from 'zod';
import type { Config } from '../../kernel/config.ts';
import { jsonOf, type Poster } from '../../kernel/messages/post.ts';

type ServiceAccount = NonNullable<Config['push']['fcm']>['account'];

const granted = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** Access tokens of a service account (RFC 7523): one is kept until shortly before it ends, and asked for once. */
export function accessTokens(account: ServiceAccount, poster: Poster) {
  let kept: { token: Promise<string>; until: number } | null = null;
  async function ask(): Promise<{ token: string; seconds: number }> {
    const key = await importPKCS8(account.private_key, 'RS256');
    const assertion = await new SignJWT({ scope: 'https://www.googleapis.com/auth/firebase.messaging' })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
      .setIssuer(account.client_email)
      .setAudience(account.token_uri)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(key);
    const form = new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion,
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await poster.post(account.token_uri, headers, form.toString());
    const read = granted.safeParse(jsonOf(answer));
    if (answer.status !== 200 || !read.success) throw new Error(`no access token: ${answer.status}`);
    return { token: read.data.access_token, seconds: read.data.expires_in };
  }
  return {
    get: (): Promise<string> => {
      if (kept && kept.until > Date.now()) return kept.token;
      const asked = ask();
      const mine = { token: asked.then(({ token }) => token), until: Date.now() + 60_000 };
      kept = mine;
      asked.then(
        ({ seconds }) => {
          mine.until = Date.now() + Math.max(30, seconds - 120) * 1000;
        },
        () => {
          if (kept === mine) kept = null;
        },
      );
      return mine.token;
    },
    forget: () => {
      kept = null;
    },
  };
}
