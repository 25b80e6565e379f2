import type { IdentityProvider } from '@thulubazaar/contract';
import * as Apple from 'expo-apple-authentication';
import { applicationId } from 'expo-application';
import { AuthRequest, exchangeCodeAsync, ResponseType } from 'expo-auth-session';
import { Platform } from 'react-native';
import { identityClients } from '~/data/config.ts';

interface OpenId {
  clientId: string;
  redirectUri: string;
  scopes: string[];
  authorizationEndpoint: string;
  tokenEndpoint: string;
  asked: Record<string, string>;
}

/** How to ask a provider that has no sheet of the system: in the browser, with a code that only this app can redeem. */
function openIdOf(provider: 'google' | 'facebook'): OpenId | null {
  const { googleAndroid, googleIos, facebook } = identityClients;
  if (provider === 'facebook')
    return facebook
      ? {
          clientId: facebook,
          redirectUri: `fb${facebook}://authorize`,
          scopes: ['openid', 'public_profile', 'email'],
          authorizationEndpoint: 'https://www.facebook.com/v23.0/dialog/oauth',
          tokenEndpoint: 'https://graph.facebook.com/v23.0/oauth/access_token',
          asked: {},
        }
      : null;
  const clientId = Platform.OS === 'ios' ? googleIos : googleAndroid;
  return clientId
    ? {
        clientId,
        redirectUri: `${applicationId}:/oauthredirect`,
        scopes: ['openid', 'email', 'profile'],
        authorizationEndpoint: 'https://accounts.google.com/o/oauth2/v2/auth',
        tokenEndpoint: 'https://oauth2.googleapis.com/token',
        // One phone, several people.
        asked: { prompt: 'select_account' },
      }
    : null;
}

/** Whose accounts this app can ask for, of those the bazaar is connected with. */
export function offeredHere(providers: readonly IdentityProvider[]): IdentityProvider[] {
  return providers.filter((provider) =>
    provider === 'apple' ? Platform.OS === 'ios' : openIdOf(provider) !== null,
  );
}

/** What a provider says of somebody. */
export interface Given {
  idToken: string;
  /** Apple says it once, beside the token. */
  name?: string;
}

async function askApple(nonce: string): Promise<Given | null> {
  const { FULL_NAME, EMAIL } = Apple.AppleAuthenticationScope;
  try {
    const { identityToken, fullName } = await Apple.signInAsync({
      requestedScopes: [FULL_NAME, EMAIL],
      nonce,
    });
    if (!identityToken) return null;
    const name = fullName ? Apple.formatFullName(fullName).trim() : '';
    return name ? { idToken: identityToken, name } : { idToken: identityToken };
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_REQUEST_CANCELED') return null;
    throw error;
  }
}

/**
 * Has a provider say who somebody is.
 * @param nonce of the API: the token is good for that question alone
 * @returns null where the person did not go through with it
 */
export async function askProvider(provider: IdentityProvider, nonce: string): Promise<Given | null> {
  if (provider === 'apple') return askApple(nonce);
  const known = openIdOf(provider);
  if (!known) return null;
  const { clientId, redirectUri, scopes, asked, ...discovery } = known;
  const request = new AuthRequest({
    ...{ clientId, redirectUri, scopes, responseType: ResponseType.Code, usePKCE: true },
    extraParams: { ...asked, nonce },
  });
  const answer = await request.promptAsync(discovery);
  const code = answer.type === 'success' ? answer.params.code : undefined;
  if (!code || !request.codeVerifier) return null;
  const { idToken } = await exchangeCodeAsync(
    { clientId, redirectUri, code, extraParams: { code_verifier: request.codeVerifier } },
    discovery,
  );
  return idToken ? { idToken } : null;
}
