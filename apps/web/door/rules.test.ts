import { operations } from '@thulubazaar/contract';
import { neutralPath } from '@thulubazaar/contract/neutral-paths';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from './rules.ts';

const files = new Set(['/share.png', '/dist/copy-link.0123456789ab.js', '/_next/static/chunks/a-b_c.js']);

function ask(method: string, url: string) {
  return judge(method, url, files);
}

describe('what the product does not use is closed', () => {
  test.each([
    '/_next/image?url=%2Fshare.png&w=640&q=75',
    '/_next/data/build/en.json',
    '/_next/static/chunks/missing.js',
    '/_next/static/../../package.json',
    '/_next/static/%2e%2e/server.js',
    '/_next/webpack-hmr',
    '/_next/flight/app/page',
    '/__nextjs_original-stack-frame?x=1',
    '/__nextjs_font/geist.woff2',
    '/_error',
    '/_not-found',
    '/dist/missing.js',
    '/dist/%FF',
    '/favicon.ico',
    '/.env',
    '/.git/config',
    '/wp-login.php',
    '/index.rsc',
    '/index.txt',
    '/%FF',
    '/api',
    '/api/',
    '/api/internal/changes',
    '/api/internal',
    '/api/../outbox',
    '/api/%2e%2e/outbox',
    '/api/./categories',
    '/api//categories',
    '/api/categories%2f..',
    '/api/a\\b',
    '/api/.well-known',
    '/media/',
    '/media/../api/categories',
    '/media/bcd/640.png',
    '/internal/',
    '/internal/revalidate/x',
    '//evil.example/x',
    '/\\evil.example',
    '/./en',
    '/%2e%2e/en',
    'http://evil.example/en/about',
    'evil.example:443',
    '*',
    '',
    '/dist',
  ])('%s', (url) => {
    expect(ask('GET', url)).toEqual({ status: 404 });
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'CONNECT', 'get', ''])(
    '%s on pages and files',
    (method) => {
      for (const url of [
        '/en',
        '/ne/search?q=x',
        '/',
        '/about',
        '/en/no-such-page',
        '/share.png',
        '/robots.txt',
      ])
        expect(ask(method, url), url).toEqual({ status: 405, allow: 'GET, HEAD' });
    },
  );

  test.each(['OPTIONS', 'TRACE', 'CONNECT'])('%s on the API', (method) => {
    expect(ask(method, '/api/categories')).toMatchObject({ status: 405 });
  });

  test('everything but POST on the route that drops pages', () => {
    expect(ask('GET', '/internal/revalidate')).toEqual({ status: 405, allow: 'POST' });
    expect(ask('POST', '/internal/revalidate')).toEqual({ kind: 'internal', url: '/internal/revalidate' });
  });
});

describe('what the product uses is open', () => {
  test.each([
    '/en',
    '/ne',
    '/en/about',
    '/ne/c/property/rooms',
    '/ne/listing/%E0%A4%95%E0%A5%8B%E0%A4%A0%E0%A4%BE-12',
    '/en/',
  ])('the page %s', (url) => {
    expect(ask('GET', url)).toEqual({ kind: 'page', url });
  });

  test.each([
    ...files,
    '/.well-known/apple-app-site-association',
    '/.well-known/assetlinks.json',
    '/.well-known/security.txt',
    '/icon.svg',
    '/robots.txt',
    '/sitemap.xml',
    '/sitemaps/pages.xml',
    '/sitemaps/listings-3.xml',
    '/share/12-0123456789ab.jpg',
    '/indexnow.txt',
    '/manifest.webmanifest',
  ])('the file %s', (url) => {
    expect(ask('GET', `${url}?v=1`)).toEqual({ kind: 'file', url });
  });

  test('addresses without a language, with their query', () => {
    for (const url of ['/', '/about', '/search?q=kotha&sort=newest', '/listing/x-12'])
      expect(ask('GET', url)).toEqual({ kind: 'page', url });
  });

  test('every operation of the API, under both its names', () => {
    for (const { method, path } of operations) {
      const url = path.replace(/\{\w+\}/g, '3f1c2b9e-0d3f-4f0e-9a55-7a3f2f1f8a11');
      for (const name of [url, neutralPath(url)])
        expect(ask(method.toUpperCase(), `${name}?a=1`)).toEqual({ kind: 'api', url: `${name}?a=1` });
    }
  });

  test.each([
    '/api/docs',
    '/api/docs/swagger-ui.css',
    '/api/openapi.json',
    '/api/uploads',
    '/media/bcd0123/640.webp',
    '/media/bcd0123/640.avif',
    '/api/conversations/3f1c2b9e-0d3f-4f0e-9a55-7a3f2f1f8a11/photos/3f1c2b9e-0d3f-4f0e-9a55-7a3f2f1f8a12/320.webp',
    '/api/images/3f1c2b9e-0d3f-4f0e-9a55-7a3f2f1f8a11/320.webp',
    '/api/reports/3f1c2b9e-0d3f-4f0e-9a55-7a3f2f1f8a11/photos/3f1c2b9e-0d3f-4f0e-9a55-7a3f2f1f8a12/320.webp',
  ])('the rest of the API: %s', (url) => {
    expect(ask('GET', url)).toMatchObject({ kind: 'api' });
  });
});

