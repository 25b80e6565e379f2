import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import { errorMessage } from '@thulubazaar/contract';
import { requestLimits } from '@thulubazaar/contract/request-limits';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepDoor } from './door.ts';

// In a process of its own: it stands before every server of its process.

const behind: IncomingMessage[] = [];
const server = createServer((request, response) => {
  behind.push(request);
  response.end('inside');
});
// No HTTP server of Node's: that would get a door as well.
const api = createTcpServer((socket) => {
  socket.once('data', (request) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    const named = String(request).match(/^(?:sec-websocket-key|cookie|rsc): .*$/gim);
    socket.write(`asked with ${named?.sort().join()};`);
    socket.once('data', (chunk) => socket.end(`heard ${chunk}`));
  });
});
server.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n'));

beforeAll(async () => {
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  const apiUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
  keepDoor({ files: new Set(['/share.png']), apiUrl });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => {
  server.close();
  api.close();
});

/** Sends text as it is, and answers everything that comes back before the connection ends. */
async function send(head: string, ...lines: string[]): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const close = lines.some((line) => /^connection:/i.test(line)) ? [] : ['Connection: close'];
  socket.write([head, 'Host: bazaar.example', ...lines, ...close, '', ''].join('\r\n'));
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  await once(socket, 'close');
  return answer;
}

test('what is refused reaches nothing behind the door, and is kept by nobody', async () => {
  behind.length = 0;
  const answer = await send('GET /_next/image?url=x HTTP/1.1');
  expect(answer).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/);
  expect(answer).toMatch(/cache-control: no-store/i);
  expect(answer).toContain("content-security-policy: default-src 'none'");
  expect(await send('TRACE /en HTTP/1.1')).toMatch(/^HTTP\/1\.1 405[\s\S]*allow: GET, HEAD/i);
  expect(await send('OPTIONS * HTTP/1.1')).toMatch(/^HTTP\/1\.1 404/);
  expect(await send('HEAD /_next/image HTTP/1.1')).toMatch(/^HTTP\/1\.1 404[\s\S]*\r\n\r\n$/);
  expect(behind).toEqual([]);
});

test('of what is let in only the headers stay that are read', async () => {
  behind.length = 0;
  const tricks = ['RSC: 0', 'Next-Action: x', 'X-Forwarded-Host: evil.example', 'Accept-Language: ne'];
  expect(await send('GET /en/about?_rsc=1 HTTP/1.1', ...tricks)).toContain('inside');
  expect(behind[0]?.url).toBe('/en/about');
  expect(behind[0]?.headers).toEqual({
    host: 'bazaar.example',
    'accept-language': 'ne',
    connection: 'close',
  });
});

test('a connection that asks for another protocol is a request like others', async () => {
  const upgrade = ['Connection: Upgrade, close', 'Upgrade: websocket'];
  expect(await send('GET /_next/webpack-hmr HTTP/1.1', ...upgrade)).toMatch(/^HTTP\/1\.1 404/);
  expect(await send('GET /share.png HTTP/1.1', 'Connection: Upgrade', 'Upgrade: h2c')).toMatch(/inside$/);
  expect(await send('POST /api/views HTTP/1.1', ...upgrade, 'Content-Length: 1')).toMatch(/^HTTP\/1\.1 400/);
});

describe('the socket of the API', () => {
  const wants = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Key: abc'];

  test('is reached through the door, both ways, with the headers that are read', async () => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const head = ['GET /api/socket HTTP/1.1', 'Host: bazaar.example', ...wants, 'Cookie: a=b', 'RSC: 0'];
    socket.write([...head, '', ''].join('\r\n'));
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    await expect.poll(() => heard).toMatch(/^HTTP\/1\.1 101[\s\S]*asked with .*;$/);
    expect(heard.toLowerCase()).toContain('asked with cookie: a=b,sec-websocket-key: abc;');
    socket.write('hello');
    await once(socket, 'close');
    expect(heard).toMatch(/heard hello$/);
  });

  test('says why not, and what is no socket never gets that far', async () => {
    behind.length = 0;
    const { port } = api.address() as AddressInfo;
    expect(await send('GET /api/internal/changes HTTP/1.1', ...wants)).toMatch(/^HTTP\/1\.1 404/);
    expect(await send('GET /api/socket/x HTTP/1.1', ...wants)).toMatch(/inside$/);
    api.close();
    expect(await send('GET /api/socket HTTP/1.1', ...wants)).toMatch(/^HTTP\/1\.1 502/);
    api.listen(port, '127.0.0.1');
    await once(api, 'listening');
  });
});

