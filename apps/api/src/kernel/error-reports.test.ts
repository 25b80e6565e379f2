import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { errorMessageWithoutPeople } from '@thulubazaar/nepal/error-message-without-people';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openErrorReports } from './error-reports.ts';
import { createLog } from './log.ts';

/** A double of the service: takes envelopes (a line of JSON for the whole, then a header and a body for each item). */
let server: Server;
let received: { path: string; auth: string; items: Record<string, unknown>[] }[] = [];
let status = 200;

beforeAll(async () => {
  server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks);
    const text = (req.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw).toString();
    const lines = text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    received.push({
      path: req.url ?? '',
      auth: String(req.headers['x-sentry-auth'] ?? ''),
      items: lines.slice(1).filter((_, index) => index % 2 === 1),
    });
    res.writeHead(status).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  received = [];
  status = 200;
});

const reports = () =>
  openErrorReports({
    dsn: `http://public@127.0.0.1:${(server.address() as AddressInfo).port}/42`,
    release: 'abc123',
    environment: 'production',
  });

it('sends an error that is logged with its release, its place in our files and nothing of people', async () => {
  const open = reports();
  const log = createLog('info', { write: () => {} }, open);
  const error = Object.assign(
    new Error('duplicate key (email)=(ram@example.com) of +977 9841-234567 from 203.0.113.9: "Ram Bahadur"'),
    { detail: 'Key (email)=(ram@example.com) already exists.', query: 'select 9841234567' },
  );
  log.error({ err: error, requestId: 'request-1', method: 'POST', path: '/api/ads' }, 'request failed');
  log.warn({ err: new Error('only a warning') }, 'not sent');
  await open.close();
  expect(received).toHaveLength(1);
  const [{ path, auth, items } = { path: '', auth: '', items: [] }] = received;
  expect(path + auth).toMatch(/^\/api\/42\/envelope\/.*public/);
  const [event] = items;
  expect(event).toMatchObject({
    release: 'abc123',
    environment: 'production',
    transaction: 'POST /api/ads',
    tags: { requestId: 'request-1', said: 'request failed' },
  });
  const text = JSON.stringify(event);
  expect(text).toContain('apps/api/src/kernel/error-reports.test.ts');
  expect(text).toContain('duplicate key');
  for (const personal of ['ram@', '9841', '203.0.113', 'Ram Bahadur', 'already exists', 'select'])
    expect(text).not.toContain(personal);
});

it('goes on when the service refuses or is gone', async () => {
  status = 500;
  const open = reports();
  open.report(new Error('first'), {});
  await open.close();
  const gone = openErrorReports({ dsn: 'http://public@127.0.0.1:9/1', release: 'a', environment: 'test' });
  gone.report(new Error('second'), {});
  await gone.close();
  expect(received).toHaveLength(1);
});

it.each([
  [
    'duplicate key value violates unique constraint "users_email_key"',
    'duplicate key value violates unique constraint […]',
  ],
  ['नम्बर ९८४१२३४५६७ मिलेन', 'नम्बर [number] मिलेन'],
  ['connect ECONNREFUSED 10.20.2.7:5432', 'connect ECONNREFUSED [network]:5432'],
  ['job 12 took 30 s', 'job 12 took 30 s'],
])('says %s without people', (message, wanted) => {
  expect(errorMessageWithoutPeople(message)).toBe(wanted);
});
