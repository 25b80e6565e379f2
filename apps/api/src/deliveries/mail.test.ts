import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deliveriesOf, sendDue } from '../../test/delivering.ts';
import { type MailServer, startMail } from '../../test/doubles/mail-server.ts';
import { makePerson, type Person } from '../../test/factories.ts';
import { createTestDatabase, startTestApi, type TestApi, type TestDatabase } from '../../test/harness.ts';
import { giveContact } from '../../test/people.ts';
import { notify } from '../notifications/notify.ts';
import { begin, claimDue } from './claim.ts';
import { queueDigests } from './digest.ts';

let mail: MailServer;
let database: TestDatabase;
let api: TestApi;
let person: Person;
let address: string;

beforeAll(async () => {
  [mail, database] = await Promise.all([startMail(), createTestDatabase()]);
  api = await startTestApi(database.url, mail.env);
});

afterAll(async () => {
  await api.close();
  await Promise.all([mail.close(), database.drop()]);
});

beforeEach(async () => {
  await api.context.pool.query('delete from deliveries');
  mail.received.length = 0;
  mail.silent = false;
  person = await makePerson(api);
  address = `${person.handle}@example.com`;
  await giveContact(api.context, person.id, { kind: 'email', value: address });
  await api.context.pool.query(`update users set lang = 'en' where id = $1`, [person.id]);
});

const listing = { adId: 7, title: 'Sunny <room>', path: '/listing/sunny-room-7' };
const tell = (key = '7:1') =>
  notify(api.context.pool, { userId: person.id, kind: 'still_available', key, data: listing });

/** What a header of the last mail says, unfolded. */
function header(name: string): string {
  const heads = (mail.received.at(-1)?.source.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(heads)?.[1] ?? '';
}

/** The text of the last mail, as people read it. */
function text(): string {
  const source = (mail.received.at(-1)?.source ?? '').replace(/=\r\n/g, '');
  const bytes = source.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

describe('a mail', () => {
  it('reads well as text, says the same as HTML, and is stopped with one press', async () => {
    await tell();
    await sendDue(api.context);
    expect(mail.received.map(({ to }) => to)).toEqual([address]);
    expect(text()).toContain('Is “Sunny <room>” still available?');
    expect(text()).toContain('Is “Sunny &#60;room&#62;” still available?');
    expect(text()).toContain(`${api.context.config.webUrl}/en/my`);
    expect(header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    const link = /<(.+)>/.exec(header('List-Unsubscribe'))?.[1] ?? '';
    expect(link).toContain('/api/notifications/stop?token=');

    // As Gmail presses it: no cookie, no origin, and a form.
    const pressed = await fetch(`${api.origin}/api/notifications/stop${new URL(link).search}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(await pressed.json()).toEqual({ group: 'own_listings', channel: 'mail', on: false });
    await tell('7:2');
    expect(await deliveriesOf(api.context, person)).toHaveLength(1);
  });

  it('is sent again where the server did not take it, and not where that is unclear', async () => {
    await tell();
    mail.replies.push(451);
    await sendDue(api.context);
    expect(await deliveriesOf(api.context, person)).toMatchObject([{ state: 'waiting', reason: '451' }]);
    mail.silent = true;
    await sendDue(api.context, 'anyhow');
    expect(await deliveriesOf(api.context, person)).toMatchObject([
      { state: 'failed', reason: expect.stringMatching(/^unclear/) },
    ]);
    await sendDue(api.context, 'anyhow');
    expect(mail.received).toHaveLength(1);
  });

  it('is sent later where no server answers', async () => {
    const away = await startTestApi(database.url, { SMTP_URL: 'smtp://127.0.0.1:9' });
    await tell();
    await sendDue(away.context);
    expect(await deliveriesOf(api.context, person)).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    await away.close();
    await sendDue(api.context, 'anyhow');
    expect(mail.received).toHaveLength(1);
  });

  it('is not sent again by another process where it may have left when one died, and is where it had not', async () => {
    await tell('7:1');
    await tell('7:2');
    const [left] = await claimDue(api.context.pool, 10);
    if (!left) throw new Error('nothing was due');
    expect(await begin(api.context.pool, left)).toBe(true);
    await sendDue(api.context, 'anyhow');
    expect((await deliveriesOf(api.context, person)).map(({ state }) => state).sort()).toEqual([
      'failed',
      'sent',
    ]);
    expect(mail.received).toHaveLength(1);
  });

  it('goes to who has confirmed an address alone', async () => {
    person = await makePerson(api);
    await tell();
    expect(await deliveriesOf(api.context, person)).toEqual([]);
  });

  it('of a new sign-in is sent though it was read and there is a digest', async () => {
    await person.ask('PATCH /api/notifications/settings', { body: { digest: { every: 'daily', hour: 8 } } });
    const told = {
      userId: person.id,
      kind: 'new_sign_in',
      key: 'x',
      data: { device: 'Chrome, Android' },
    } as const;
    await notify(api.context.pool, told);
    await person.ask('POST /api/notifications/read', { body: { upTo: Number.MAX_SAFE_INTEGER } });
    await sendDue(api.context);
    expect(text()).toContain('Your account was signed in to on Chrome, Android.');
  });
});

describe('a digest', () => {
  const at = (iso: string) => new Date(iso);
  const choose = (every: 'daily' | 'weekly') =>
    person.ask('PATCH /api/notifications/settings', { body: { digest: { every, hour: 8 } } });

  it('is one mail a day of what was not read, at its hour in Nepal', async () => {
    await choose('daily');
    await tell('7:1');
    await tell('7:2');
    expect(await deliveriesOf(api.context, person)).toEqual([]);
    // 7:59 in Nepal.
    expect(await queueDigests(api.context.pool, at('2026-12-01T02:14:00Z'))).toBe(0);
    expect(await queueDigests(api.context.pool, at('2026-12-01T02:15:00Z'))).toBe(1);
    expect(await queueDigests(api.context.pool, at('2026-12-01T09:00:00Z'))).toBe(0);
    await sendDue(api.context);
    expect(header('Subject')).toBe('2 things you have not read');
    expect(text().match(/• Is “Sunny <room>”/g)).toHaveLength(2);
    const token =
      new URL(/<(.+)>/.exec(header('List-Unsubscribe'))?.[1] ?? '').searchParams.get('token') ?? '';
    const stopped = await api.ask('POST /api/notifications/stop', { query: { token } });
    expect(stopped.data).toEqual({ group: 'digest_daily', channel: 'mail', on: false });
    expect((await person.ask('GET /api/notifications/settings')).data?.digest).toEqual({
      every: 'off',
      hour: 8,
    });
  });

  it('is of a week on Saturdays, and of nothing there is none', async () => {
    await choose('weekly');
    expect(await queueDigests(api.context.pool, at('2026-12-05T04:00:00Z'))).toBe(0);
    await api.context.pool.query('update notification_settings set digest_on = null');
    await tell();
    expect(await queueDigests(api.context.pool, at('2026-12-04T04:00:00Z'))).toBe(0);
    expect(await queueDigests(api.context.pool, at('2026-12-05T04:00:00Z'))).toBe(1);
    await person.ask('POST /api/notifications/read', { body: { upTo: Number.MAX_SAFE_INTEGER } });
    await sendDue(api.context);
    expect(mail.received).toEqual([]);
  });
});