describe('a page', () => {
  test('says why a report was not taken', () => {
    const url = '/en/report?problem=own_listing';
    expect(ask('GET', url)).toEqual({ kind: 'page', url });
  });

  test.each([
    ['/EN', '/en'],
    ['/Ne/Search?q=Bike', '/ne/search?q=Bike'],
    ['/en/C/property/Rooms', '/en/c/property/rooms'],
    ['/ne/in/%E0%A4%95%E0%A4%BE', '/ne/in/%E0%A4%95%E0%A4%BE'],
  ])('is found in capitals too: %s', (asked, url) => {
    expect(ask('GET', asked)).toEqual({ kind: 'page', url });
  });

  test('of a listing is found by its number, whatever was hung on to it', () => {
    for (const url of [
      '/en/listing/x-12).',
      '/EN/Listing/X-12',
      '/en/listing/x-12&fbclid=y-3',
      '/en/listing/x-12%E0%A5',
    ])
      expect(ask('GET', url), url).toEqual({ kind: 'page', url: '/en/listing/12' });
    expect(ask('GET', '/listing/x-12%E0%A5%A4')).toEqual({ kind: 'page', url: '/listing/12' });
    expect(ask('GET', '/en/listing/x-12')).toEqual({ kind: 'page', url: '/en/listing/x-12' });
    expect(ask('GET', '/en/listing/room-for-2-people')).toEqual({
      kind: 'page',
      url: '/en/listing/room-for-2-people',
    });
  });

  test('that is none is one and the same, whatever it is called', () => {
    for (const url of [
      '/en/en.rsc',
      '/en/about.rsc',
      '/en/no-such-page',
      '/en/c/%FF',
      '/en/about.segments/_tree.segment.rsc',
      '/en//x',
    ])
      expect(ask('GET', url)).toEqual({ kind: 'page', url: '/en/missing' });
  });

  test('of messages is one for all conversations', () => {
    const id = '3f1c2b9e-0d3f-4f0e-9a55-7a3f2f1f8a11';
    for (const path of ['/ne/messages', `/ne/messages/${id}`, `/ne/messages/${id}/`])
      expect(ask('GET', path)).toEqual({ kind: 'page', url: '/ne/messages' });
    expect(ask('GET', '/en/messages/new?listing=1&_rsc=2')).toEqual({
      kind: 'page',
      url: '/en/messages/new?listing=1',
    });
    for (const path of ['/ne/messages/plain?cursor=x', `/ne/messages/plain/${id}?before=3`])
      expect(ask('GET', path)).toEqual({ kind: 'page', url: path });
    expect(ask('GET', `/messages/${id}`)).toEqual({ kind: 'page', url: `/messages/${id}` });
    expect(ask('POST', `/ne/messages/${id}`)).toMatchObject({ status: 405 });
    expect(ask('GET', '/ne/notifications?cursor=x')).toEqual({
      kind: 'page',
      url: '/ne/notifications?cursor=x',
    });
  });

  test('has the query it reads, and nothing in it that Next reads', () => {
    expect(ask('GET', '/en/about?_rsc=1&x=2')).toEqual({ kind: 'page', url: '/en/about' });
    expect(ask('GET', '/ne/search/count?q=kotha&minPrice=5')).toEqual({
      kind: 'page',
      url: '/ne/search/count?q=kotha&minPrice=5',
    });
    expect(ask('GET', '/en/search?_rsc=1&q=kotha&nxtPlang=ne&__nextDataReq=1&where=x')).toEqual({
      kind: 'page',
      url: '/en/search?q=kotha&where=x',
    });
  });
});

test('forms that need no scripts are sent to addresses of their own, and to no page', () => {
  for (const path of [
    '/messages/send',
    '/notifications/do',
    '/saved-searches/do',
    '/my/deals/do',
    '/my/verification/do',
    '/my/verification/paper',
  ]) {
    expect(ask('POST', `/ne${path}?x=1`)).toEqual({ kind: 'form', url: `/ne${path}` });
    for (const method of ['GET', 'PUT']) expect(ask(method, `/ne${path}`)).toMatchObject({ status: 405 });
    expect(ask('POST', path)).toMatchObject({ status: 405 });
  }
});

test('no address is let in that a parser would read as another', () => {
  const pieces = fc.constantFrom(
    '/',
    '//',
    '.',
    '..',
    '%2e',
    '%2f',
    '%5c',
    '\\',
    '?',
    '&',
    '#',
    'en',
    'api',
    'media',
    '_next',
    'x',
    '@',
    ':',
  );
  const urls = fc.array(pieces, { maxLength: 10 }).map((parts) => `/${parts.join('')}`);
  fc.assert(
    fc.property(urls, (url) => {
      const verdict = ask('GET', url);
      if ('status' in verdict) return;
      const { pathname, host } = new URL(verdict.url, 'http://own.example');
      expect(host).toBe('own.example');
      expect(pathname).toBe(verdict.url.split('?', 1)[0]);
    }),
    { numRuns: 3000 },
  );
});
