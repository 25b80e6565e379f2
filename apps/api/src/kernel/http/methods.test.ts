import { request } from 'node:http';
import type { ErrorBody } from '@thulubazaar/contract';
import { expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';

const holder = useApi();

interface Seen {
  status: number;
  allow: string | undefined;
  body: string;
}

function ask(method: string, path: string, headers: Record<string, string> = {}): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(holder.api.origin);
    const asking = request({ hostname, port, method, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          allow: answer.headers.allow,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    asking.on('error', reject).end();
  });
}

it.each([
  ['TRACE', '/api/ads'],
  ['TRACE', '/api/auth/me'],
  ['TRACE', '/nothing'],
  ['TRACE', '/media/x/320.webp'],
  ['OPTIONS', '*'],
  ['OPTIONS', '/api/ads'],
  ['OPTIONS', '/nothing'],
  ['PROPFIND', '/api/docs'],
  ['SEARCH', '/api/search?q=room'],
  ['PURGE', '/media/x/320.webp'],
  ['LINK', '/api/ads/1'],
])('%s %s is no method of this API, and shows nothing of what was sent', async (method, path) => {
  const { status, allow, body } = await ask(method, path, { 'x-secret-of-a-proxy': 'shown to nobody' });
  expect(status).toBe(405);
  expect((JSON.parse(body) as ErrorBody).error.code).toBe('method_not_allowed');
  expect(allow).toBe('GET, HEAD, POST, PUT, PATCH, DELETE');
  expect(body).not.toContain('shown to nobody');
});

it('a path that only others know is still told from a method that only others know', async () => {
  expect((await ask('GET', '*')).status).toBe(404);
  const { status, allow } = await ask('DELETE', '/api/ads');
  expect([status, allow]).toEqual([405, 'GET, HEAD, POST']);
});
