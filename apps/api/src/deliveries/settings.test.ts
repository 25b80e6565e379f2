import { beforeEach, describe, expect, it } from 'vitest';
import { deliveriesOf, neverQuiet, sendDue } from '../../test/delivering.ts';
import { makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { giveContact } from '../../test/people.ts';
import { selling } from '../../test/selling.ts';
import { newestMessages } from '../kernel/messages/kept-messages.ts';
import { notify } from '../notifications/notify.ts';
import { actToken, stopToken } from './links.ts';

const holder = useApi();
let person: Person;
let other: Person;

beforeEach(async () => {
  await holder.api.context.pool.query('delete from deliveries; delete from rate_limits');
  person = await makePerson(holder.api);
  other = await makePerson(holder.api);
});

const settings = async (of = person) => (await of.ask('GET /api/notifications/settings')).data;
const change = (body: object, of = person) => of.ask('PATCH /api/notifications/settings', { body });
const addPhone = (address: string, of = person) =>
  of.ask('POST /api/notifications/devices', { body: { channel: 'fcm', address, lang: 'en' } });
const devices = async (of = person) => (await of.ask('GET /api/notifications/devices')).data?.items ?? [];

describe('settings', () => {
  it('are as the code says until somebody says otherwise; what is left out stays', async () => {
    const before = await settings();
    expect(before?.groups.find(({ group }) => group === 'messages')).toEqual({
      group: 'messages',
      push: true,
      mail: false,
      sms: false,
    });
    expect(before).toMatchObject({
      quiet: { from: 1320, to: 420, messages: true },
      digest: { every: 'off', hour: 8 },
      reach: { devices: 0, mail: false, sms: false },
    });
    await change({ groups: [{ group: 'messages', channel: 'sms', on: true }] });
    await change({ digest: { every: 'weekly', hour: 19 } });
    await change({ quiet: null });
    expect(await settings()).toMatchObject({ quiet: null, digest: { every: 'weekly', hour: 19 } });
    expect((await settings())?.groups[0]).toMatchObject({ push: true, sms: true });
    expect((await settings(other))?.groups[0]).toMatchObject({ sms: false });
    expect((await change({ groups: [{ group: 'weather', channel: 'push', on: true }] })).error?.code).toBe(
      'invalid_input',
    );
  });
});

describe('a device', () => {
  it('stands once, moves to who comes with it, and goes with its session', async () => {
    const token = crypto.randomUUID();
    await addPhone(token);
    await addPhone(token);
    expect(await devices()).toMatchObject([{ channel: 'fcm', current: true, lang: 'en' }]);
    await notify(holder.api.context.pool, { userId: person.id, kind: 'export_ready', key: '1', data: {} });
    await addPhone(token, other);
    expect([await devices(), (await devices(other)).length]).toEqual([[], 1]);
    // What waited for the one before does not go to the next.
    expect(await deliveriesOf(holder.api.context, person)).toEqual([]);
    await other.ask('POST /api/auth/sign-out');
    const { rowCount } = await holder.api.context.pool.query('select from devices where user_id = $1', [
      other.id,
    ]);
    expect(rowCount).toBe(0);
  });

  it('is forgotten by its person alone', async () => {
    const { data } = await addPhone(crypto.randomUUID());
    const params = { id: data?.id ?? '' };
    expect((await other.ask('DELETE /api/notifications/devices/{id}', { params })).error?.code).toBe(
      'not_found',
    );
    await person.ask('DELETE /api/notifications/devices/{id}', { params });
    expect(await devices()).toEqual([]);
  });

  it('is one of at most twenty, and nowhere inside', async () => {
    for (let at = 0; at < 22; at += 1) await addPhone(`${crypto.randomUUID()}`);
    expect(await devices()).toHaveLength(20);
    const keys = { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) };
    const inside = {
      channel: 'web_push' as const,
      address: 'https://169.254.169.254/x',
      keys,
      lang: 'en' as const,
    };
    expect((await person.ask('POST /api/notifications/devices', { body: inside })).error).toMatchObject({
      code: 'invalid_input',
      fields: [{ field: 'address' }],
    });
    const topic = { channel: 'sns' as const, address: 'arn:aws:sns:ap-south-1:1:topic', lang: 'en' as const };
    expect((await person.ask('POST /api/notifications/devices', { body: topic })).error?.code).toBe(
      'invalid_input',
    );
  });
});

