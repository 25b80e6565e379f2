import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { keepPace } from './keep-pace.ts';

let server: Server;
afterEach(() => void server.close());

/** Sends a byte at a time until it is answered (its status) or cut off. */
async function drip(bytes: number, pace: { grace: number; bytesPerSecond: number }): Promise<number | 'cut'> {
  server = createServer((req, res) => {
    keepPace(req, pace);
    req.resume().on('end', () => res.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const req = request({ port, host: '127.0.0.1', method: 'POST', headers: { 'content-length': bytes } });
  let sent = 0;
  const timer = setInterval(() => {
    if (sent++ < bytes) req.write('x');
    else req.end();
  }, 5);
  return new Promise<number | 'cut'>((resolve) => {
    req
      .on('response', (answer) => resolve(answer.resume().statusCode ?? 0))
      .on('error', () => resolve('cut'));
  }).finally(() => clearInterval(timer));
}

it('cuts a body that drips, however long it was to be', async () => {
  expect(await drip(1_000_000, { grace: 50, bytesPerSecond: 100_000 })).toBe('cut');
});

it('lets a slow one arrive that keeps the pace, beyond its grace too', async () => {
  expect(await drip(40, { grace: 50, bytesPerSecond: 0.01 })).toBe(200);
});

it('leaves what has no body alone', async () => {
  expect(await drip(0, { grace: 0, bytesPerSecond: 100_000 })).toBe(200);
});
