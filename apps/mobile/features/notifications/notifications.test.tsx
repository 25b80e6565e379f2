import { fireEvent, screen, waitFor } from '@testing-library/react-native';
import type { Notification } from '@thulubazaar/contract';
import { session } from '~/data/session.ts';
import { unread } from '~/data/unread.ts';
import { settings } from '~/device/settings.ts';
import { doubleApi } from '~/test/api-double.ts';
import { emptyShelves } from '~/test/memory-shelf.ts';
import { sita } from '~/test/people.ts';
import { renderScreen } from '~/test/render-screen.tsx';
import { byDay, NotificationsScreen } from './list-screen.tsx';
import { NotificationSettingsScreen } from './settings-screen.tsx';

jest.setTimeout(30_000);

const mockRouter = { push: jest.fn(), replace: jest.fn() };
jest.mock('expo-router', () => ({
  Stack: { Screen: () => null },
  useRouter: () => mockRouter,
  useLocalSearchParams: () => ({}),
}));
jest.mock('~/device/push.ts', () => require('~/device/push.web.ts'));

const told = (id: number, change: Partial<Notification> = {}): Notification => ({
  id,
  kind: 'published',
  text: { en: `news ${id}`, ne: `खबर ${id}` },
  path: '/my',
  action: null,
  adId: null,
  createdAt: '2026-11-29T06:00:00Z',
  read: false,
  ...change,
});

const settled = {
  groups: [{ group: 'messages', push: true, mail: false, sms: false }],
  quiet: null,
  digest: { every: 'off', hour: 7 },
  reach: { devices: 1, mail: true, sms: false },
};

const items = [
  told(3, { path: '/listing/a-bed-7' }),
  told(2, { action: 'confirm', adId: 7, path: '/my' }),
  told(1, { read: true, createdAt: '2026-11-27T06:00:00Z' }),
];

beforeEach(async () => {
  emptyShelves();
  mockRouter.push.mockClear();
  doubleApi({});
  await session.end();
  await settings.settle({ lang: 'en' });
});

function double() {
  return doubleApi({
    'GET /api/me/unread': { unread: 0, notifications: 2 },
    'GET /api/me/favourite-ids': { ids: [] },
    'GET /api/notifications': { items, nextCursor: null, unread: 2 },
    'POST /api/notifications/read': { unread: 1 },
    'POST /api/ads/7/confirm': {},
    'GET /api/notifications/settings': settled,
    'GET /api/notifications/devices': { items: [] },
    'PATCH /api/notifications/settings': settled,
  });
}

const first = { timeout: 15_000 };

it('leads to the screen of what it tells of, and has read it', async () => {
  const asked = double();
  await session.begin('a-token', sita);
  renderScreen(<NotificationsScreen />);
  fireEvent.press(await screen.findByRole('button', { name: 'New: news 3' }, first));
  expect(mockRouter.push).toHaveBeenCalledWith('/listing/7');
  await waitFor(() =>
    expect(asked.find(({ path }) => path === '/api/notifications/read')?.body).toEqual({ ids: [3] }),
  );
  await waitFor(() => expect(unread.notifications).toBe(1));
  await screen.findByRole('button', { name: 'news 3' });
});

it('says by one tap that a listing is still there', async () => {
  const asked = double();
  await session.begin('a-token', sita);
  renderScreen(<NotificationsScreen />);
  await screen.findByText('news 2', {}, first);
  fireEvent.press(screen.getByRole('button', { name: 'Still available' }));
  await waitFor(() => expect(asked.some(({ path }) => path === '/api/ads/7/confirm')).toBe(true));
});

it('marks all as read up to the newest that is shown', async () => {
  const asked = double();
  await session.begin('a-token', sita);
  renderScreen(<NotificationsScreen />);
  fireEvent.press(await screen.findByRole('button', { name: 'Mark all as read' }, first));
  await waitFor(() =>
    expect(asked.find(({ path }) => path === '/api/notifications/read')?.body).toEqual({ upTo: 3 }),
  );
});

it('stand by the days of Nepal', () => {
  // 18:10 UTC is 23:55 in Kathmandu, and 18:20 the next day.
  const late = told(2, { createdAt: '2026-11-28T18:20:00Z' });
  const days = byDay([late, told(1, { createdAt: '2026-11-28T18:10:00Z' })]);
  expect(days.map(({ day, data }) => [day, data.length])).toEqual([
    ['2026-11-29', 1],
    ['2026-11-28', 1],
  ]);
});

it('settles one thing at a time: a channel of a group, quiet hours', async () => {
  const asked = double();
  await session.begin('a-token', sita);
  renderScreen(<NotificationSettingsScreen />);
  // The phone of this test cannot be told.
  expect(await screen.findByText(/^News cannot be pushed to this phone now/, {}, first)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  fireEvent.press(await screen.findByRole('button', { name: 'E-mail' }, first));
  fireEvent(screen.getByLabelText('Nothing rings between these times'), 'valueChange', true);
  await waitFor(() => {
    const bodies = asked.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
    expect(bodies).toEqual([
      { groups: [{ group: 'messages', channel: 'mail', on: true }] },
      { quiet: { from: 1320, to: 420, messages: true } },
    ]);
  });
});
