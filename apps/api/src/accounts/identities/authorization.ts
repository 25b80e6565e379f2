import * as openid from 'openid-client';
import type { FlowSecrets } from './flows.ts';
import type { Provider } from './providers.ts';

/** Where a provider leads a browser back to. Each has an address of its own, so that none can answer for another. */
export function callbackOf(webUrl: string, { id }: Pick<Provider, 'id'>): string {
  return `${webUrl}/api/auth/oidc/${id}/callback`;
}

/**
 * Where a browser goes to be signed in by a provider.
 * @throws AppError unavailable when the provider does not answer
 */
export async function authorizationAddress(
  provider: Provider,
  webUrl: string,
  { state, nonce, codeVerifier }: FlowSecrets,
): Promise<string> {
  const url = openid.buildAuthorizationUrl(await provider.client(), {
    redirect_uri: callbackOf(webUrl, provider),
    scope: provider.scope,
    state,
    nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    ...provider.asked,
  });
  return url.href;
}

/** What a provider has a browser bring back. */
export type Returned = Partial<Record<'code' | 'state' | 'iss' | 'error' | 'user', string>>;

/**
 * The claims of the ID token that a provider gives for a code, after every check: the issuer of the answer, state, PKCE,
 * and the token's signature, issuer, audience, time and nonce.
 * @throws what the library throws, AppError unavailable
 */
export async function claimsForCode(
  provider: Provider,
  webUrl: string,
  { code, state, iss, error }: Returned,
  secrets: FlowSecrets,
): Promise<Record<string, unknown>> {
  const url = new URL(callbackOf(webUrl, provider));
  for (const [name, value] of Object.entries({ code, state, iss, error }))
    if (value !== undefined) url.searchParams.set(name, value);
  const tokens = await openid.authorizationCodeGrant(await provider.client(), url, {
    expectedState: secrets.state,
    expectedNonce: secrets.nonce,
    pkceCodeVerifier: secrets.codeVerifier,
    idTokenExpected: true,
  });
  return { ...tokens.claims() };
}
