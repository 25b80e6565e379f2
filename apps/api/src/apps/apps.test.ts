import { appUpdateOf } from '@thulubazaar/contract';
import { androidPaths, appleComponents } from '@thulubazaar/contract/app-links';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePerson } from '../../test/factories.ts';
import { createTestDatabase, startTestApi, type TestApi, type TestDatabase } from '../../test/harness.ts';
import { readConfig } from '../kernel/config.ts';

const fingerprints = ['AB:'.repeat(31).concat('CD'), 'ef'.repeat(32)];
const env = {
  ANDROID_PACKAGE: 'com.thulubazaar.app',
  ANDROID_CERT_FINGERPRINTS: fingerprints.join(', '),
  ANDROID_OLDEST_VERSION: '1.2.0',
  ANDROID_NEWEST_VERSION: '1.10.0',
  ANDROID_STORE_URL: 'https://play.google.com/store/apps/details?id=com.thulubazaar.app',
  IOS_APP_ID: 'ABCDE12345.com.thulubazaar.app',
};

let database: TestDatabase;
let api: TestApi;
let bare: TestApi;

beforeAll(async () => {
  database = await createTestDatabase();
  [api, bare] = await Promise.all([startTestApi(database.url, env), startTestApi(database.url)]);
});

afterAll(async () => {
  await Promise.all([api.close(), bare.close()]);
  await database.drop();
});

const updateFor = async (version: string, platform: 'android' | 'ios' = 'android') =>
  (await api.ask('GET /api/app', { query: { platform, version } })).data?.update;

