import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { earlyScript } from '@/shell/early-script.ts';
import { finishPages } from './page-output.ts';

// In a process of its own: it stands before every server of its process.

interface Sent {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

const revalidated = 's-maxage=60, stale-while-revalidate=3540';
const own = 'private, no-cache, no-store, max-age=0, must-revalidate';
const shell = (main: string) =>
  `<html><head><script>${earlyScript}</script><script src="/_next/a.js"></script></head><body>${main}</body></html>`;

/** Writes a page as Next does: in pieces, some of them bytes, and some through `end`. */
function page(response: ServerResponse, html: string, cacheControl = revalidated, status = 200): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': cacheControl });
  const half = Math.floor(html.length / 2);
  response.write(html.slice(0, half), 'utf8', () => response.end(Buffer.from(html.slice(half))));
}

let asked: { method: string | undefined; url: string | undefined; encoding: string | undefined }[] = [];
let counter = 0;

const pages: Record<string, (response: ServerResponse, incoming: IncomingMessage) => void> = {
  '/en': (response) => page(response, shell('<p>कोठा भाडामा</p>')),
  '/ne/search': (response) => page(response, shell('<p>results</p>'), own),
  '/en/gone': (response) => page(response, shell('<main data-missing="410"></main>')),
  '/ne/broken': (response) => {
    response.setHeader('link', '</_next/static/chunks/a.css>; rel=preload; as="style"');
    page(response, 'a stack trace', revalidated, 500);
  },
  '/en/counting': (response) => {
    counter += 1;
    page(response, shell(`<p>${counter}</p>`));
  },
  '/en/redirect': (response) => {
    response.setHeader('location', ['/en/there', '/en/there']);
    response.statusCode = 308;
    response.end();
  },
  '/en/data': (response) => {
    response.setHeader('content-type', 'application/json');
    response.end('{"a":1}');
  },
};