test('what a page says of an error is heard at the door, as long as it may be', async () => {
  behind.length = 0;
  const say = (length: number) =>
    send('POST /unwell HTTP/1.1', `Content-Length: ${length}`, 'Connection: close', '', 'x'.repeat(length));
  expect(await say(10)).toMatch(/^HTTP\/1\.1 204/);
  expect(await say(9000)).toMatch(/^HTTP\/1\.1 413/);
  expect(await send('GET /unwell HTTP/1.1')).toMatch(/^HTTP\/1\.1 405[\s\S]*allow: POST/i);
  expect(behind).toEqual([]);
});

test('a host that can be none is refused', async () => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('GET /en HTTP/1.1\r\nHost: a@b/c\r\nConnection: close\r\n\r\n');
  const [chunk] = await once(socket, 'data');
  expect(String(chunk)).toMatch(/^HTTP\/1\.1 400/);
});

test('one connection may be refused something and be let in again', async () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect((await fetch(`${url}/.env`)).status).toBe(404);
  expect(await (await fetch(`${url}/share.png`)).text()).toBe('inside');
});

/** Asks as a client would, and says how often it came in. */
async function ask(path: string, headers: Record<string, string> = {}) {
  behind.length = 0;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const answer = await send(`GET ${path} HTTP/1.1`, ...lines);
  const [head = '', ...rest] = answer.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const type = /^content-type: (.*)$/im.exec(head)?.[1] ?? '';
  return { status: Number(head.split(' ')[1]), body, type };
}

describe('a request larger than people send', () => {
  test.each([
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
    expect(behind).toEqual([]);
  });

  test('is answered in the language and form of who asks', async () => {
    const long = 'a'.repeat(requestLimits.url);
    const page = await ask(`/ne?q=${long}`, { 'accept-language': 'ne' });
    expect(page.body.trim()).toBe(errorMessage('url_too_long', 'ne'));
    const { type, body } = await ask(`/api/ads?category=${long}`);
    expect(type).toContain('application/json');
    expect(JSON.parse(body).error.code).toBe('url_too_long');
  });
});

test('lets through what people send, as long as it may be', async () => {
  const search = `q=${encodeURIComponent('कोठा'.repeat(50))}&where=${encodeURIComponent('काठमाडौँ'.repeat(7))}`;
  const back = `/ne/sign-in?next=${encodeURIComponent(`/ne/search?${search}&cursor=${'x'.repeat(300)}`)}`;
  expect((await ask(back, { cookie: 'lang=ne; '.repeat(20) })).status).toBe(200);
  expect((await ask(`/en/search?${'a=b&'.repeat(requestLimits.parameters - 1)}`)).status).toBe(200);
  expect(behind).toHaveLength(1);
});

test('more searches than can be answered are told when to come back', async () => {
  const held: (() => void)[] = [];
  const waiting = createServer((_request, response) => held.push(() => response.end('found')));
  waiting.listen(0, '127.0.0.1');
  await once(waiting, 'listening');
  const url = `http://127.0.0.1:${(waiting.address() as AddressInfo).port}`;
  const asking = Array.from({ length: 200 }, () => fetch(`${url}/en/search?q=x`));
  await expect.poll(() => held.length).toBe(200);
  const refused = await fetch(`${url}/ne/search?q=x`, { headers: { 'accept-language': 'ne' } });
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('2');
  expect(await refused.text()).toBe(`${errorMessage('unavailable', 'ne')}\n`);
  for (const answer of held) answer();
  for (const answer of await Promise.all(asking)) expect(answer.status).toBe(200);
  waiting.closeAllConnections();
  waiting.close();
});
