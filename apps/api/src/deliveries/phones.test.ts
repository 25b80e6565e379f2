import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asking } from '../../test/ask.ts';
import { converse, inConversation } from '../../test/conversing.ts';
import { deliveriesOf, neverQuiet, sendDue } from '../../test/delivering.ts';
import { type ApnsServer, startApns } from '../../test/doubles/apns-server.ts';
import { type FcmServer, startFcm } from '../../test/doubles/fcm-server.ts';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { createTestDatabase, startTestApi, type TestApi, type TestDatabase } from '../../test/harness.ts';
import { notify } from '../notifications/notify.ts';

let fcm: FcmServer;
let database: TestDatabase;
let api: TestApi;
let person: Person;
const iosApp = { IOS_APP_ID: 'ABCDE12345.com.thulubazaar.app' };

beforeAll(async () => {
  [fcm, database] = await Promise.all([startFcm(), createTestDatabase()]);
  api = await startTestApi(database.url, { ...fcm.env, ...iosApp });
});

afterAll(async () => {
  await api.close();
  await Promise.all([fcm.close(), database.drop()]);
});

beforeEach(async () => {
  for (const list of [fcm.received, fcm.imports, fcm.importReplies]) list.length = 0;
  person = await makePerson(api);
  await neverQuiet(person);
});

const newToken = () => `${crypto.randomUUID()}${crypto.randomUUID()}`.replaceAll('-', '');

function iphone(address: string, of: Person = person, more: { sandbox?: boolean; app?: string } = {}) {
  return of.ask('POST /api/notifications/devices', {
    body: { channel: 'apns', address, lang: 'en', ...more },
  });
}

function android(address: string, more: { presents?: boolean } = {}) {
  return person.ask('POST /api/notifications/devices', {
    body: { channel: 'fcm', address, lang: 'en', ...more },
  });
}

const tell = (key: string, kind: 'still_available' | 'published' | 'approved', adId = 7) =>
  notify(api.context.pool, {
    ...{ userId: person.id, kind, key },
    data: { adId, title: 'Sunny room', path: `/listing/sunny-room-${adId}` },
  });

const devices = async (of: Person = person) => (await of.ask('GET /api/notifications/devices')).data?.items;

describe('an iPhone', () => {
  it('is reached through FCM, by the token that Google gives for that of Apple', async () => {
    const token = newToken();
    const { data } = await iphone(token.toUpperCase());
    expect(data).toMatchObject({ channel: 'fcm', current: true });
    expect(fcm.imports).toEqual([
      { application: 'com.thulubazaar.app', sandbox: false, apns_tokens: [token] },
    ]);
    await tell('7', 'approved');
    await sendDue(api.context);
    expect(fcm.received).toMatchObject([{ token: `fcm:${token}`, apns: { payload: { aps: { badge: 1 } } } }]);
  });

  it('that comes again with its token needs no second exchange, keeps its row, and moves with its owner', async () => {
    const token = newToken();
    const first = await iphone(token, person, { app: 'ThuluBazaar 1.0.0' });
    const again = await iphone(token, person, { app: 'ThuluBazaar 1.1.0' });
    expect(again.data?.id).toBe(first.data?.id);
    expect(await devices()).toMatchObject([{ app: 'ThuluBazaar 1.1.0' }]);
    const other = await makePerson(api);
    await iphone(token, other);
    expect(fcm.imports).toHaveLength(1);
    expect([await devices(), await devices(other)]).toMatchObject([[], [{ channel: 'fcm' }]]);
    // A build for development is another address at Apple's.
    await iphone(token, other, { sandbox: true });
    expect(fcm.imports.map(({ sandbox }) => sandbox)).toEqual([false, true]);
  });

  it('has its token exchanged anew once Google says that the one before is over', async () => {
    const token = newToken();
    await iphone(token);
    fcm.unregistered.add(`fcm:${token}`);
    await notify(api.context.pool, {
      userId: person.id,
      kind: 'new_sign_in',
      key: 'x',
      data: { device: null },
    });
    await sendDue(api.context);
    expect(await devices()).toEqual([]);
    fcm.unregistered.clear();
    await iphone(token);
    expect(fcm.imports).toHaveLength(2);
    expect(await devices()).toHaveLength(1);
  });

  it('shows on its icon what is unread, messages among it', async () => {
    await iphone(newToken());
    const buyer = await makePerson(api);
    const { conversation } = await converse(buyer, await makeAd(api.context, { ownerId: person.id }));
    const theirs = inConversation(buyer, conversation.id);
    await theirs.say('I can come today.');
    await sendDue(api.context, 'anyhow');
    expect(fcm.received.at(-1)).toMatchObject({
      android: { notification: { channel_id: 'messages', notification_count: 2 } },
      apns: { payload: { aps: { badge: 2 }, body: { path: `/en/messages/${conversation.id}` } } },
    });
  });
});

