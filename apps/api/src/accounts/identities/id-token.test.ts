import { generateKeyPairSync } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { broughtBy, newAccount, nonceOf, useIdentities } from '../../../test/identities.ts';
import type { OddToken } from '../../../test/identity-provider.ts';

const holder = useIdentities();

beforeEach(() => holder.api.context.pool.query('delete from rate_limits'));

/** What the API says to an app that brings a token: the code of the refusal, or 200. */
async function bring(body: { idToken: string; nonce: string }, provider: 'google' | 'apple' = 'google') {
  const { error, response } = await holder.api.ask('POST /api/auth/oidc/{provider}/token', {
    params: { provider },
    body,
  });
  return error?.code ?? response.status;
}

const now = () => Math.floor(Date.now() / 1000);
const foreignKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

describe('an ID token', () => {
  it('is taken when everything holds', async () => {
    expect(await bring(await broughtBy(holder, newAccount()))).toBe(200);
  });

  it.each<[string, OddToken]>([
    ['another audience', { aud: 'somebody-else' }],
    ['another audience beside ours', { aud: ['google-site', 'somebody-else'], azp: 'google-site' }],
    ['no audience', { aud: undefined }],
    ['a client that asked for it for us', { azp: 'somebody-else' }],
    ['another provider’s client', { aud: 'np.thulubazaar.app' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['the past', { exp: now() - 60 }],
    ['the past, for ever', { iat: now() - 26 * 3600, exp: now() + 3600 }],
    ['no time', { exp: undefined }],
    ['the future', { nbf: now() + 600 }],
    ['another nonce', { nonce: 'A'.repeat(75) }],
    ['no nonce', { nonce: undefined }],
    ['nobody', { sub: '' }],
    ['no algorithm', { alg: 'none' }],
    ['the provider’s public key, taken for a password', { alg: 'HS256' }],
    ['somebody else’s key', { key: foreignKey }],
  ])('is refused of %s', async (_what, odd) => {
    const brought = await broughtBy(holder, newAccount(), odd);
    expect(await bring(brought)).toBe('wrong_identity');
  });

  it('is refused with other claims than were signed', async () => {
    const { idToken, nonce } = await broughtBy(holder, newAccount());
    const [head, payload = '', signature] = idToken.split('.');
    const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), sub: 'somebody-else' };
    const changed = [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
    expect(await bring({ idToken: changed, nonce })).toBe('wrong_identity');
  });

  it('is refused a second time, and with a nonce that was not asked for here', async () => {
    const account = newAccount();
    const brought = await broughtBy(holder, account);
    expect(await bring(brought)).toBe(200);
    expect(await bring(brought)).toBe('wrong_identity');
    const nonce = Buffer.alloc(56, 7).toString('base64url');
    expect(await bring({ ...(await broughtBy(holder, account, { nonce })), nonce })).toBe('wrong_identity');
    // What is stolen is not used up by whoever lacks the nonce.
    const stolen = await broughtBy(holder, account);
    expect(await bring({ ...stolen, nonce: await nonceOf(holder.api) })).toBe('wrong_identity');
    expect(await bring(stolen)).toBe(200);
  });

  it('of one provider is nobody to another', async () => {
    expect(await bring(await broughtBy(holder, newAccount()), 'apple')).toBe('wrong_identity');
  });

  it('that is wrong is counted by address, and the right one comes in all the same', async () => {
    const wrong = await broughtBy(holder, newAccount(), { aud: 'somebody-else' });
    for (let tries = 0; tries < 60; tries += 1) await bring(wrong);
    expect(await bring(wrong)).toBe('too_many_requests');
    expect(await bring(await broughtBy(holder, newAccount()))).toBe(200);
  });
});
