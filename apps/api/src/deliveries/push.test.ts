import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { converse, inConversation } from '../../test/conversing.ts';
import { deliveriesOf, neverQuiet, quietNow, sendDue } from '../../test/delivering.ts';
import { type FcmServer, startFcm } from '../../test/doubles/fcm-server.ts';
import { type PushService, startPushService } from '../../test/doubles/push-service.ts';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { createTestDatabase, startTestApi, type TestApi, type TestDatabase } from '../../test/harness.ts';
import { vapidKeys } from '../../test/vapid-keys.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { notify, notifyAll } from '../notifications/notify.ts';
import { notifyAnew } from '../notifications/notify-anew.ts';
import { claimDue } from './claim.ts';
import { Sender } from './sender.ts';
import { pauseAfter } from './settle.ts';

const vapid = vapidKeys();
let service: PushService;
let fcm: FcmServer;
let database: TestDatabase;
let api: TestApi;
let person: Person;

beforeAll(async () => {
  [service, fcm, database] = await Promise.all([
    startPushService(vapid.VAPID_PUBLIC_KEY),
    startFcm(),
    createTestDatabase(),
  ]);
  api = await startTestApi(database.url, { ...vapid, ...fcm.env, WEB_PUSH_TEST_ORIGINS: service.origin });
});

afterAll(async () => {
  await api.close();
  await Promise.all([service.close(), fcm.close(), database.drop()]);
});

beforeEach(async () => {
  await api.context.pool.query('delete from deliveries');
  service.received.length = 0;
  fcm.received.length = 0;
  person = await makePerson(api);
  await neverQuiet(person);
});

const listing = { adId: 7, title: 'Sunny room', path: '/listing/sunny-room-7' };
const tell = (key: string, kind: 'still_available' | 'published' = 'still_available') =>
  notify(api.context.pool, { userId: person.id, kind, key, data: listing });

async function browser(of: Person = person, lang: 'en' | 'ne' = 'ne'): Promise<string> {
  const name = crypto.randomUUID();
  const { error } = await of.ask('POST /api/notifications/devices', {
    body: { ...service.subscribe(name), lang },
  });
  if (error) throw new Error(JSON.stringify(error));
  return name;
}

async function phone(token: string = crypto.randomUUID(), of: Person = person): Promise<string> {
  await of.ask('POST /api/notifications/devices', {
    body: { channel: 'fcm', address: token, lang: 'en', app: 'ThuluBazaar 1.0' },
  });
  return token;
}

