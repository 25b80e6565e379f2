import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isHost, keepReadHeaders, readHeaders } from './headers.ts';

/** Headers that Next or what runs behind it is known to take orders from. */
const orders = [
  'rsc',
  'next-action',
  'next-hmr-refresh',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'next-url',
  'purpose',
  'x-action-forwarded',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-http-method-override',
  'x-invoke-path',
  'x-invoke-status',
  'x-matched-path',
  'x-middleware-invoke',
  'x-middleware-prefetch',
  'x-middleware-rewrite',
  'x-middleware-subrequest',
  'x-nextjs-data',
  'x-now-route-matches',
  'x-original-url',
  'x-prerender-revalidate',
  'x-prerender-revalidate-if-generated',
  'x-rewrite-url',
  'x-client-address',
  'x-internal-authorization',
];

test.each(['page', 'file', 'internal', 'api'] as const)(
  'nothing that gives Next orders is read for a %s',
  (kind) => {
    const headers = Object.fromEntries([...orders, 'host'].map((name) => [name, '1']));
    keepReadHeaders(headers, kind);
    expect(headers).toEqual({ host: '1' });
  },
);

test('what the API reads comes through to it', () => {
  const source = path.join(import.meta.dirname, '../../api/src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  );
  const read = files.flatMap((name) =>
    [
      ...readFileSync(path.join(source, name), 'utf8').matchAll(
        /\breq\.headers(?:\[['"]([\w-]+)['"]\]|\.(\w+))/g,
      ),
    ].map((match) => match[1] ?? match[2] ?? ''),
  );
  expect(read).toContain('idempotency-key');
  // These two are for the web server's own calls, which do not come through the door.
  const own = ['x-client-address', 'x-internal-authorization'];
  expect(read.filter((name) => !own.includes(name) && !readHeaders.api.has(name))).toEqual([]);
});

test.each(['bazaar.example', 'localhost:3333', '127.0.0.1', '[::1]:3333'])('%s is a host', (host) => {
  expect(isHost(host)).toBe(true);
});

test.each([undefined, '', 'a b', 'a/b', 'user@host', 'a\\b', 'host:x', 'ho#st', 'a'.repeat(300)])(
  '%j is no host',
  (host) => {
    expect(isHost(host)).toBe(false);
  },
);
