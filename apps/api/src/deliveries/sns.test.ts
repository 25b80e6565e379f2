// In a process of its own: it sets the credentials of AWS.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { deliveriesOf, neverQuiet, sendDue } from '../../test/delivering.ts';
import { type SnsServer, snsArns, startSns } from '../../test/doubles/sns-server.ts';
import { makePerson } from '../../test/factories.ts';
import { createTestDatabase, startTestApi, type TestApi, type TestDatabase } from '../../test/harness.ts';
import { notify } from '../notifications/notify.ts';

let sns: SnsServer;
let database: TestDatabase;
let api: TestApi;

beforeAll(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'a double');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'has none');
  [sns, database] = await Promise.all([startSns(), createTestDatabase()]);
  api = await startTestApi(database.url, sns.env);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await api.close();
  await Promise.all([sns.close(), database.drop()]);
});

it('publishes to a platform endpoint, waits when SNS is busy, and drops one that is disabled', async () => {
  const person = await makePerson(api);
  await neverQuiet(person);
  const arn = `${snsArns}GCM/thulubazaar/0d4b2c1e-1f8a-3c7d-9c0f-3b7e6a5d4c2b`;
  const device = { channel: 'sns' as const, address: arn, lang: 'en' as const };
  expect((await person.ask('POST /api/notifications/devices', { body: device })).error).toBeUndefined();
  const tell = (key: string) =>
    notify(api.context.pool, { userId: person.id, kind: 'export_ready', key, data: {} });
  await tell('1');
  sns.replies.push({ status: 400, code: 'Throttled' });
  await sendDue(api.context);
  expect(await deliveriesOf(api.context, person)).toMatchObject([{ state: 'waiting' }]);
  await sendDue(api.context, 'anyhow');
  expect(await deliveriesOf(api.context, person)).toMatchObject([{ state: 'sent', provider_id: 'm-1' }]);
  const [{ arn: to, message } = { arn: '', message: null }] = sns.received;
  expect(to).toBe(arn);
  expect(JSON.parse(message?.GCM ?? '{}').fcmV1Message.message).toMatchObject({
    notification: { title: 'Your account' },
    data: { path: '/en/profile#your-data' },
    android: { notification: { tag: 'export_ready-1' } },
  });
  expect(JSON.parse(message?.APNS ?? '{}')).toMatchObject({
    aps: { alert: { title: 'Your account' } },
    id: expect.any(Number),
  });

  sns.disabled.add(arn);
  await tell('2');
  await sendDue(api.context);
  expect((await deliveriesOf(api.context, person)).at(-1)).toMatchObject({ state: 'failed' });
  expect((await person.ask('GET /api/notifications/devices')).data?.items).toEqual([]);
  expect((await api.ask('GET /api/ready')).data?.notifiesBy).toEqual(['sns']);
});
