import { fireEvent, screen, waitFor } from '@testing-library/react-native';
import type { SavedSearch } from '@thulubazaar/contract';
import { session } from '~/data/session.ts';
import { settings } from '~/device/settings.ts';
import { doubleApi } from '~/test/api-double.ts';
import { emptyShelves } from '~/test/memory-shelf.ts';
import { sita } from '~/test/people.ts';
import { renderScreen } from '~/test/render-screen.tsx';
import { SavedSearchesScreen } from './saved-searches-screen.tsx';

jest.setTimeout(30_000);

const mockRouter = { push: jest.fn() };
jest.mock('expo-router', () => ({
  Stack: { Screen: () => null },
  useRouter: () => mockRouter,
}));
jest.mock('~/device/push.ts', () => require('~/device/push.web.ts'));

const id = '3f0e8a52-7a53-4b7e-9c55-0c3f4d2c9a10';
const search: SavedSearch = {
  ...{ id, name: null, label: { en: 'iphone in Patan', ne: 'पाटनमा iphone' }, query: { q: 'iphone' } },
  ...{ path: '/search?q=iphone&sort=newest', alerts: 'daily', paused: false, newMatches: 3 },
  ...{ savedAt: '2026-11-29T06:00:00Z', lookedAt: '2026-11-29T06:00:00Z' },
};

function double() {
  return doubleApi({
    'GET /api/me/unread': { unread: 0, notifications: 0 },
    'GET /api/me/favourite-ids': { ids: [] },
    'GET /api/my/searches': { items: [search] },
    'GET /api/my/follows': {
      items: [{ seller: { handle: 'ramesh', name: 'Ramesh', kind: 'private' }, alerts: 'at_once' }],
    },
    'GET /api/my/shop-follows': { items: [] },
    [`PATCH /api/my/searches/${id}`]: search,
    [`DELETE /api/my/searches/${id}`]: {},
    'DELETE /api/my/follows/ramesh': {},
  });
}

beforeEach(async () => {
  emptyShelves();
  mockRouter.push.mockClear();
  doubleApi({});
  await session.end();
  await settings.settle({ lang: 'en' });
});

it('runs a search, and has then looked at what is new', async () => {
  const asked = double();
  await session.begin('a-token', sita);
  renderScreen(<SavedSearchesScreen />);
  await screen.findByText('3 new · Every morning');
  fireEvent.press(screen.getByText('iphone in Patan'));
  expect(mockRouter.push).toHaveBeenCalledWith('/search?q=iphone&sort=newest');
  await waitFor(() => expect(asked.find(({ method }) => method === 'PATCH')?.body).toEqual({ looked: true }));
});

it('changes when one hears of it, and forgets it', async () => {
  const asked = double();
  await session.begin('a-token', sita);
  renderScreen(<SavedSearchesScreen />);
  const more = { name: 'When to hear of iphone in Patan' };
  fireEvent.press(await screen.findByRole('button', more));
  fireEvent.press(await screen.findByRole('button', { name: 'At once' }));
  await waitFor(() =>
    expect(asked.find(({ method }) => method === 'PATCH')?.body).toEqual({ alerts: 'at_once' }),
  );
  fireEvent.press(screen.getByRole('button', more));
  fireEvent.press(await screen.findByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(asked.some(({ method }) => method === 'DELETE')).toBe(true));
});

it('follows a seller no more', async () => {
  const asked = double();
  await session.begin('a-token', sita);
  renderScreen(<SavedSearchesScreen />);
  fireEvent.press(await screen.findByRole('button', { name: 'When to hear of Ramesh' }));
  fireEvent.press(await screen.findByRole('button', { name: 'Unfollow' }));
  await waitFor(() => expect(asked.some(({ path }) => path === '/api/my/follows/ramesh')).toBe(true));
});
