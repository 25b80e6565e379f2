import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ErrorReports } from './error-reports.ts';
import { readPageError } from './page-errors.ts';

/** A double of the service: takes envelopes of three lines. */
let server: Server;
let received: { path: string; auth: string; event: Record<string, unknown> }[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const [whole = '{}', item = '{}', event = '{}'] = text.split('\n');
    expect(JSON.parse(item)).toEqual({ type: 'event' });
    expect(JSON.parse(whole).event_id).toBe(JSON.parse(event).event_id);
    received.push({
      path: request.url ?? '',
      auth: String(request.headers['x-sentry-auth']),
      event: JSON.parse(event),
    });
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  received = [];
});

const publicUrl = 'https://bazaar.example';
const reports = () =>
  new ErrorReports({
    dsn: `http://public@127.0.0.1:${(server.address() as AddressInfo).port}/42`,
    release: 'abc123',
    publicUrl,
  });

const chrome = `TypeError: x is not a function
    at MessageSender.send (${publicUrl}/dist/together.0123456789ab.js:1:2345)
    at async ${publicUrl}/ne/search?q=98412345678:3:7
    at chrome-extension://abcdef/content.js:1:1`;
const firefox = `send@${publicUrl}/_next/static/chunks/a-b.js:1:99\n@${publicUrl}/ne:2:3\n`;

it('sends what a page says with its release and its own files, and nothing of people', async () => {
  await reports().ofPage({
    name: 'TypeError',
    message: 'no ram@example.com, +977 9841234567',
    stack: chrome,
    page: 'search',
  });
  const [{ path, auth, event } = { path: '', auth: '', event: {} }] = received;
  expect(path).toBe('/api/42/envelope/');
  expect(auth).toContain('sentry_key=public');
  expect(event).toMatchObject({
    release: 'abc123',
    platform: 'javascript',
    transaction: 'search',
    level: 'error',
  });
  expect(event).toMatchObject({
    exception: {
      values: [
        {
          type: 'TypeError',
          value: 'no [address] [number]',
          stacktrace: {
            frames: [
              { filename: `${publicUrl}/[page]`, lineno: 3, colno: 7 },
              {
                filename: `${publicUrl}/dist/together.0123456789ab.js`,
                function: 'MessageSender.send',
                lineno: 1,
                colno: 2345,
              },
            ],
          },
        },
      ],
    },
  });
  expect(JSON.stringify(event)).not.toMatch(/9841|q=|extension/);
});

it('reads the stacks of other browsers', async () => {
  await reports().ofPage({ name: 'Error', message: 'm', stack: firefox, page: 'front' });
  expect(received[0]?.event).toMatchObject({
    exception: { values: [{ stacktrace: { frames: [{ function: '?' }, { function: 'send', colno: 99 }] } }] },
  });
});

it('leaves out what no file of the site had a part in', async () => {
  await reports().ofPage({
    name: 'Error',
    message: 'm',
    stack: 'Error: m\n    at chrome-extension://a/b.js:1:1',
    page: 'front',
  });
  expect(received).toEqual([]);
});

it('sends errors of the process by the files of the project', async () => {
  await reports().ofServer(new Error('duplicate "Ram Bahadur"'), '/[lang]/listing/[slug]');
  const text = JSON.stringify(received[0]?.event);
  expect(received[0]?.event).toMatchObject({ platform: 'node', transaction: '/[lang]/listing/[slug]' });
  expect(text).toContain('"filename":"apps/web/reports/error-reports.test.ts"');
  expect(text).not.toContain('Ram');
});

it('stops at twenty in a minute, and goes on when the service is gone', async () => {
  const busy = reports();
  const fault = { name: 'Error', message: 'm', stack: firefox, page: 'front' };
  for (let count = 0; count < 30; count++) await busy.ofPage(fault);
  expect(received.length).toBeGreaterThanOrEqual(20);
  expect(received.length).toBeLessThan(30);
  const gone = new ErrorReports({ dsn: 'http://public@127.0.0.1:9/1', release: 'a', publicUrl });
  await gone.ofPage(fault);
});

it('takes only what a page would say', () => {
  const said = { name: 'Error', message: 'm', stack: 's', page: 'listing' };
  expect(readPageError(JSON.stringify(said))).toEqual(said);
  expect(readPageError(JSON.stringify({ ...said, page: 'नमस्ते' }))?.page).toBe('?');
  for (const text of ['', 'null', '[]', '{"name":1}', '{"name":"Error"}'])
    expect(readPageError(text)).toBeNull();
});

it.each(['https://host/1', 'https://key@host/', 'https://key@host/name'])(
  'refuses %s as an address',
  (dsn) => {
    expect(() => new ErrorReports({ dsn, release: 'a', publicUrl })).toThrow('SENTRY_DSN');
  },
);
