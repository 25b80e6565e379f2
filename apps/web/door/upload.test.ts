import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bringsPhoto, passUpload } from './upload.ts';

let asked: IncomingMessage[] = [];
let received = '';
const api = createServer((req, res) => {
  asked.push(req);
  received = '';
  req.on('data', (chunk) => {
    received += chunk;
  });
  req.on('error', () => {});
  req.on('end', () => res.writeHead(204, { 'upload-offset': `${received.length}` }).end());
});
const web = createServer((req, res) =>
  passUpload(req, res, `http://127.0.0.1:${(api.address() as AddressInfo).port}`),
);
const path = '/api/uploads/00000000-0000-4000-8000-000000000000';

beforeAll(async () => {
  for (const server of [api, web]) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
});
afterAll(() => {
  for (const server of [web, api]) {
    server.closeAllConnections();
    server.close();
  }
});

function begin(length: number) {
  asked = [];
  received = '';
  const sending = request({
    port: (web.address() as AddressInfo).port,
    host: '127.0.0.1',
    method: 'PATCH',
    path,
    headers: { 'content-length': length, 'upload-offset': '3', cookie: 'x=y' },
  });
  sending.on('error', () => {});
  return sending;
}

it('is for the bytes of photos alone', () => {
  expect(bringsPhoto({ method: 'PATCH', url: path })).toBe(true);
  for (const [method, url] of [
    ['HEAD', path],
    ['PATCH', '/api/ads/1'],
    ['PATCH', `${path}/x`],
    ['POST', '/api/uploads'],
  ])
    expect(bringsPhoto({ method, url } as IncomingMessage)).toBe(false);
});

it('passes bytes on before they have all come, and the answer back', async () => {
  const sending = begin(6);
  sending.write('abc');
  await expect.poll(() => received).toBe('abc');
  sending.end('def');
  const [answer] = (await once(sending, 'response')) as [IncomingMessage];
  expect([answer.statusCode, answer.headers['upload-offset']]).toEqual([204, '6']);
  expect(asked[0]?.headers).toMatchObject({ 'upload-offset': '3', cookie: 'x=y' });
  expect(asked[0]?.headers['x-forwarded-for']).toContain('127.0.0.1');
});

it('breaks off where the line broke, with what had come', async () => {
  const sending = begin(6);
  sending.write('abcd');
  await expect.poll(() => received).toBe('abcd');
  sending.destroy();
  await expect.poll(() => asked[0]?.destroyed).toBe(true);
  expect([received, asked[0]?.complete]).toEqual(['abcd', false]);
});

it('passes on what came just before the line broke', async () => {
  const sending = begin(100_000);
  await new Promise((resolve) => sending.write('x'.repeat(20_000), resolve));
  sending.socket?.destroySoon();
  await expect.poll(() => [received.length, asked[0]?.destroyed]).toEqual([20_000, true]);
});

it('says that there is no API where there is none', async () => {
  const gone = createServer((req, res) => passUpload(req, res, 'http://127.0.0.1:1'));
  gone.listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const answer = await fetch(`http://127.0.0.1:${(gone.address() as AddressInfo).port}${path}`, {
    method: 'PATCH',
    body: 'abc',
  });
  expect(answer.status).toBe(502);
  gone.close();
});