describe('a push', () => {
  it('arrives at every device in its language, signed, encrypted and with a button', async () => {
    const name = await browser();
    const token = await phone();
    await tell('7:1');
    await sendDue(api.context);
    expect(service.received).toEqual([
      {
        name,
        ttl: '86400',
        urgency: 'normal',
        topic: expect.stringMatching(/^[\w-]{32}$/),
        payload: {
          id: expect.any(Number),
          lang: 'ne',
          title: 'तपाईंको सूचना',
          body: expect.stringContaining('“Sunny room” अझै छ?'),
          path: '/ne/my',
          tag: 'listing-7',
          urgency: 'normal',
          action: {
            do: 'confirm',
            label: 'अझै छ',
            done: expect.stringMatching(/^भयो।/),
            token: expect.any(String),
          },
        },
      },
    ]);
    expect(fcm.received).toMatchObject([
      {
        token,
        notification: {
          title: 'Your listing',
          body: expect.stringContaining('Is “Sunny room” still available?'),
        },
        android: {
          priority: 'NORMAL',
          data: { path: '/en/my', group: 'own_listings', tag: 'listing-7', badge: '1' },
          // The channel of the phone is the group, so that people can settle there what they settle here.
          notification: { tag: 'listing-7', channel_id: 'own_listings', notification_count: 1 },
        },
        apns: {
          payload: {
            // iPhones have the button of its kind, by the token alone.
            aps: { badge: 1, 'thread-id': 'own_listings', category: 'confirm' },
            body: {
              ...{ path: '/en/my', group: 'own_listings', tag: 'listing-7', lang: 'en' },
              action: { do: 'confirm', token: expect.any(String) },
            },
          },
        },
        data: { id: String(service.received[0]?.payload.id), path: '/en/my' },
      },
    ]);
    expect(JSON.parse(fcm.received[0]?.android.data?.body ?? '')).toEqual(
      fcm.received[0]?.apns?.payload.body,
    );
    expect(await deliveriesOf(api.context, person)).toMatchObject([
      { state: 'sent', attempts: 1, provider_id: expect.stringContaining('/m/') },
      { state: 'sent', attempts: 1, provider_id: expect.stringContaining('projects/') },
    ]);
    const { data } = await person.ask('GET /api/notifications/devices');
    expect(data?.items.map(({ lastSentAt }) => lastSentAt)).toEqual([expect.any(String), expect.any(String)]);
    // Told and sent once.
    await tell('7:1');
    await sendDue(api.context);
    expect(service.received).toHaveLength(1);
    expect(fcm.granted).toBe(1);
  });

  it('is not there where what it tells of does not come true', async () => {
    await browser();
    const failing = transaction(api.context.pool, async (tx) => {
      await notify(tx, { userId: person.id, kind: 'expired', key: '7', data: listing });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await deliveriesOf(api.context, person)).toEqual([]);
  });

  it('leaves by itself when the transaction commits', async () => {
    await browser();
    const sender = new Sender(api.context);
    sender.start();
    await tell('7:1');
    await expect.poll(() => service.received.length).toBe(1);
    await sender.stop();
  });

  it('comes as people want it, and what waits is stopped with it', async () => {
    const other = await makePerson(api);
    await neverQuiet(other);
    await browser();
    await browser(other);
    const off = { groups: [{ group: 'own_listings' as const, channel: 'push' as const, on: false }] };
    await person.ask('PATCH /api/notifications/settings', { body: off });
    await notifyAll(api.context.pool, [person.id, other.id], { kind: 'approved', key: '7', data: listing });
    expect(await deliveriesOf(api.context, person)).toEqual([]);
    expect(await deliveriesOf(api.context, other)).toHaveLength(1);
    await other.ask('PATCH /api/notifications/settings', { body: off });
    expect(await deliveriesOf(api.context, other)).toEqual([]);
  });

  it('is not sent of what was read meanwhile', async () => {
    await browser();
    await tell('7:1');
    await person.ask('POST /api/notifications/read', { body: { upTo: Number.MAX_SAFE_INTEGER } });
    await sendDue(api.context);
    expect(service.received).toEqual([]);
    expect(await deliveriesOf(api.context, person)).toMatchObject([{ state: 'skipped', reason: 'read' }]);
  });

  it('of what goes on takes the place of what has not left', async () => {
    await browser();
    const data = { ...listing, price: 900_000_00, was: 1_000_000_00, count: 1 };
    for (const count of [1, 2])
      await transaction(api.context.pool, (tx) =>
        notifyAnew(tx, 'price_drop', [{ userId: person.id, key: 'today', data: { ...data, count } }]),
      );
    await sendDue(api.context);
    expect(service.received.map(({ payload }) => payload.body)).toEqual([expect.stringContaining('२')]);
  });
});

describe('quiet hours', () => {
  it('hold what can wait until they end', async () => {
    await browser();
    await quietNow(person, true);
    await tell('7:1');
    const [held] = await deliveriesOf(api.context, person);
    expect(held).toMatchObject({ state: 'held' });
    expect(held?.due_in).toBeGreaterThan(58 * 60);
    expect(held?.due_in).toBeLessThanOrEqual(60 * 60);
    await sendDue(api.context);
    expect(service.received).toEqual([]);
    await sendDue(api.context, 'anyhow');
    expect(service.received).toHaveLength(1);
  });

  it('let through what is about the safety of the account, and messages where that is wanted', async () => {
    await browser();
    const data = { conversationId: crypto.randomUUID(), title: 'Bed', name: 'Asha' };
    const write = (key: string) =>
      notify(api.context.pool, { userId: person.id, kind: 'message', key, data });
    await quietNow(person, true);
    await write('a');
    await notify(api.context.pool, {
      userId: person.id,
      kind: 'new_sign_in',
      key: 'x',
      data: { device: null },
    });
    await quietNow(person, false);
    await write('b');
    const states = (await deliveriesOf(api.context, person)).map(({ state }) => state);
    expect(states).toEqual(['waiting', 'waiting', 'held']);
  });
});

describe('a message of a conversation', () => {
  async function talk() {
    const buyer = await makePerson(api);
    const adId = await makeAd(api.context, { ownerId: person.id, title: 'Folding iron bed' });
    const { conversation } = await converse(buyer, adId);
    return {
      buyer,
      id: conversation.id,
      mine: inConversation(person, conversation.id),
      theirs: inConversation(buyer, conversation.id),
    };
  }

  it('is pushed once for all that is said until it leaves, and stands in no list', async () => {
    const name = await browser(person, 'en');
    const { id, theirs } = await talk();
    await theirs.say('I can come today.');
    await theirs.send({ kind: 'offer', amount: 9_000_00 });
    // Whoever has the conversation open reads it in these seconds.
    await sendDue(api.context);
    expect(service.received).toEqual([]);
    await sendDue(api.context, 'anyhow');
    expect(
      service.received.map(({ payload, ...rest }) => [rest.name, rest.urgency, payload.path, payload.tag]),
    ).toEqual([
      [name, 'high', `/en/messages/${id}`, `chat-${id}`],
      [name, 'high', `/en/messages/${id}`, `chat-${id}`],
    ]);
    expect(service.received.map(({ payload }) => payload.body).sort()).toEqual([
      'Test Person offers रू 9,000 for “Folding iron bed”',
      'Test Person wrote to you about “Folding iron bed”',
    ]);
    expect((await person.ask('GET /api/notifications')).data).toMatchObject({ items: [], unread: 0 });
    await theirs.say('Hello?');
    await sendDue(api.context, 'anyhow');
    expect(service.received).toHaveLength(3);
  });

  it('is not pushed to who has read it, has muted it, or has blocked its sender', async () => {
    await browser();
    const { mine, theirs } = await talk();
    await mine.read((await theirs.say('I can come today.')).seq);
    await sendDue(api.context, 'anyhow');
    expect(service.received).toEqual([]);
    await mine.update({ muted: true });
    await theirs.say('Are you there?');
    expect(await deliveriesOf(api.context, person)).toMatchObject([{ state: 'skipped' }]);
  });

  it('is not pushed when it was taken back in time', async () => {
    await browser();
    const { mine, theirs } = await talk();
    await mine.read((await mine.see()).lastSeq ?? 1);
    await api.context.pool.query('delete from deliveries');
    await theirs.remove((await theirs.say('Wrong chat')).seq);
    await sendDue(api.context, 'anyhow');
    expect(service.received).toEqual([]);
  });
});

describe('what does not go well', () => {
  it('is tried again later and later where it cannot have arrived, as the service says', async () => {
    await browser();
    await tell('7:1');
    service.replies.push({ status: 429, headers: { 'retry-after': '120' } }, { status: 503 });
    await sendDue(api.context);
    const [first] = await deliveriesOf(api.context, person);
    expect(first).toMatchObject({ state: 'waiting', attempts: 1, reason: '429' });
    expect(first?.due_in).toBeGreaterThan(119);
    await sendDue(api.context, 'anyhow');
    expect(await deliveriesOf(api.context, person)).toMatchObject([
      { state: 'waiting', attempts: 2, reason: '503' },
    ]);
    await sendDue(api.context, 'anyhow');
    expect(await deliveriesOf(api.context, person)).toMatchObject([{ state: 'sent', attempts: 3 }]);
    expect(service.received).toHaveLength(1);
    expect(pauseAfter(1, 0, () => 0)).toBe(5);
    expect(pauseAfter(3, 0, () => 1)).toBe(30);
    expect(pauseAfter(30, 0, () => 0)).toBe(900);
  });

  it('is sent once more under the same key where it may have arrived, so that a phone shows it once', async () => {
    await browser();
    await tell('7:1');
    service.replies.push('hang-up');
    await sendDue(api.context);
    expect(await deliveriesOf(api.context, person)).toMatchObject([{ state: 'waiting' }]);
    await sendDue(api.context, 'anyhow');
    const [once, again] = service.received;
    expect([again?.topic, again?.payload.id]).toEqual([once?.topic, once?.payload.id]);
  });

  it('is tried no more where the service will never take it', async () => {
    await browser();
    await tell('7:1');
    service.replies.push({ status: 400 });
    await sendDue(api.context);
    expect(await deliveriesOf(api.context, person)).toMatchObject([{ state: 'failed', reason: '400' }]);
  });

  it('ends with a device that is gone', async () => {
    await browser();
    const token = await phone();
    fcm.unregistered.add(token);
    service.replies.push({ status: 410 });
    await tell('7:1');
    await sendDue(api.context);
    const ended = (await deliveriesOf(api.context, person)).map(({ state, reason }) => `${state} ${reason}`);
    expect(ended.sort()).toEqual(['failed 410', 'failed UNREGISTERED']);
    expect((await person.ask('GET /api/notifications/devices')).data?.items).toEqual([]);
    await tell('7:2');
    expect(await deliveriesOf(api.context, person)).toHaveLength(2);
  });

  it('goes on with a new access token when FCM refuses the one it had', async () => {
    await phone();
    await tell('7:1');
    fcm.replies.push(
      { status: 401, error: 'THIRD_PARTY_AUTH_ERROR' },
      { status: 503, error: 'UNAVAILABLE', headers: { 'retry-after': '30' } },
    );
    const before = fcm.granted;
    await sendDue(api.context);
    await sendDue(api.context, 'anyhow');
    expect(await deliveriesOf(api.context, person)).toMatchObject([
      { state: 'waiting', reason: 'UNAVAILABLE' },
    ]);
    await sendDue(api.context, 'anyhow');
    expect(fcm.received).toHaveLength(1);
    expect(fcm.granted).toBeGreaterThan(before);
  });

  it('is taken up by another process when the one that had it died', async () => {
    await browser();
    await tell('7:1');
    // Taken, and never heard of again.
    expect(await claimDue(api.context.pool, 10)).toHaveLength(1);
    await sendDue(api.context);
    expect(service.received).toEqual([]);
    await sendDue(api.context, 'anyhow');
    expect(service.received).toHaveLength(1);
    expect(await deliveriesOf(api.context, person)).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });

  it('two processes send each of many once', async () => {
    await browser();
    for (let at = 0; at < 120; at += 1) await tell(`many:${at}`);
    const senders = [new Sender(api.context), new Sender(api.context)];
    await Promise.all(senders.map((sender) => sender.drain()));
    await Promise.all(senders.map((sender) => sender.stop()));
    const ids = service.received.map(({ payload }) => payload.id);
    expect([ids.length, new Set(ids).size]).toEqual([120, 120]);
  });
});
