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
const apns = { APNS_KEY: pem, APNS_KEY_ID: 'KEY7654321', APNS_TEAM_ID: 'ABCDE12345' };

const read = (env: Record<string, string>) => readConfig({ ...needed, ...env }).push.apns;

it('sends to Apple where its key is there: as it is, in one line, in base64', () => {
  expect(read({})).toBeNull();
  const config = read(apns);
  expect(config).toEqual({
    ...{ key: pem, keyId: 'KEY7654321', teamId: 'ABCDE12345' },
    origins: { production: 'https://api.push.apple.com', sandbox: 'https://api.sandbox.push.apple.com' },
  });
  expect(read({ ...apns, APNS_KEY: pem.replaceAll('\n', '\\n') })).toEqual(config);
  expect(read({ ...apns, APNS_KEY: Buffer.from(pem).toString('base64') })).toEqual(config);
});

it.each<[string, Record<string, string>, string]>([
  ['a part', { APNS_KEY: pem, APNS_KEY_ID: 'KEY7654321' }, 'APNS_KEY, APNS_KEY_ID and APNS_TEAM_ID: all'],
  ['a key of another kind', { ...apns, APNS_KEY: 'none' }, 'APNS_KEY'],
  ['what is no team', { ...apns, APNS_TEAM_ID: 'ABCDE12345.com.thulubazaar.app' }, 'APNS_TEAM_ID'],
])('refuses %s', (_what, env, says) => {
  expect(() => read(env)).toThrow(says);
});