describe('an iPhone where the API has a key of Apple’s', () => {
  let apple: ApnsServer;
  let direct: TestApi;

  beforeAll(async () => {
    apple = await startApns();
    direct = await startTestApi(database.url, { ...fcm.env, ...apple.env, ...iosApp });
  });

  afterAll(async () => {
    await direct.close();
    await apple.close();
  });

  beforeEach(async () => {
    apple.received.length = 0;
    apple.arrived = 0;
    person = await makePerson(direct);
    await neverQuiet(person);
  });

  it('is reached by Apple, in the app and the kind of build that it said, and keeps its row', async () => {
    const token = newToken();
    const first = await iphone(token.toUpperCase());
    expect(first.data).toMatchObject({ channel: 'apns', current: true });
    expect((await iphone(token)).data?.id).toBe(first.data?.id);
    await tell('7', 'approved');
    await sendDue(direct.context);
    expect(apple.received).toMatchObject([
      {
        token,
        headers: { 'apns-topic': 'com.thulubazaar.app' },
        payload: { aps: { alert: { title: 'Your listing' }, badge: 1 } },
      },
    ]);
    expect([fcm.imports, fcm.received]).toEqual([[], []]);
    expect((await direct.ask('GET /api/ready')).data?.notifiesBy).toEqual(['fcm', 'apns']);
    // It moves with its owner.
    const other = await makePerson(direct);
    await iphone(token, other);
    expect([await devices(), await devices(other)]).toMatchObject([[], [{ channel: 'apns' }]]);
  });

  it('that went by Google before is told once, and once again by Google without the key', async () => {
    const token = newToken();
    const before = { ...person, ask: asking(api.origin, person.headers) };
    await iphone(token, before);
    expect(await devices()).toMatchObject([{ channel: 'fcm' }]);
    await iphone(token);
    expect(await devices()).toMatchObject([{ channel: 'apns' }]);
    await tell('7', 'approved');
    await sendDue(direct.context);
    expect([apple.received.length, fcm.received.length]).toEqual([1, 0]);
    await iphone(token, before);
    expect(await devices()).toMatchObject([{ channel: 'fcm' }]);
    expect(fcm.imports).toHaveLength(2);
  });

  it('that is gone is dropped, and what may have arrived does not come twice', async () => {
    const token = newToken();
    await iphone(token);
    apple.replies.push('cut');
    await tell('7', 'approved');
    await sendDue(direct.context);
    await sendDue(direct.context, 'anyhow');
    expect(apple.arrived).toBe(1);
    expect(await deliveriesOf(direct.context, person)).toMatchObject([
      { state: 'failed', reason: expect.stringMatching(/^unclear/) },
    ]);
    apple.replies.push({ status: 503, reason: 'ServiceUnavailable' });
    await tell('8', 'approved');
    await sendDue(direct.context);
    await sendDue(direct.context, 'anyhow');
    expect(apple.received).toHaveLength(1);
    apple.unregistered.add(token);
    await tell('9', 'approved');
    await sendDue(direct.context);
    expect(await devices()).toEqual([]);
  });

  it('is not taken while nobody has said which app is the site’s', async () => {
    const bare = await startTestApi(database.url, { ...fcm.env, ...apple.env });
    try {
      const { response, error } = await iphone(newToken(), await makePerson(bare));
      expect([response.status, error?.code]).toEqual([503, 'push_unavailable']);
    } finally {
      await bare.close();
    }
  });
});

