import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi, testConfig, useApi } from '../../test/harness.ts';
import { messagesTo, newPhone, send } from '../../test/people.ts';
import { keep } from '../kernel/messages/kept-messages.ts';

const holder = useApi();
const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
  await holder.api.context.pool.query('delete from rate_limits');
});

interface Seen {
  path: string;
  form: Record<string, string>;
}

/** A local double of a gateway: takes forms, answers what it is told to. */
async function gateway(answer: (seen: Seen) => { status: number; body: unknown } | 'hang-up') {
  const seen: Seen[] = [];
  const server: Server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
      const request = { path: `${req.method} ${req.url}`, form };
      seen.push(request);
      const reply = answer(request);
      if (reply === 'hang-up') return void req.socket.destroy();
      res.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => new Promise((resolve) => server.close(resolve)) });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

const sparrowTakes = { status: 200, body: { count: 1, response_code: 200, response: '1 messages queued' } };
const aakashTakes = { status: 200, body: { error: false, message: '1 messages queued', data: {} } };

async function apiWith(env: Record<string, string>): Promise<TestApi> {
  const api = await startTestApi(holder.api.context.config.databaseUrl, env);
  open.push(api);
  return api;
}

function both(sparrowUrl: string, aakashUrl: string): Promise<TestApi> {
  return apiWith({
    SPARROW_URL: sparrowUrl,
    SPARROW_TOKEN: 'sparrow-token',
    SPARROW_FROM: 'TheAlert',
    AAKASH_URL: aakashUrl,
    AAKASH_TOKEN: 'aakash-token',
  });
}

function askForCode(api: TestApi, phone: string, lang = 'en') {
  return send(api.origin, 'POST', '/api/auth/phone/code', { phone }, { 'accept-language': lang });
}

describe('SMS gateways', () => {
  it('sends by Sparrow, with a code that signs in and nothing in the outbox', async () => {
    const [first, second] = [await gateway(() => sparrowTakes), await gateway(() => aakashTakes)];
    const api = await both(first.url, second.url);
    const phone = newPhone();
    expect((await askForCode(api, phone)).status).toBe(202);
    expect(second.seen).toEqual([]);
    expect(first.seen).toMatchObject([
      { path: 'POST /v2/sms/', form: { token: 'sparrow-token', from: 'TheAlert', to: phone } },
    ]);
    const text = first.seen[0]?.form.text ?? '';
    const code = /^\d{6}/.exec(text)?.[0];
    expect(text.split('\n').at(-1)).toBe(`@localhost #${code}`);
    const verified = await send(api.origin, 'POST', '/api/auth/phone/verify', { phone, code });
    expect(verified.status).toBe(200);
    expect(await messagesTo(api, `+977${phone}`)).toEqual([]);
  });

  it('fits a Nepali code into one Unicode message', async () => {
    const only = await gateway(() => aakashTakes);
    const api = await apiWith({
      AAKASH_URL: only.url,
      AAKASH_TOKEN: 'aakash-token',
      WEB_URL: 'https://thulubazaar.example',
    });
    await askForCode(api, newPhone(), 'ne');
    expect(only.seen[0]?.form.text).toContain('ठूलो बजार');
    expect(only.seen[0]?.form.text?.length).toBeLessThanOrEqual(70);
  });

  it.each([
    { how: 'refuses', reply: { status: 403, body: { response_code: 1002, response: 'Invalid token' } } },
    { how: 'answers 200 with an error', reply: { status: 200, body: { response_code: 1007 } } },
    { how: 'answers something else', reply: { status: 200, body: 'hello' } },
    { how: 'is broken', reply: { status: 502, body: null } },
    { how: 'hangs up', reply: 'hang-up' as const },
  ])('falls over to Aakash when Sparrow $how', async ({ reply }) => {
    const [first, second] = [await gateway(() => reply), await gateway(() => aakashTakes)];
    const api = await both(first.url, second.url);
    const phone = newPhone();
    expect((await askForCode(api, phone)).status).toBe(202);
    expect(first.seen).toHaveLength(1);
    expect(second.seen).toMatchObject([
      { path: 'POST /sms/v3/send', form: { auth_token: 'aakash-token', to: phone } },
    ]);
    expect(second.seen[0]?.form.text).toBe(first.seen[0]?.form.text);
  });

  it('says that the service is unavailable when both fail, without keeping the code in the clear', async () => {
    const refusal = { status: 401, body: { error: true, message: 'Invalid auth token' } };
    const [first, second] = [await gateway(() => refusal), await gateway(() => refusal)];
    const api = await both(first.url, second.url);
    const phone = newPhone();
    const answer = await askForCode(api, phone);
    expect(answer.status).toBe(503);
    expect((await answer.json()).error.code).toBe('unavailable');
    expect(await messagesTo(api, `+977${phone}`)).toEqual([]);
  });
});

