import { type IncomingHttpHeaders, request } from 'node:http';
import { describe, expect, inject, it } from 'vitest';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks as it is written: fetch would tidy the address and refuse some methods. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(inject('webUrl'), { path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

const pagePolicy = /^default-src 'none'; script-src [^;]*'sha256-/;

describe('what nobody uses is closed', () => {
  it.each([
    '/_next/image?url=%2Fshare.png&w=640&q=75',
    '/_next/image?url=%2Fmedia%2Fx%2F640.webp&w=640&q=75',
    '/_next/data/build/en.json',
    '/_next/webpack-hmr',
    '/_next/static/chunks/missing.js',
    '/__nextjs_original-stack-frame',
    '/dist/missing.js',
    '/favicon.ico',
    '/en/en.rsc',
    '/en.rsc',
    '/en/about.rsc',
    '/en/about.segments/_tree.segment.rsc',
    '/api/internal/changes',
    '/api/../outbox',
    '//evil.example/x',
    'http://evil.example/en/about',
    '/.env',
  ])('%s is 404, and kept by nobody', async (path) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(404);
    expect(headers['cache-control']).not.toMatch(/immutable|max-age=[1-9]\d{2}/);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])(
    '%s on pages and files is 405',
    async (method) => {
      for (const path of ['/en', '/ne/search', '/', '/share.png', '/sitemap.xml'])
        expect((await ask(path, method)).status, path).toBe(405);
    },
  );

  it('OPTIONS * and TRACE of the API lead nowhere', async () => {
    expect((await ask('*', 'OPTIONS')).status).toBe(404);
    expect((await ask('/api/categories', 'TRACE')).status).toBe(405);
  });

  it.each<Record<string, string>>([
    { rsc: '0' },
    { rsc: '1' },
    { 'next-action': 'x' },
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    { 'x-nextjs-data': '1' },
    { 'x-matched-path': '/en/search' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    { connection: 'Upgrade', upgrade: 'websocket' },
  ])('a page is the same page with %j', async (headers) => {
    const plain = await ask('/en/about');
    const tricked = await ask('/en/about', 'GET', headers);
    expect(tricked.status).toBe(200);
    expect(tricked.body).toBe(plain.body);
    expect(tricked.headers['content-security-policy']).toMatch(pagePolicy);
  });

  it('an address without a language leads into this site, whatever the request says of it', async () => {
    for (const host of ['evil.example', 'localhost:1'])
      expect(
        (await ask('/about', 'GET', { host, 'x-forwarded-host': 'evil.example' })).headers.location,
      ).toBe('/en/about');
    expect((await ask('/about', 'GET', { host: 'a@b/c' })).status).toBe(400);
  });
});

it('a page that is none says so in the language of its address', async () => {
  const { status, headers, body } = await ask('/ne/no-such-page.php');
  expect(status).toBe(404);
  expect(headers['content-security-policy']).toMatch(pagePolicy);
  expect(body).toContain('lang="ne"');
});
