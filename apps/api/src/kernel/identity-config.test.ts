import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { testDataKey } from '../../test/data-key.ts';
import { readConfig } from './config.ts';

const needed = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://localhost/x',
  AUTH_SECRET: 'a secret for tests only, of some length',
  INTERNAL_SECRET: 'another secret for tests, of some length',
  PERSONAL_DATA_KEYS: testDataKey,
};
const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const pem = key.export({ type: 'pkcs8', format: 'pem' }).toString();
const apple = { APPLE_CLIENT_ID: 'site', APPLE_TEAM_ID: 'T', APPLE_KEY_ID: 'K', APPLE_KEY: pem };

const read = (env: Record<string, string>) => readConfig({ ...needed, ...env }).identityProviders;

it('has no provider by itself, and each whose variables are set', () => {
  expect(read({})).toEqual({});
  expect(
    read({ GOOGLE_CLIENT_ID: 'site', GOOGLE_CLIENT_SECRET: 's', GOOGLE_APP_CLIENT_IDS: 'android, ios,' }),
  ).toEqual({
    google: { clientId: 'site', proof: { secret: 's' }, audiences: ['site', 'android', 'ios'], issuer: null },
  });
});

it('takes Apple’s key in one line too', () => {
  expect(read({ ...apple, APPLE_KEY: pem.replaceAll('\n', '\\n') })).toEqual(read(apple));
});

it.each<[string, Record<string, string>, string]>([
  ['half of a pair', { FACEBOOK_CLIENT_ID: 'site' }, 'FACEBOOK_CLIENT_SECRET: must be set'],
  ['a key of another kind', { ...apple, APPLE_KEY: 'none' }, 'APPLE_KEY'],
  ['another issuer', { GOOGLE_ISSUER: 'http://localhost:4000' }, 'GOOGLE_ISSUER: is for tests'],
])('refuses %s', (_what, env, says) => {
  expect(() => read(env)).toThrow(says);
});
