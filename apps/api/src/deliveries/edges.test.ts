import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { deliveriesOf, neverQuiet, sendDue } from '../../test/delivering.ts';
import { type MailServer, startMail } from '../../test/doubles/mail-server.ts';
import { type PushService, startPushService } from '../../test/doubles/push-service.ts';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { createTestDatabase, startTestApi, type TestApi, type TestDatabase } from '../../test/harness.ts';
import { giveContact } from '../../test/people.ts';
import { vapidKeys } from '../../test/vapid-keys.ts';
import { notify } from '../notifications/notify.ts';
import { Allowance } from './allowance.ts';
import { claimDue } from './claim.ts';
import { queueDigests } from './digest.ts';
import { Sender } from './sender.ts';

const vapid = vapidKeys();
let service: PushService;
let mail: MailServer;
let database: TestDatabase;
let api: TestApi;
let person: Person;

beforeAll(async () => {
  [service, mail, database] = await Promise.all([
    startPushService(vapid.VAPID_PUBLIC_KEY),
    startMail(),
    createTestDatabase(),
  ]);
  api = await startTestApi(database.url, { ...vapid, ...mail.env, WEB_PUSH_TEST_ORIGINS: service.origin });
});

afterAll(async () => {
  await api.close();
  await Promise.all([service.close(), mail.close(), database.drop()]);
});

beforeEach(async () => {
  await api.context.pool.query('delete from deliveries');
  service.received.length = 0;
  service.onRequest = null;
  mail.received.length = 0;
  person = await makePerson(api);
  await neverQuiet(person);
});

async function browser(of: Person = person): Promise<string> {
  const name = crypto.randomUUID();
  const { error } = await of.ask('POST /api/notifications/devices', {
    body: { ...service.subscribe(name), lang: 'en' },
  });
  if (error) throw new Error(JSON.stringify(error));
  return name;
}

const run = (sql: string, values: unknown[]) => api.context.pool.query(sql, values);

const ask = (adId: number, key = `${adId}`) =>
  notify(api.context.pool, {
    userId: person.id,
    kind: 'still_available',
    key,
    data: { adId, title: 'Sunny room', path: `/listing/sunny-room-${adId}` },
  });

