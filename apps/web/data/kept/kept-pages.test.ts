import { expect, test } from 'vitest';
import { isPersonal, keptAs } from './kept-pages.ts';

test.each([
  ['/ne', 'list', '/ne'],
  ['/en/', 'list', '/en'],
  ['/en/c/property/rooms', 'list', '/en/c/property/rooms'],
  ['/en/search?q=kotha&sort=newest', 'list', '/en/search?q=kotha&sort=newest'],
  [
    '/ne/listing/%E0%A4%95%E0%A5%8B%E0%A4%A0%E0%A4%BE-12',
    'listing',
    '/ne/listing/%E0%A4%95%E0%A5%8B%E0%A4%A0%E0%A4%BE-12',
  ],
  ['/en/listing/room-12?from=mail', 'listing', '/en/listing/room-12'],
  ['/en/my?state=live', 'page', '/en/my'],
  ['/en/edit?listing=12', 'page', '/en/edit'],
  ['/en/messages/0198a1b2-0000-7000-8000-000000000001', 'page', '/en/messages'],
  ['/en/messages/new?listing=4', 'page', '/en/messages/new'],
])('%s is kept as a %s', (address, kind, key) => {
  expect(keptAs(address)).toEqual({ kind, key });
});

test.each([
  '/',
  '/api/me/listings',
  '/en/notifications',
  '/en/saved-searches',
  '/en/my/deals',
  '/en/messages/plain',
  '/en/moderation',
  '/en/admin/roles',
  '/en/recover',
  '/de/about',
])('%s, which is made for one person or nobody, is not', (address) => {
  expect(keptAs(address)).toBeNull();
});

test('what somebody looked at and what is theirs goes with them, what draws every page stays', () => {
  const names = [
    'own-maya-b1',
    'listing-b1',
    'list-b1',
    'photo-',
    'cover-',
    'page-b1',
    'asset-b1',
    'facts-b1',
  ];
  expect(names.filter((name) => !isPersonal(name))).toEqual(['page-b1', 'asset-b1']);
});
