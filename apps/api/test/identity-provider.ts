/// <reference path="./oidc-provider.d.ts" />
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, jwtVerify, SignJWT } from 'jose';
import { interactionPolicy, Provider } from 'oidc-provider';

/** Somebody as the provider knows them. */
export interface Account {
  sub: string;
  name?: string;
  email?: string;
  email_verified?: boolean;
}

/** Claims of an ID token, and how it is signed. */
export interface OddToken {
  alg?: 'RS256' | 'HS256' | 'none';
  /** Another key than the provider's. */
  key?: KeyObject;
  [claim: string]: unknown;
}

/** A real OpenID provider in this process, in the place of all three. */
export interface IdentityProvider {
  issuer: string;
  /** Variables by which an API takes it for Google, Facebook and Apple. */
  env: Record<string, string>;
  /** Who is signed in to it; null: whoever comes is asked on a page, and may cancel. */
  account: Account | null;
  /** What the token endpoint says otherwise in its ID tokens than the provider would. */
  odd: OddToken | null;
  /** Says where the site is that it leads browsers back to. */
  knowSite(webUrl: string): void;
  /** An ID token of its own, as an app gets it. */
  idToken(claims: OddToken): Promise<string>;
  /** Its key, as everybody may know it. */
  publicPem: string;
  stop(): Promise<void>;
}

const clients = { google: 'google-site', facebook: 'facebook-site', apple: 'np.thulubazaar.site' } as const;
const secret = 'a secret that the provider gave the site';
const team = 'TEAM123456';

/** Starts the provider, for a site at `webUrl` where that is known. */
export async function startIdentityProvider(webUrl?: string): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const signing = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const appleKey = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const known = new Map<string, Account>();
  const openFor = (site: string) => openProvider(issuer, site, signing.privateKey, known);
  let provider = openFor(webUrl ?? issuer);
  const made: IdentityProvider = {
    issuer,
    env: environment(issuer, appleKey.privateKey),
    account: null,
    odd: null,
    knowSite: (site) => {
      provider = openFor(site);
    },
    idToken: (claims) => signToken({ iss: issuer, ...claims }, signing.privateKey),
    publicPem: signing.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    stop: () => stop(server),
  };
  server.on('request', async (req: IncomingMessage, res: ServerResponse) => {
    const { pathname, searchParams } = new URL(req.url ?? '/', issuer);
    if (pathname.startsWith('/interaction/')) {
      const chosen = made.account ?? accountIn(searchParams);
      if (chosen) known.set(chosen.sub, chosen);
      await interact(provider, req, res, { chosen, cancelled: searchParams.has('cancel') });
      return;
    }
    if (pathname === '/token') {
      await admitApple(req, appleKey.publicKey);
      if (made.odd) changeToken(res, made.odd, signing.privateKey);
    }
    await provider.callback()(req, res);
  });
  return made;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

function environment(issuer: string, appleKey: KeyObject): Record<string, string> {
  return {
    GOOGLE_CLIENT_ID: clients.google,
    GOOGLE_CLIENT_SECRET: secret,
    GOOGLE_APP_CLIENT_IDS: 'google-android, google-ios',
    GOOGLE_ISSUER: issuer,
    FACEBOOK_CLIENT_ID: clients.facebook,
    FACEBOOK_CLIENT_SECRET: secret,
    FACEBOOK_ISSUER: issuer,
    APPLE_CLIENT_ID: clients.apple,
    APPLE_TEAM_ID: team,
    APPLE_KEY_ID: 'KEY1234567',
    APPLE_KEY: appleKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    APPLE_APP_CLIENT_IDS: 'np.thulubazaar.app',
    APPLE_ISSUER: issuer,
  };
}