describe('mail server', () => {
  /** Speaks just enough SMTP to take one message. */
  async function mailServer() {
    const received: string[] = [];
    const server: TcpServer = createTcpServer((socket) => {
      let data: string[] | null = null;
      let rest = '';
      socket.write('220 double\r\n');
      socket.on('error', () => {});
      socket.on('data', (chunk) => {
        const lines = (rest + chunk.toString()).split('\r\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          if (data && line === '.') {
            received.push(data.join('\n'));
            data = null;
            socket.write('250 taken\r\n');
          } else if (data) data.push(line);
          else if (line === 'DATA') {
            data = [];
            socket.write('354 go on\r\n');
          } else if (line === 'QUIT') socket.end('221 bye\r\n');
          else {
            received.push(line);
            socket.write('250 fine\r\n');
          }
        }
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push({ close: () => server.close() });
    return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
  }

  it('sends the code by e-mail', async () => {
    const server = await mailServer();
    const api = await apiWith({ SMTP_URL: server.url, MAIL_FROM: 'ThuluBazaar <no-reply@bazaar.example>' });
    const email = 'someone@example.com';
    expect((await send(api.origin, 'POST', '/api/auth/email/code', { email })).status).toBe(202);
    const all = server.received.join('\n');
    expect(all).toContain('MAIL FROM:<no-reply@bazaar.example>');
    expect(all).toContain('RCPT TO:<someone@example.com>');
    const code = /Subject: (\d{6}) is your ThuluBazaar code/.exec(all)?.[1];
    const registered = await send(api.origin, 'POST', '/api/auth/email/register', {
      email,
      code,
      password: 'momo pasal 42',
    });
    expect(registered.status).toBe(200);
  });

  it('that is away is a 503', async () => {
    const api = await apiWith({ SMTP_URL: 'smtp://127.0.0.1:1' });
    const answer = await send(api.origin, 'POST', '/api/auth/email/code', { email: 'someone@example.com' });
    expect(answer.status).toBe(503);
  });
});

describe('outbox page', () => {
  it('shows the newest messages with their codes, as a page and as JSON', async () => {
    const phone = newPhone();
    await askForCode(holder.api, phone);
    const json = await (await fetch(`${holder.api.origin}/outbox.json`)).json();
    expect(json).toMatchObject({ items: [{ channel: 'sms', recipient: `+977${phone}` }] });
    const page = await fetch(`${holder.api.origin}/outbox`);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const html = await page.text();
    expect(html).toContain(`+977${phone}`);
    expect(html).toMatch(/<b>\d{6}<\/b>/);
  });

  it('shows markup as text', async () => {
    await keep(holder.api.context, 'email', '<b>x</b>', '<script>alert(1)</script>');
    const html = await (await fetch(`${holder.api.origin}/outbox`)).text();
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<b>x</b>');
  });

  it.each<Record<string, string>>([
    { 'x-forwarded-for': '203.0.113.1' },
    { 'x-forwarded-host': 'localhost' },
    { forwarded: 'for=203.0.113.1' },
  ])('is not there through a proxy: %o', async (headers) => {
    expect((await send(holder.api.origin, 'GET', '/outbox', undefined, headers)).status).toBe(404);
  });

  it.each<Record<string, string>>([
    { SPARROW_TOKEN: 'token', SPARROW_FROM: 'from' },
    { AAKASH_TOKEN: 'token' },
    { SMTP_URL: 'smtp://127.0.0.1:1' },
    { OUTBOX: 'off' },
    { HOST: '0.0.0.0' },
  ])('does not exist with %o, nor is anything kept', async (env) => {
    const api = await apiWith(env);
    expect((await fetch(`${api.origin}/outbox`)).status).toBe(404);
    expect((await fetch(`${api.origin}/outbox.json`)).status).toBe(404);
    expect(api.context.config.messages.outbox).toBe(false);
  });

  it('cannot be switched on beside a gateway', () => {
    const both = { OUTBOX: 'on', AAKASH_TOKEN: 'token' };
    expect(() => testConfig('postgres://localhost/x', '.data', both)).toThrow(/OUTBOX/);
    expect(() => testConfig('postgres://localhost/x', '.data', { SPARROW_TOKEN: 'x' })).toThrow(
      /SPARROW_FROM/,
    );
  });
});
