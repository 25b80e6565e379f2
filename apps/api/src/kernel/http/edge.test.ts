import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forwardedByEdge } from './edge.ts';
import { createHttpServer } from './server.ts';

const secret = 'what only the edge knows, of some length';
const secretBefore = 'what the edge knew until a minute ago';
const app = express();
app.set('trust proxy', 1);
app.use(forwardedByEdge(secret, secretBefore));
app.get('/ip', (req, res) => void res.json({ ip: req.ip, secret: req.headers['x-origin-secret'] ?? null }));
const server = createHttpServer(app);

beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => void server.close(resolve)));

async function seen(headers: Record<string, string>): Promise<{ ip: string; secret: string | null }> {
  const { port } = server.address() as AddressInfo;
  return (await fetch(`http://127.0.0.1:${port}/ip`, { headers })).json() as Promise<{
    ip: string;
    secret: string | null;
  }>;
}

it('sees the visitor behind the edge, whatever they claimed to be forwarded for', async () => {
  const forwarded = { 'x-forwarded-for': '198.51.100.1, 203.0.113.7, 192.0.2.44' };
  expect(await seen({ ...forwarded, 'x-origin-secret': secret })).toEqual({
    ip: '203.0.113.7',
    secret: null,
  });
});

it('knows the edge by the secret before, until every edge has the new one', async () => {
  const forwarded = { 'x-forwarded-for': '203.0.113.7, 192.0.2.44', 'x-origin-secret': secretBefore };
  expect(await seen(forwarded)).toEqual({ ip: '203.0.113.7', secret: null });
});

it('sees the last hop of who cannot prove to be the edge', async () => {
  const forwarded = { 'x-forwarded-for': '198.51.100.1, 203.0.113.7' };
  expect((await seen(forwarded)).ip).toBe('203.0.113.7');
  expect((await seen({ ...forwarded, 'x-origin-secret': 'a guess' })).ip).toBe('203.0.113.7');
  expect((await seen({ 'x-origin-secret': secret, 'x-forwarded-for': '203.0.113.9' })).ip).toBe(
    '203.0.113.9',
  );
});