describe('an Android phone', () => {
  it('that shows messages by itself is sent what has a button as data alone, and all else as before', async () => {
    const adId = await makeAd(api.context, { ownerId: person.id });
    const token = newToken();
    await android(token);
    // The same phone after an update of its app.
    await android(token, { presents: true });
    await tell('1', 'still_available', adId);
    await tell('2', 'published', adId);
    await sendDue(api.context);
    const withButton = fcm.received.find(({ notification }) => !notification);
    const without = fcm.received.find(({ notification }) => notification);
    expect(fcm.received).toHaveLength(2);
    const body = withButton?.data.body ?? '';
    expect(withButton).toEqual({
      token,
      data: {
        title: 'Your listing',
        message: expect.stringContaining('Is “Sunny room” still available?'),
        channelId: 'own_listings',
        categoryId: 'confirm',
        tag: `listing-${adId}`,
        badge: '2',
        body,
      },
      android: { priority: 'HIGH', ttl: '86400s' },
    });
    const { id, action, ...rest } = JSON.parse(body);
    expect(rest).toEqual({ path: '/en/my', group: 'own_listings', tag: `listing-${adId}`, lang: 'en' });
    expect(action).toEqual({ do: 'confirm', token: expect.any(String) });
    expect(without).toMatchObject({
      notification: { title: 'Your listing' },
      android: { priority: 'NORMAL', notification: { tag: `listing-${adId}`, channel_id: 'own_listings' } },
    });
    // Its button, without a session.
    const { response } = await api.ask('POST /api/notifications/{id}/act', {
      params: { id },
      body: { token: action.token },
    });
    expect(response.status).toBe(204);
    // And where an older app is put back.
    await android(token);
    await tell('3', 'still_available', adId);
    await sendDue(api.context);
    expect(fcm.received.at(-1)).toMatchObject({ notification: { title: 'Your listing' } });
  });
});

describe('what is not taken', () => {
  it.each([['INVALID_ARGUMENT'], [400]])('a token that Google refuses with %s', async (reply) => {
    fcm.importReplies.push(reply);
    const { response, error } = await iphone(newToken());
    expect([response.status, error?.code]).toEqual([422, 'push_refused']);
    expect(await devices()).toEqual([]);
  });

  it.each([['INTERNAL'], [503], [403]])('one while Google answers %s', async (reply) => {
    fcm.importReplies.push(reply);
    const { response, error } = await iphone(newToken());
    expect([response.status, error?.code]).toEqual([503, 'push_unavailable']);
  });

  it('an access token that is over: another is asked for', async () => {
    fcm.importReplies.push(401);
    expect((await iphone(newToken())).response.status).toBe(201);
  });

  it('what is no token of Apple, and what is of Apple alone', async () => {
    for (const [body, field] of [
      [{ channel: 'apns', address: 'not-in-hex-not-in-hex', lang: 'en' }, 'address'],
      [{ channel: 'fcm', address: 'token-token', lang: 'en', sandbox: true }, 'sandbox'],
      [{ channel: 'apns', address: newToken(), lang: 'en', presents: true }, 'presents'],
    ] as const) {
      const { response, error } = await person.ask('POST /api/notifications/devices', { body });
      expect([response.status, error?.fields?.[0]?.field]).toEqual([400, field]);
    }
    expect(fcm.imports).toEqual([]);
  });

  it.each([
    ['Firebase', iosApp],
    ['an app of iOS', {}],
  ])('any where %s is not configured', async (what, env) => {
    const bare = await startTestApi(database.url, what === 'Firebase' ? env : fcm.env);
    try {
      const somebody = await makePerson(bare);
      const { response, error } = await iphone(newToken(), somebody);
      expect([response.status, error?.code]).toEqual([503, 'push_unavailable']);
    } finally {
      await bare.close();
    }
  });
});