describe('a push whose time has come', () => {
  it('of a listing that is not there any more does not leave, and the others do', async () => {
    await browser();
    const seller = await makePerson(api);
    const [sold, live, removed] = [
      await makeAd(api.context, { ownerId: person.id }),
      await makeAd(api.context, { ownerId: person.id }),
      await makeAd(api.context, { ownerId: seller.id }),
    ];
    await ask(sold);
    await ask(live);
    const found = (listing: string, count: number) => ({
      ...{ name: { en: 'Rooms', ne: 'कोठा' }, count, path: '/saved-searches/1' },
      ...{ title: 'A room', listing },
    });
    const tell = (key: string, data: ReturnType<typeof found>) =>
      notify(api.context.pool, { userId: person.id, kind: 'search_matches', key, data });
    await tell('one', found(`/listing/कोठा-${removed}`, 1));
    await tell('many', found(`/listing/कोठा-${removed}`, 3));
    await run(`update ads set state = 'sold', sold_at = now() where id = $1`, [sold]);
    await run(`update users set restricted = 'banned', restricted_at = now() where id = $1`, [seller.id]);
    await sendDue(api.context);
    expect(service.received.map(({ payload }) => payload.tag).sort()).toEqual([
      `listing-${live}`,
      'search_matches-many',
    ]);
    const rest = (await deliveriesOf(api.context, person)).filter(({ state }) => state !== 'sent');
    expect(rest.map(({ state, reason }) => `${state}: ${reason}`)).toEqual([
      'skipped: not shown any more',
      'skipped: not shown any more',
    ]);
  });

  it('to somebody who has left meanwhile does not leave', async () => {
    await browser();
    await ask(7);
    await run('update users set away_since = now() where id = $1', [person.id]);
    await sendDue(api.context);
    expect(service.received).toEqual([]);
  });

  it('of what only the next release has words for waits for its worker', async () => {
    await browser();
    await ask(7);
    await run(`update notifications set kind = 'of_tomorrow' where user_id = $1`, [person.id]);
    for (let at = 0; at < 15; at += 1) await sendDue(api.context, 'anyhow');
    expect(await deliveriesOf(api.context, person)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    await run(`update notifications set kind = 'still_available' where user_id = $1`, [person.id]);
    await sendDue(api.context, 'anyhow');
    expect(service.received).toHaveLength(1);
  });
});

describe('quiet hours', () => {
  const minute = () => (Math.floor(Date.now() / 60_000) + 345) % 1440;
  const day = (minutes: number) => (minutes + 1440) % 1440;

  // From and to in minutes from now: of the second pair of each one lies on the other side of midnight, whenever this runs.
  it.each([
    [-10, 60, 60],
    [-10, -20, 1420],
    [-700, 700, 700],
    [10, -10, null],
    [-60, -10, null],
    [10, 60, null],
    [5, 5, null],
  ])('from %i to %i minutes hold what can wait for %s minutes', async (from, to, held) => {
    const now = minute();
    const quiet = { from: day(now + from), to: day(now + to), messages: true };
    await person.ask('PATCH /api/notifications/settings', { body: { quiet } });
    await browser();
    await ask(7);
    const [{ state, due_in } = { state: '', due_in: 0 }] = await deliveriesOf(api.context, person);
    expect(state).toBe(held === null ? 'waiting' : 'held');
    // The minute that has begun counts.
    expect(due_in / 60).toBeGreaterThan((held ?? 0) - 2.1);
    expect(due_in / 60).toBeLessThanOrEqual(held ?? 0);
  });
});

describe('where very much waits', () => {
  it('what came last is taken with what waits longest', async () => {
    await browser();
    for (let at = 0; at < 30; at += 1) await ask(7, `old:${at}`);
    await run(`update deliveries set due_at = now() - interval '1 minute' where user_id = $1`, [person.id]);
    await ask(7, 'new');
    const taken = await claimDue(api.context.pool, 10);
    expect(taken.map(({ key }) => key)).toContain('new');
    expect(taken).toHaveLength(10);
    expect(await claimDue(api.context.pool, 100)).toHaveLength(21);
  });

  it('so much leaves a second, after what may leave at once', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
    try {
      const allowance = new Allowance({ second: 100, atOnce: 200 });
      await allowance.spend(100);
      await allowance.spend(100);
      let isOver = false;
      const spent = allowance.spend(50).then(() => {
        isOver = true;
      });
      await vi.advanceTimersByTimeAsync(499);
      expect(isOver).toBe(false);
      await vi.advanceTimersByTimeAsync(2);
      await spent;
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('devices that never answer', () => {
  it('hold up nobody else', async () => {
    const stuck = await makePerson(api);
    await neverQuiet(stuck);
    for (let at = 0; at < 20; at += 1) await browser(stuck);
    await run('update devices set failures = 3 where user_id = $1', [stuck.id]);
    let free = () => {};
    const held = new Promise<void>((resolve) => {
      free = resolve;
    });
    const name = await browser();
    service.onRequest = (received) => (received.name === name ? undefined : held);
    const data = { adId: 7, title: 'Sunny room', path: '/listing/sunny-room-7' };
    for (const key of ['1', '2', '3'])
      await notify(api.context.pool, { userId: stuck.id, kind: 'published', key, data });
    await ask(7);
    const sender = new Sender(api.context);
    const draining = sender.drain();
    const came = () => service.received.filter((one) => one.name === name).length;
    await expect.poll(came).toBe(1);
    expect(service.received.length).toBeLessThanOrEqual(17);
    free();
    await draining;
    await sender.stop();
    const put = (await deliveriesOf(api.context, stuck)).filter(({ reason }) => reason === 'others first');
    expect(put.every(({ state, attempts }) => state === 'waiting' && attempts === 0)).toBe(true);
    expect(put.length).toBeGreaterThan(0);
  });

  it('are given up after two days and twenty tries in a row, and come again with their browser', async () => {
    await browser();
    const age = (failures: number) =>
      run(`update devices set failures = $2, created_at = now() - interval '3 days' where user_id = $1`, [
        person.id,
        failures,
      ]);
    const devices = async () => (await person.ask('GET /api/notifications/devices')).data?.items.length;
    await age(18);
    await ask(7);
    service.replies.push({ status: 503 }, { status: 503 });
    await sendDue(api.context);
    expect(await devices()).toBe(1);
    await sendDue(api.context, 'anyhow');
    expect(await devices()).toBe(0);
    await browser();
    expect(await devices()).toBe(1);
  });
});

describe('a mail', () => {
  it('has no headers but its own, and a subject that ends between two letters', async () => {
    await giveContact(api.context, person.id, { kind: 'email', value: `${person.handle}@example.com` });
    await run(`update users set lang = 'en' where id = $1`, [person.id]);
    const title = `Room\r\nBcc: all@example.com\r\n\r\n<b>${'👩‍👩‍👧‍👦'.repeat(40)}`;
    await notify(api.context.pool, {
      userId: person.id,
      kind: 'published',
      key: '1',
      data: { adId: 7, title, path: '/listing/room-7' },
    });
    await sendDue(api.context);
    expect(mail.received.map(({ to }) => to)).toEqual([`${person.handle}@example.com`]);
    const heads = mail.received[0]?.source.split('\r\n\r\n')[0] ?? '';
    expect(heads).not.toMatch(/^Bcc:/im);
    const subject = /^Subject: (.*(?:\r\n[ \t].*)*)/im.exec(heads)?.[1] ?? '';
    // Blanks between two encoded words are none.
    const words = subject
      .replace(/\?=\s+(?==\?)/g, '?=')
      .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_all, text: string) => Buffer.from(text, 'base64').toString())
      .replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_all, text: string) =>
        decodeURIComponent(
          text
            .replaceAll('_', ' ')
            .replaceAll('%', '%25')
            .replace(/=([0-9A-F]{2})/gi, '%$1'),
        ),
      );
    expect(words).toMatch(/Room Bcc/);
    expect(words).not.toContain('\ufffd');
    expect(words).toMatch(/👩‍👩‍👧‍👦…$/u);
  });

  it('of a digest has what came since the one before, whenever that was', async () => {
    await giveContact(api.context, person.id, { kind: 'email', value: `${person.handle}@example.com` });
    await person.ask('PATCH /api/notifications/settings', { body: { digest: { every: 'daily', hour: 0 } } });
    const hoursAgo: Record<string, number> = { early: 35, between: 30, late: 2 };
    for (const [title, hours] of Object.entries(hoursAgo)) {
      await notify(api.context.pool, {
        userId: person.id,
        kind: 'published',
        key: title,
        data: { adId: 7, title, path: '/listing/room-7' },
      });
      await run(
        `update notifications set created_at = now() - make_interval(hours => $3) where user_id = $1 and key = $2`,
        [person.id, title, hours],
      );
    }
    // The one of yesterday left at eight; today nobody was there to send until late.
    await run(
      `insert into deliveries (user_id, digest_on, channel, state, due_at, created_at)
       values ($1, current_date - 1, 'mail', 'sent', now(), now() - interval '34 hours')`,
      [person.id],
    );
    expect(await queueDigests(api.context.pool)).toBe(1);
    await sendDue(api.context);
    const source = (mail.received.at(-1)?.source ?? '').replace(/=\r\n/g, '');
    expect(['early', 'between', 'late'].filter((title) => source.includes(title))).toEqual([
      'between',
      'late',
    ]);
  });
});