describe('a link to stop', () => {
  const token = (of = person) =>
    stopToken(holder.api.context.config, { userId: of.id, group: 'own_listings', channel: 'push' });
  const show = (given: string) => holder.api.ask('GET /api/notifications/stop', { query: { token: given } });
  const press = (given: string, to: 'on' | 'off' = 'off') =>
    holder.api.ask('POST /api/notifications/stop', { query: { token: given, to } });
  const isOn = async (of = person) =>
    (await settings(of))?.groups.find(({ group }) => group === 'own_listings')?.push;

  it('shows, stops and takes back without signing in; looking changes nothing', async () => {
    expect((await show(token())).data).toEqual({ group: 'own_listings', channel: 'push', on: true });
    expect(await isOn()).toBe(true);
    expect((await press(token())).data).toEqual({ group: 'own_listings', channel: 'push', on: false });
    expect([await isOn(), await isOn(other)]).toEqual([false, true]);
    expect((await press(token(), 'on')).data).toMatchObject({ on: true });
  });

  it('is worth nothing once anything of it is changed', async () => {
    const mine = token();
    const forged = [
      mine.replace(person.id, other.id),
      mine.replace('own_listings', 'security'),
      `${mine.slice(0, -2)}AA`,
      mine.slice(0, mine.lastIndexOf('.')),
      actToken(holder.api.context.config, { notificationId: 1, userId: person.id, adId: 1 }),
    ];
    for (const each of forged) expect((await press(each)).error?.code, each).toBe('not_found');
    expect([await isOn(), await isOn(other)]).toEqual([true, true]);
  });
});

describe('the button of a push', () => {
  async function pushed() {
    const { id: adId } = await selling(person).post();
    await holder.api.context.pool.query(
      `update ads set confirmed_at = now() - interval '20 days', expires_at = now() + interval '3 days' where id = $1`,
      [adId],
    );
    const data = { adId, title: 'A room', path: `/listing/a-room-${adId}` };
    const key = `${adId}:1`;
    await notify(holder.api.context.pool, { userId: person.id, kind: 'still_available', key, data });
    const id = (await person.ask('GET /api/notifications')).data?.items[0]?.id ?? 0;
    const daysLeft = async () => {
      const { rows } = await holder.api.context.pool.query<{ days: number }>(
        `select extract(day from expires_at - now())::int as days from ads where id = $1`,
        [adId],
      );
      return rows[0]?.days;
    };
    return { id, adId, daysLeft };
  }
  const act = (id: number, token: string) =>
    holder.api.ask('POST /api/notifications/{id}/act', { params: { id }, body: { token } });

  it('says that a listing is still there, once, without signing in', async () => {
    const { id, adId, daysLeft } = await pushed();
    const token = actToken(holder.api.context.config, { notificationId: id, userId: person.id, adId });
    expect(await daysLeft()).toBeLessThan(4);
    expect((await act(id, token)).error).toBeUndefined();
    expect(await daysLeft()).toBeGreaterThan(28);
    expect((await person.ask('GET /api/notifications')).data?.unread).toBe(0);
    await holder.api.context.pool.query(
      `update ads set confirmed_at = now() - interval '20 days', expires_at = now() + interval '3 days' where id = $1`,
      [adId],
    );
    expect((await act(id, token)).error).toBeUndefined();
    expect(await daysLeft()).toBeLessThan(4);
  });

  it('is for that notification and person, and for who may act', async () => {
    const { id, adId } = await pushed();
    const { config, pool } = holder.api.context;
    const token = actToken(config, { notificationId: id, userId: person.id, adId });
    const others = actToken(config, { notificationId: id, userId: other.id, adId });
    expect((await act(id + 1, token)).error?.code).toBe('not_found');
    expect((await act(id, others)).error?.code).toBe('not_found');
    expect((await act(id, `${token.slice(0, -2)}AA`)).error?.code).toBe('not_found');
    await pool.query(`update users set restricted = 'banned', restricted_at = now() where id = $1`, [
      person.id,
    ]);
    expect((await act(id, token)).error?.code).toBe('banned');
  });
});

describe('without gateways', () => {
  it('the outbox has what would leave on every channel, and SMS has a ceiling a day', async () => {
    const { context } = holder.api;
    await neverQuiet(person);
    await addPhone(crypto.randomUUID());
    await giveContact(context, person.id, { kind: 'email', value: `${person.handle}@example.com` });
    await giveContact(context, person.id, { kind: 'phone', value: '+9779812345678' });
    await change({ groups: [{ group: 'account', channel: 'sms', on: true }] });
    const data = { role: 'moderator' as const };
    await notify(context.pool, { userId: person.id, kind: 'role_changed', key: '1', data });
    await sendDue(context);
    const kept = await newestMessages(context, 3);
    expect(kept.map(({ channel }) => channel).sort()).toEqual(['email', 'push', 'sms']);
    for (const { body } of kept) expect(body).toContain('/moderation');
  });
});

describe('signing in', () => {
  it('where the account was not before is told, to its person alone', async () => {
    const { context } = holder.api;
    await notify(context.pool, { userId: person.id, kind: 'new_sign_in', key: 'a', data: { device: null } });
    expect((await person.ask('GET /api/notifications')).data?.items).toMatchObject([
      { kind: 'new_sign_in', path: '/profile#sessions' },
    ]);
  });
});
