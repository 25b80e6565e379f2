import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ApnsServer, startApns } from '../../../test/doubles/apns-server.ts';
import type { Parcel } from '../delivery.ts';
import { apnsChannel, bodyOf } from './apns.ts';

const minute = 60_000;
let apple: ApnsServer;
let channel: ReturnType<typeof apnsChannel>;
let clock: number;

beforeEach(async () => {
  apple = await startApns();
  clock = Date.now();
  apple.now = () => clock;
  channel = apnsChannel(configOf(apple), () => clock);
});

afterEach(async () => {
  channel.close();
  await apple.close();
});

function configOf({ env }: ApnsServer, origin = env.APNS_URL) {
  const { APNS_KEY: key, APNS_KEY_ID: keyId, APNS_TEAM_ID: teamId } = env;
  return { key, keyId, teamId, origins: { production: origin, sandbox: env.APNS_SANDBOX_URL } };
}

const parcel: Parcel = {
  ...{ id: 7, lang: 'en', group: 'own_listings', title: 'Your listing', body: 'Is it still available?' },
  ...{ path: '/en/my', tag: 'listing-7', urgency: 'normal', ttl: 86_400, badge: 2, stopUrl: null },
  action: { do: 'confirm', label: 'Still available', done: 'Done.', token: 'an-act-token' },
};

const token = 'ab'.repeat(32);
const send = (more: Partial<Parcel> = {}, bundle = 'com.thulubazaar.app') =>
  channel.send(
    { ...parcel, ...more },
    {
      deviceId: 'a-device',
      presents: false,
      target: { address: token, apns: { bundle, sandbox: false } },
    },
  );

describe('what Apple is sent', () => {
  it('is the text, how it is shown, and what opens the right screen', async () => {
    expect(await send()).toEqual({ result: 'sent', providerId: apple.received[0]?.headers['apns-id'] });
    const [{ token: to, headers, payload } = { token: null, headers: null, payload: null }] = apple.received;
    expect(to).toBe(token);
    expect(headers).toMatchObject({
      'apns-topic': 'com.thulubazaar.app',
      'apns-priority': '5',
      'apns-collapse-id': 'listing-7',
    });
    const left = Number(headers?.['apns-expiration']) - Date.now() / 1000;
    expect(left).toBeGreaterThan(86_000);
    expect(payload).toEqual({
      aps: {
        alert: { title: 'Your listing', body: 'Is it still available?' },
        ...{ sound: '', 'thread-id': 'own_listings', badge: 2, category: 'confirm' },
      },
      body: {
        ...{ id: 7, path: '/en/my', group: 'own_listings', tag: 'listing-7', lang: 'en' },
        action: { do: 'confirm', token: 'an-act-token' },
      },
    });
    // Again the same, under the same name; another by the same connection.
    await send();
    await send({ id: 8, urgency: 'high', tag: `a-tag-${'ठू'.repeat(40)}` });
    const [first, again, other] = apple.received.map((one) => one.headers['apns-id']);
    expect([again === first, other === first]).toEqual([true, false]);
    expect(apple.received[2]).toMatchObject({
      headers: { 'apns-priority': '10' },
      payload: { aps: { sound: 'default' } },
    });
    expect(apple.connections).toBe(1);
  });

  it.each(['ठू', '😀', '"\\'])('stays below what Apple takes, whatever is said: %s', (letters) => {
    const text = bodyOf({ ...parcel, body: letters.repeat(2000), path: `/ne/${'a'.repeat(900)}` });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4096);
    expect(JSON.parse(text).aps.alert.body).toMatch(/…$/);
  });

  it('is many at once on one connection', async () => {
    const sent = await Promise.all(Array.from({ length: 40 }, (_, id) => send({ id })));
    expect(sent.every(({ result }) => result === 'sent')).toBe(true);
    expect([apple.received.length, apple.connections]).toEqual([40, 1]);
  });
});

describe('what Apple answers', () => {
  it.each([
    [400, 'BadDeviceToken', { result: 'dead' }],
    [400, 'DeviceTokenNotForTopic', { result: 'dead' }],
    [410, 'Unregistered', { result: 'dead' }],
    [400, 'BadCollapseId', { result: 'failed' }],
    [403, 'InvalidProviderToken', { result: 'refused' }],
    [429, 'TooManyRequests', { result: 'refused', retryAfter: 30 }],
    [503, 'ServiceUnavailable', { result: 'refused', retryAfter: 30 }],
  ])('%s %s', async (status, reason, outcome) => {
    apple.replies.push({ status, reason, headers: status > 410 ? { 'retry-after': '30' } : {} });
    expect(await send()).toEqual({ ...outcome, reason });
    expect(apple.arrived).toBe(1);
  });

  it('of an app that is not this one ends it', async () => {
    expect(await send({}, 'com.example.other')).toEqual({ result: 'dead', reason: 'DeviceTokenNotForTopic' });
  });
});

describe('what proves who sends', () => {
  const expired = { status: 403, reason: 'ExpiredProviderToken' };
  const bearers = () => new Set(apple.received.map(({ bearer }) => bearer)).size;

  it('is kept, and made anew before Apple finds it too old', async () => {
    await send();
    clock += 49 * minute;
    await send();
    expect(bearers()).toBe(1);
    clock += 12 * minute;
    expect((await send()).result).toBe('sent');
    expect(bearers()).toBe(2);
  });

  it('is made anew once where Apple calls it expired, and not within twenty minutes', async () => {
    await send();
    apple.replies.push(expired);
    expect(await send()).toEqual({ result: 'refused', reason: 'ExpiredProviderToken' });
    expect(apple.arrived).toBe(2);
    clock += 21 * minute;
    apple.replies.push(expired);
    expect((await send()).result).toBe('sent');
    expect([apple.arrived, bearers()]).toEqual([4, 2]);
    clock += 21 * minute;
    apple.replies.push(expired, expired);
    expect((await send()).result).toBe('refused');
    expect(apple.arrived).toBe(6);
  });
});

describe('a connection that ends', () => {
  it('after it was sent leaves open whether it has arrived; the next one has a new connection', async () => {
    apple.replies.push('cut');
    expect(await send()).toMatchObject({ result: 'unclear' });
    expect((await send()).result).toBe('sent');
    expect([apple.arrived, apple.connections]).toEqual([2, 2]);
  });

  it('with a goodbye from before it was looked at has not taken it', async () => {
    await send();
    apple.replies.push('goodbye');
    expect(await send()).toMatchObject({ result: 'refused' });
    expect((await send()).result).toBe('sent');
    expect([apple.received.length, apple.connections]).toEqual([2, 2]);
  });

  it('before it stands has taken nothing', async () => {
    await apple.close();
    expect(await send()).toEqual({ result: 'refused', reason: 'ECONNREFUSED' });
  });
});