let server: Server;
beforeAll(async () => {
  finishPages();
  server = createServer((incoming, response) => {
    asked.push({
      method: incoming.method,
      url: incoming.url,
      encoding: incoming.headers['accept-encoding'] as string | undefined,
    });
    const [path = ''] = (incoming.url ?? '').split('?', 1);
    const make = pages[path];
    if (make) make(response, incoming);
    else page(response, shell('<p>else</p>'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Sent> {
  asked = [];
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    call.on('error', reject);
    call.end();
  });
}

describe('a page', () => {
  it('leaves finished: without scripts it does not need, with its policy and its length', async () => {
    const { status, headers, body } = await get('/en');
    const html = body.toString('utf8');
    expect(status).toBe(200);
    expect(html).toContain('<p>कोठा भाडामा</p>');
    expect(html).toContain(earlyScript);
    expect(html).not.toContain('_next');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-length']).toBe(`${body.length}`);
    expect(headers['transfer-encoding']).toBeUndefined();
    expect(headers.vary).toBe('Accept-Encoding');
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['gzip, br;q=0.2', 'gzip', gunzipSync],
  ])('is compressed for whoever takes %s, and not by Next', async (accepted, encoding, decompress) => {
    const plain = await get('/en');
    const { headers, body } = await get('/en', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(decompress(body).equals(plain.body)).toBe(true);
    expect(headers['content-length']).toBe(`${body.length}`);
    expect(asked[0]?.encoding).toBeUndefined();
  });

  it('says nothing of an encoding where there is none', async () => {
    for (const accepted of ['zstd', 'br;q=0, gzip;q=0.0', '*;q=0'])
      expect((await get('/en', { 'accept-encoding': accepted })).headers['content-encoding']).toBeUndefined();
  });

  it('has the same head without its body', async () => {
    const whole = await get('/en', { 'accept-encoding': 'br' });
    const head = await get('/en', { 'accept-encoding': 'br' }, 'HEAD');
    const { date: _whole, ...expected } = whole.headers;
    const { date: _head, ...headers } = head.headers;
    expect(headers).toEqual(expected);
    expect(head.body).toHaveLength(0);
    expect(asked[0]?.method).toBe('GET');
  });
});

describe('a page that is the same for everybody', () => {
  it('may be kept by a CDN for seconds, and is known again by its tag', async () => {
    const first = await get('/en', { 'accept-encoding': 'br' });
    // To the letter: a browser must ask each time, also within the seconds in which a CDN may answer by itself.
    expect(first.headers['cache-control']).toBe('public, max-age=0, s-maxage=5');
    const { etag = '' } = first.headers;
    const again = await get('/en', { 'accept-encoding': 'br', 'if-none-match': `"x", ${etag}` });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers.etag).toBe(etag);
    const longer = etag.replace('"', '"x');
    expect((await get('/en', { 'accept-encoding': 'br', 'if-none-match': longer })).status).toBe(200);
    expect(again.headers['content-encoding']).toBeUndefined();
  });

  it('has a tag for each encoding and each content', async () => {
    const tags = new Set<string | undefined>();
    for (const encoding of ['br', 'gzip', 'identity'])
      tags.add((await get('/en', { 'accept-encoding': encoding })).headers.etag);
    tags.add((await get('/en/counting')).headers.etag);
    const changed = await get('/en/counting', { 'if-none-match': [...tags].join(', ') });
    tags.add(changed.headers.etag);
    expect(tags).toHaveLength(5);
    expect(changed.status).toBe(200);
    expect(changed.body.toString()).toContain('<p>2</p>');
  });
});

describe('a page of one person', () => {
  it('is kept by their browser alone, for the way back, and has no tag', async () => {
    const { headers } = await get('/ne/search?q=a');
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(headers.etag).toBeUndefined();
  });
});

describe('a page that says so', () => {
  it('has the status it asks for', async () => {
    expect((await get('/en/gone')).status).toBe(410);
  });
});

describe('a failure', () => {
  it('is a page in the language of its address, kept by nobody, without what went wrong', async () => {
    const { status, headers, body } = await get('/ne/broken?x=1', { 'accept-encoding': 'gzip' });
    const html = gunzipSync(body).toString('utf8');
    expect(status).toBe(500);
    expect(html).toContain('<html lang="ne">');
    expect(html).toContain('href="/ne/broken?x=1"');
    expect(html).not.toContain('stack');
    expect(headers.link).toBeUndefined();
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(headers.etag).toBeUndefined();
  });
});

describe('what is no page', () => {
  it('passes as it is', async () => {
    const { headers, body } = await get('/en/data');
    expect(body.toString()).toBe('{"a":1}');
    expect(headers['content-security-policy']).toBeUndefined();
  });

  it('is a redirect, which has one address', async () => {
    const { status, headers } = await get('/en/redirect');
    expect([status, headers.location]).toEqual([308, '/en/there']);
    // A browser keeps such a redirect for good unless it is told not to.
    expect(headers['cache-control']).toContain('max-age=0');
  });

  it.each([
    ['asked for by React', '/en', { rsc: '1' }],
    ['outside the languages', '/english', {}],
    ['outside the pages', '/_next/static/a.js', {}],
  ])('is not taken over where it is %s', async (_what, path, headers) => {
    const answer = await get(path, { ...headers, 'accept-encoding': 'br' });
    expect(answer.body.toString()).toContain('_next');
    expect(answer.headers['content-security-policy']).toBeUndefined();
    expect(asked[0]?.encoding).toBe('br');
  });
});

describe('an address', () => {
  it('that cannot be decoded is taken at its letters, its query as it is', async () => {
    await get('/en/%E0%A4?q=%zz');
    expect(asked[0]?.url).toBe('/en/%25E0%25A4?q=%zz');
    await get('/en/%E0%A4%95?q=%zz');
    expect(asked[0]?.url).toBe('/en/%E0%A4%95?q=%zz');
  });
});