function openProvider(issuer: string, webUrl: string, key: KeyObject, known: Map<string, Account>): Provider {
  const policy = interactionPolicy.base();
  // Whoever was there a minute ago is asked as well.
  const { Check, Prompt } = interactionPolicy;
  const always = new Check('always', 'everybody is asked who they are', ({ oidc }) =>
    oidc.result?.select_account ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
  );
  policy.add(new Prompt({ name: 'select_account', requestable: true }, always), 0);
  return new Provider(issuer, {
    clients: Object.entries(clients).map(([provider, id]) => ({
      client_id: id,
      client_secret: secret,
      redirect_uris: [`${webUrl}/api/auth/oidc/${provider}/callback`],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'client_secret_post',
    })),
    findAccount: (_ctx, id) => ({ accountId: id, claims: async () => ({ sub: id, ...known.get(id) }) }),
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name'],
      public_profile: ['name'],
    },
    scopes: ['openid', 'email', 'profile', 'public_profile', 'name'],
    conformIdTokenClaims: false,
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}`, policy },
    cookies: { keys: ['of the tests'] },
    features: { devInteractions: { enabled: false } },
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'of-the-tests' }] },
    pkce: { required: () => true },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      IdToken: 600,
      Interaction: 600,
      Grant: 600,
      Session: 600,
    },
  });
}

/** Who is signing in, as the form of the provider's page says it. */
function accountIn(form: URLSearchParams): Account | null {
  const sub = form.get('sub');
  if (!sub) return null;
  const [name, email] = [form.get('name'), form.get('email')];
  return { sub, ...(name ? { name } : {}), ...(email ? { email, email_verified: true } : {}) };
}

async function interact(
  provider: Provider,
  req: IncomingMessage,
  res: ServerResponse,
  { chosen, cancelled }: { chosen: Account | null; cancelled: boolean },
): Promise<void> {
  const finish = (result: Record<string, unknown>) =>
    provider.interactionFinished(req, res, result, { mergeWithLastSubmission: false });
  const { params } = await provider.interactionDetails(req, res);
  if (cancelled) return finish({ error: 'access_denied' });
  if (!chosen) {
    res.setHeader('content-type', 'text/html; charset=utf-8');
    res.end(`<!doctype html><title>Provider</title><form>
      <label>Account <input name="sub"></label> <label>Name <input name="name"></label>
      <label>E-mail <input name="email"></label>
      <button>Continue</button> <button name="cancel" value="1">Cancel</button></form>`);
    return;
  }
  const grant = new provider.Grant({ accountId: chosen.sub, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  const consent = { grantId: await grant.save() };
  return finish({ select_account: {}, login: { accountId: chosen.sub }, consent });
}

/** Apple's clients sign a secret each time: one that holds is what the provider knows the client by. */
async function admitApple(req: IncomingMessage, key: KeyObject): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const body = new URLSearchParams(Buffer.concat(chunks).toString());
  const signed = body.get('client_id') === clients.apple ? body.get('client_secret') : null;
  if (signed && (await isAppleSecret(signed, key))) body.set('client_secret', secret);
  Object.assign(req, { body: Object.fromEntries(body) });
}

async function isAppleSecret(signed: string, key: KeyObject): Promise<boolean> {
  const expected = { issuer: team, subject: clients.apple, audience: 'https://appleid.apple.com' };
  const verified = await jwtVerify(signed, key, { ...expected, algorithms: ['ES256'] }).catch(() => null);
  if (!verified) return false;
  const { payload, protectedHeader } = verified;
  const life = Number(payload.exp) - Number(payload.iat);
  // Half a year is the longest that Apple takes.
  return protectedHeader.kid === 'KEY1234567' && life > 0 && life < 15_777_000;
}

/** Has an answer of the token endpoint bring another ID token, with claims that are odd. */
function changeToken(res: ServerResponse, odd: OddToken, key: KeyObject): void {
  const end = res.end.bind(res);
  res.end = ((text: string) => {
    const answer = JSON.parse(text) as { id_token?: string };
    const claims = answer.id_token ? decodeJwt(answer.id_token) : {};
    signToken({ ...claims, ...odd }, key).then((id_token) => {
      const changed = JSON.stringify({ ...answer, id_token });
      res.setHeader('content-length', Buffer.byteLength(changed));
      end(changed);
    });
    return res;
  }) as typeof res.end;
}

async function signToken({ alg = 'RS256', key: odd, ...claims }: OddToken, key: KeyObject): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const payload = { iat: now, exp: now + 600, ...claims };
  if (alg === 'none') {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg, typ: 'JWT' })}.${part(payload)}.`;
  }
  const token = new SignJWT(payload).setProtectedHeader({ alg, kid: 'of-the-tests' });
  if (alg === 'RS256')
    return token.sign(odd ?? createPrivateKey(key.export({ type: 'pkcs8', format: 'pem' })));
  const pem = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  return token.sign(new TextEncoder().encode(pem));
}
