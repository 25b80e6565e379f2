import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isOwnPage } from './own-paths.ts';

const routes = readdirSync(path.join(import.meta.dirname, '../app/[lang]'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
  .map(({ name }) => name);

test.each(routes)('knows the pages below /%s', (name) => {
  expect(isOwnPage(`/ne/${name}`)).toBe(true);
});

test.each(['/en', '/ne/c/property/rooms', '/ne/listing/%E0%A4%95%E0%A5%8B%E0%A4%A0%E0%A4%BE-12', '/en/edit'])(
  'knows %s',
  (own) => {
    expect(isOwnPage(own)).toBe(true);
  },
);

test.each([
  '',
  '/',
  '/hi',
  '/en/',
  '/en//',
  '/en/no-such-page',
  '/en/../x',
  '/en/c/%2e%2e',
  '/en/c/%2fhost',
  '/en/c/%5c',
])('knows no %j', (other) => {
  expect(isOwnPage(other)).toBe(false);
});
