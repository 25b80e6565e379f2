import { expect, it } from 'vitest';
import { authorizationAddress } from './authorization.ts';
import { openProviders } from './providers.ts';

const config = { clientId: 'site', proof: { secret: 's' }, audiences: ['site'], issuer: null };
const secrets = { state: 'state', nonce: 'nonce', codeVerifier: 'a'.repeat(43) };

it('knows Facebook without asking for what its document leaves out', async () => {
  const facebook = openProviders({ identityProviders: { facebook: config } }).get('facebook');
  if (!facebook) throw new Error('it is off');
  const address = new URL(await authorizationAddress(facebook, 'https://bazaar.example', secrets));
  expect(address.origin + address.pathname).toMatch(/^https:\/\/www\.facebook\.com\/v\d+\.0\/dialog\/oauth$/);
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    client_id: 'site',
    scope: 'openid public_profile',
    redirect_uri: 'https://bazaar.example/api/auth/oidc/facebook/callback',
    code_challenge_method: 'S256',
    nonce: 'nonce',
  });
  const { issuer, token_endpoint, jwks_uri } = (await facebook.client()).serverMetadata();
  expect([issuer, token_endpoint, jwks_uri]).toEqual([
    'https://www.facebook.com',
    expect.stringMatching(/^https:\/\/graph\.facebook\.com\/v\d+\.0\/oauth\/access_token$/),
    'https://www.facebook.com/.well-known/oauth/openid/jwks/',
  ]);
});

it('says that a provider does not answer, and asks it again', async () => {
  const google = { ...config, issuer: 'http://127.0.0.1:9' };
  const provider = openProviders({ identityProviders: { google } }).get('google');
  for (let tries = 0; tries < 2; tries += 1)
    await expect(provider?.client()).rejects.toMatchObject({ code: 'unavailable' });
});