describe('what an app asks when it starts', () => {
  it('says which versions go on, and where newer ones are had', async () => {
    const { data } = await api.ask('GET /api/app');
    expect(data).toEqual({
      android: { oldest: '1.2.0', newest: '1.10.0', storeUrl: env.ANDROID_STORE_URL },
      ios: { oldest: null, newest: null, storeUrl: null },
      update: null,
      off: [],
      signInWith: [],
    });
    expect(await Promise.all(['1.1.9', '1.2', '1.9.3', '1.10', '2'].map((one) => updateFor(one)))).toEqual([
      'needed',
      'possible',
      'possible',
      'none',
      'none',
    ]);
    expect(await updateFor('0.1', 'ios')).toBe('none');
    expect(appUpdateOf('0.0.1', { oldest: null, newest: null })).toBe('none');
  });

  it('is refused for half a question, or what is no version', async () => {
    for (const query of [
      '?platform=android',
      '?version=1.0',
      '?platform=android&version=1.0-beta',
      '?platform=web',
    ]) {
      const answer = await fetch(`${api.origin}/api/app${query}`);
      expect([query, answer.status]).toEqual([query, 400]);
    }
  });

  it('says what an admin has switched off, in every process', async () => {
    const admin = await makePerson(api, 'admin');
    const set = (isOn: boolean) =>
      admin.ask('PUT /api/admin/switches/{code}', { params: { code: 'posting' }, body: { isOn } });
    const off = async (one: TestApi) => (await one.ask('GET /api/app')).data?.off;
    await set(false);
    await expect.poll(() => off(bare)).toEqual(['posting']);
    await set(true);
    await expect.poll(() => off(bare)).toEqual([]);
  });

  it('may be kept, and costs nothing where it is the same', async () => {
    const first = await fetch(`${api.origin}/api/app`);
    expect(first.headers.get('cache-control')).toContain('public');
    const tag = first.headers.get('etag') ?? '';
    const again = await fetch(`${api.origin}/api/app`, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
});

describe('an app that is no browser', () => {
  it('sends neither Origin nor cookie, and its bearer token opens what changes something as well', async () => {
    const person = await makePerson(api);
    const headers = { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' };
    const me = await fetch(`${api.origin}/api/me/unread`, { headers });
    const changed = await fetch(`${api.origin}/api/notifications/settings`, {
      method: 'PATCH',
      headers,
      body: JSON.stringify({ quiet: null }),
    });
    const preflight = await fetch(`${api.origin}/api/notifications/settings`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'PATCH' },
    });
    expect([me.status, changed.status, preflight.status]).toEqual([200, 200, 405]);
    for (const answer of [me, changed, preflight])
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

describe('which apps open the addresses of the site', () => {
  const file = (name: string, of = api) => fetch(`${of.origin}/.well-known/${name}`, { redirect: 'manual' });

  it('is said to Android by package and certificates', async () => {
    const answer = await file('assetlinks.json');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(await answer.json()).toEqual([
      {
        relation: [
          'delegate_permission/common.handle_all_urls',
          'delegate_permission/common.get_login_creds',
        ],
        target: {
          namespace: 'android_app',
          package_name: 'com.thulubazaar.app',
          sha256_cert_fingerprints: [fingerprints[0], 'EF:'.repeat(31).concat('EF')],
        },
      },
    ]);
  });

  it('is said to Apple by team and bundle, with the addresses and for passkeys', async () => {
    const answer = await file('apple-app-site-association');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json']);
    const { applinks, webcredentials } = (await answer.json()) as Record<string, { details?: unknown }>;
    expect(webcredentials).toEqual({ apps: [env.IOS_APP_ID] });
    expect(applinks?.details).toEqual([{ appIDs: [env.IOS_APP_ID], components: appleComponents() }]);
  });

  it('is not found where none is configured', async () => {
    for (const name of ['assetlinks.json', 'apple-app-site-association'])
      expect((await file(name, bare)).status).toBe(404);
  });

  it('has the passkeys of the site by the same fingerprints', () => {
    expect(api.context.config.passkeyOrigins).toEqual(
      fingerprints.map(
        (one) => `android:apk-key-hash:${Buffer.from(one.replaceAll(':', ''), 'hex').toString('base64url')}`,
      ),
    );
  });
});

/** As Apple reads a component: `*` is anything, `?` one letter. */
function appleOpens(path: string): boolean {
  return appleComponents().some(({ '/': pattern }) =>
    new RegExp(`^${pattern.replaceAll('?', '.').replaceAll('*', '.*')}$`).test(path),
  );
}

function androidOpens(path: string): boolean {
  return androidPaths().some((data) => {
    if ('path' in data) return data.path === path;
    if ('pathPrefix' in data) return path.startsWith(data.pathPrefix);
    return new RegExp(`^${data.pathPattern}$`).test(path);
  });
}

describe('the addresses that open in the apps', () => {
  const id = crypto.randomUUID();
  it.each([
    '/en/listing/sunny-room-7',
    '/ne/listing/%E0%A4%95%E0%A5%8B%E0%A4%A0%E0%A4%BE-12',
    '/en/seller/asha-1',
    '/ne/shop/himal-mobiles',
    '/en/c/property/rooms',
    '/en/c/property/in/kathmandu',
    '/ne/in/lalitpur',
    '/en/search',
    '/ne/messages',
    `/en/messages/${id}`,
    '/ne/notifications',
  ])('%s', (path) => {
    expect([appleOpens(path), androidOpens(path)]).toEqual([true, true]);
  });

  it.each([
    '/en',
    '/en/my/verification',
    '/en/moderation',
    '/en/admin',
    '/en/sign-in',
    '/en/recover',
    '/en/notifications/stop',
    '/en/messages/new',
    '/en/messages/plain',
    '/en/terms',
    '/api/ads',
    '/media/abc/640.webp',
  ])('and not %s', (path) => {
    expect([appleOpens(path), androidOpens(path)]).toEqual([false, false]);
  });
});

describe('a configuration that is wrong', () => {
  const needed = {
    DATABASE_URL: 'postgres://localhost/x',
    AUTH_SECRET: 'a'.repeat(32),
    INTERNAL_SECRET: 'b'.repeat(32),
    PERSONAL_DATA_KEYS: `k:${Buffer.alloc(32).toString('base64')}`,
  };
  it.each([
    [{ ANDROID_PACKAGE: 'com.thulubazaar.app' }, 'ANDROID_CERT_FINGERPRINTS'],
    [
      { ANDROID_PACKAGE: 'com.thulubazaar.app', ANDROID_CERT_FINGERPRINTS: 'AB:CD' },
      'ANDROID_CERT_FINGERPRINTS',
    ],
    [{ IOS_APP_ID: 'com.thulubazaar.app' }, 'IOS_APP_ID'],
    [{ IOS_OLDEST_VERSION: '1.0' }, 'IOS_STORE_URL'],
    [{ ANDROID_NEWEST_VERSION: 'v1' }, 'ANDROID_NEWEST_VERSION'],
  ])('%o is refused by name', (given, name) => {
    expect(() => readConfig({ ...needed, ...given })).toThrow(name);
  });
});
