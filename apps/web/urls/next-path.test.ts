import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextPath } from './next-path.ts';

const origin = 'https://bazaar.example';
const fallback = '/en/my';

function next(value: string): string {
  return nextPath(`?${new URLSearchParams({ next: value })}`, fallback);
}

/** Where a browser that is at the sign-in page ends up. */
function landsAt(value: string): URL {
  return new URL(next(value), `${origin}/en/sign-in`);
}

const host = 'evil.example';
/** What parsers of addresses have been seen to disagree about. */
const tricks = [
  `https://${host}/`,
  `//${host}`,
  `///${host}`,
  `////${host}`,
  `/\\${host}`,
  `\\\\${host}`,
  `\\/${host}`,
  `/.//${host}/x`,
  `/..//${host}`,
  `/%2e//${host}`,
  `/%2e%2e//${host}`,
  `/%2E//${host}`,
  `/./\\${host}`,
  `/en/..//${host}`,
  `/en/../..//${host}`,
  `/en/%2e%2e//${host}`,
  `/en/%2e%2e/%2e%2e//${host}`,
  `/en/..\\\\${host}`,
  `/en//${host}`,
  `/en/c//${host}`,
  `/en\\..\\\\${host}`,
  `/%2f%2f${host}`,
  `/%2f/${host}`,
  `/%5c${host}`,
  `/%09/${host}`,
  `/en/%2f%2f${host}`,
  `/en/c/%2f%2f${host}`,
  `/\t/${host}`,
  `\t//${host}`,
  `/\n/${host}`,
  `/\r\n/${host}`,
  `/en\t/..//${host}`,
  `/en/..\n//${host}`,
  ` //${host}`,
  `\u0000//${host}`,
  `\u00a0//${host}`,
  `\ufeff//${host}`,
  `/\u2215${host}`,
  `/\u2044${host}`,
  `/\uff0f${host}`,
  `\uff0f\uff0f${host}`,
  `/\u3002\u3002//${host}`,
  `/en/\uff0e\uff0e//${host}`,
  `/en/\u2215\u2215${host}`,
  `/@${host}`,
  `/en@${host}`,
  `@${host}`,
  `//bazaar.example@${host}`,
  `https://bazaar.example@${host}/en`,
  `https://bazaar.example:443@${host}/en`,
  `https:${host}`,
  `https:/${host}`,
  `https:\\\\${host}`,
  `http:en`,
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'JaVaScRiPt://%0aalert(1)',
  '/javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'vbscript:x',
  'blob:https://bazaar.example/x',
  'file:///etc/passwd',
  'en/my',
  '?x',
  '#x',
  '',
  '/',
  '/en/',
  '/hi/my',
  '/api/auth/sign-out',
  '/internal/revalidate',
  '/_next/image',
  '/en/no-such-page',
  '/en/my\ud800',
];

describe('nextPath', () => {
  test.each([
    '/ne/post?listing=4#details',
    '/en',
    '/ne/search?q=%E0%A4%95&next=%2F%2Fevil.example',
    '/en/my?state=live',
  ])('leads back to a page of this site: %s', (page) => {
    expect(next(page)).toBe(page);
  });

  test('leads to a listing whose name is not in Latin letters', () => {
    expect(next('/ne/listing/कोठा-भाडामा-12')).toBe(encodeURI('/ne/listing/कोठा-भाडामा-12'));
  });

  test.each(tricks)('leads nowhere else: %j', (value) => {
    expect(next(value)).toBe(fallback);
  });

  test.each(['/en/listing/', '/en/search?q=', '/en/my#'])('leads to nothing very long: %s…', (start) => {
    expect(next(start + 'a'.repeat(5000))).toBe(fallback);
  });

  test('without next leads to the fallback', () => {
    expect(nextPath('', fallback)).toBe(fallback);
  });

  test('takes the first of several', () => {
    expect(nextPath('?next=/en/my&next=//evil.example', '/en')).toBe('/en/my');
  });

  test('stays on this site and says the same when read again, whatever is put together', () => {
    const pieces = fc.constantFrom(
      '/',
      '//',
      '\\',
      '.',
      '..',
      '%2e',
      '%2E%2e',
      '%2f',
      '%5c',
      '%00',
      '%09',
      '\t',
      '\n',
      '\r',
      ' ',
      '@',
      ':',
      '#',
      '?',
      ';',
      '\u2215',
      '\uff0f',
      '\u2024',
      '\u3002',
      '\u00ad',
      '\ufeff',
      'en',
      'ne',
      'my',
      'c',
      'https:',
      'javascript:',
      host,
    );
    const made = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 });
    const own = made.map((parts) => `/en/${parts.join('')}`);
    fc.assert(
      fc.property(
        fc.oneof(
          made.map((parts) => parts.join('')),
          own,
          fc.webUrl(),
          fc.string(),
        ),
        (value) => {
          const there = landsAt(value);
          expect(there.origin).toBe(origin);
          expect(there.pathname).toMatch(/^\/(en|ne)(\/|$)/);
          // Whoever reads it once more, as a server's redirect and then a browser do, gets to the same page.
          expect(there.pathname + there.search + there.hash).toBe(next(value));
          expect(next(next(value))).toBe(next(value));
        },
      ),
      { numRuns: 3000 },
    );
  });
});
