import { expect, it } from 'vitest';
import { viewOf } from './view.ts';

const id = '6f1c9e9a-3c7e-4f43-9f6e-0f8f8e0a1b2c';

it.each([
  ['/en/messages', '', { name: 'list', archived: false }],
  ['/ne/messages/', '?show=archived', { name: 'list', archived: true }],
  [`/ne/messages/${id}`, '', { name: 'thread', id }],
  [
    '/en/messages/new',
    `?${new URLSearchParams({ listing: '12', text: 'यो अझै छ?' })}`,
    { name: 'new', listing: 12, text: 'यो अझै छ?' },
  ],
  ['/en/messages/new', '?listing=x', { name: 'new', listing: null, text: '' }],
  ['/en/messages/../x', '', { name: 'list', archived: false }],
] as const)('%s%s', (pathname, search, view) => {
  expect(viewOf({ pathname, search })).toEqual(view);
});
