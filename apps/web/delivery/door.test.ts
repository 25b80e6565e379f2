import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorMessage } from '@thulubazaar/contract';
import { requestLimits } from '@thulubazaar/contract/request-limits';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardDoor } from './door.ts';

guardDoor();
let seen = 0;
const server = createServer((_request, response) => {
  seen += 1;
  response.end('page');
});
server.on('upgrade', () => {
  seen += 1;
});
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => void server.close(resolve)));

function ask(path: string, headers: Record<string, string> = {}) {
  seen = 0;
  return new Promise<{ status: number; body: string; type: string }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const asking = request({ port, host: '127.0.0.1', path, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, body, type: answer.headers['content-type'] ?? '' }),
      );
    });
    asking.on('error', reject).end();
  });
}

describe('a request larger than people send', () => {
  it.each([
    ['a query of thousands of parameters', `/en/search?${'a&'.repeat(3900)}`, {}, 400],
    ['one more parameter than there may be', `/en?${'a&'.repeat(requestLimits.parameters)}`, {}, 400],
    ['an endless address', `/en?q=${'a'.repeat(requestLimits.url)}`, {}, 414],
    ['an endless path', `/en/${'a/'.repeat(requestLimits.path / 2)}`, {}, 414],
    ['thousands of cookies', '/en', { cookie: 'a;'.repeat(4000) }, 431],
    [
      'hundreds of headers',
      '/en',
      Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`x-${n}`, 'a'])),
      431,
    ],
  ])('never reaches Next: %s', async (_what, path, headers, status) => {
    const answer = await ask(path, headers);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatch(/\.\n$/);
    expect(seen).toBe(0);
  });

  it('is answered in the language and form of who asks', async () => {
    const long = 'a'.repeat(requestLimits.url);
    const page = await ask(`/ne?q=${long}`, { 'accept-language': 'ne' });
    expect(page.body.trim()).toBe(errorMessage('url_too_long', 'ne'));
    const { type, body } = await ask(`/api/ads?category=${long}`);
    expect(type).toContain('application/json');
    expect(JSON.parse(body).error.code).toBe('url_too_long');
  });
});

it('lets through what people send, as long as it may be', async () => {
  const search = `q=${encodeURIComponent('कोठा'.repeat(50))}&where=${encodeURIComponent('काठमाडौँ'.repeat(7))}`;
  const back = `/ne/sign-in?next=${encodeURIComponent(`/ne/search?${search}&cursor=${'x'.repeat(300)}`)}`;
  expect((await ask(back, { cookie: 'lang=ne; '.repeat(20) })).status).toBe(200);
  expect((await ask(`/en/search?${'a=b&'.repeat(requestLimits.parameters - 1)}`)).status).toBe(200);
  expect(seen).toBe(1);
});

it('takes no connection for another protocol', async () => {
  const headers = { connection: 'Upgrade', upgrade: 'websocket' };
  await expect(ask(`/en?${'a&'.repeat(3000)}`, headers)).rejects.toThrow('socket hang up');
  expect(seen).toBe(0);
});
