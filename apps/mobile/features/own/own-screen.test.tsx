import { fireEvent, screen, waitFor } from '@testing-library/react-native';
import { session } from '~/data/session.ts';
import { settings } from '~/device/settings.ts';
import { doubleApi } from '~/test/api-double.ts';
import { emptyShelves } from '~/test/memory-shelf.ts';
import { sita } from '~/test/people.ts';
import { renderScreen } from '~/test/render-screen.tsx';
import { OwnScreen } from './own-screen.tsx';

jest.setTimeout(30_000);

const mockRouter = { push: jest.fn() };
jest.mock('expo-router', () => ({
  Stack: { Screen: () => null },
  useRouter: () => mockRouter,
}));

const first = { timeout: 15_000 };

beforeEach(async () => {
  emptyShelves();
  mockRouter.push.mockClear();
  doubleApi({});
  await session.end();
  await settings.settle({ lang: 'en' });
});

it('has who is not signed in sign in first, on the way to what is a person’s; settings are open to all', async () => {
  renderScreen(<OwnScreen />);
  fireEvent.press(await screen.findByText('My listings', {}, first));
  expect(mockRouter.push).toHaveBeenLastCalledWith({ pathname: '/sign-in', params: { next: '/my' } });
  fireEvent.press(screen.getByText('Favourites'));
  expect(mockRouter.push).toHaveBeenLastCalledWith('/favourites');
  fireEvent.press(screen.getByText('Settings'));
  expect(mockRouter.push).toHaveBeenLastCalledWith('/settings');
});

it('says who one is, as the API has it now, and what waits', async () => {
  doubleApi({
    'GET /api/me/unread': { unread: 0, notifications: 4 },
    'GET /api/me/favourite-ids': { ids: [] },
    'GET /api/auth/me': {
      ...sita,
      name: 'Sita S.',
      restriction: { state: 'suspended', until: '2026-12-10T06:00:00Z' },
    },
  });
  await session.begin('a-token', sita);
  renderScreen(<OwnScreen />);
  await screen.findByText('Sita S.', {}, first);
  screen.getByText(/Your account is suspended until 10 Dec 2026/);
  await screen.findByLabelText('4 unread notifications');
  fireEvent.press(screen.getByText('My listings'));
  expect(mockRouter.push).toHaveBeenLastCalledWith('/my');
});

it('asks once to agree to texts that are new', async () => {
  const needed = [{ document: 'privacy' as const, version: '2026-10-01' }];
  let hasAgreed = false;
  const asked = doubleApi({
    'GET /api/me/unread': { unread: 0, notifications: 0 },
    'GET /api/me/favourite-ids': { ids: [] },
    'GET /api/auth/me': () => (hasAgreed ? sita : { ...sita, consentNeeded: needed }),
    'POST /api/me/consents': () => {
      hasAgreed = true;
      return sita;
    },
  });
  await session.begin('a-token', sita);
  renderScreen(<OwnScreen />);
  fireEvent.press(await screen.findByRole('button', { name: 'I agree' }, first));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'I agree' })).toBeNull());
  expect(asked.find(({ path }) => path === '/api/me/consents')?.body).toEqual({ documents: needed });
});
