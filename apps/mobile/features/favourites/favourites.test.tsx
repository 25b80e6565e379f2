import { fireEvent, screen, waitFor } from '@testing-library/react-native';
import type { AdCard, Favourite } from '@thulubazaar/contract';
import { favourites } from '~/data/favourites.ts';
import { session } from '~/data/session.ts';
import { settings } from '~/device/settings.ts';
import { doubleApi } from '~/test/api-double.ts';
import { emptyShelves } from '~/test/memory-shelf.ts';
import { sita } from '~/test/people.ts';
import { renderScreen } from '~/test/render-screen.tsx';
import { FavouritesScreen } from './favourites-screen.tsx';

jest.setTimeout(30_000);

const mockRouter = { push: jest.fn() };
jest.mock('expo-router', () => ({
  Stack: { Screen: () => null },
  useRouter: () => mockRouter,
}));

const card = (id: number, title: string, price: number): AdCard =>
  ({
    ...{ id, title, price, priceUnit: 'total', photo: null, reserved: false },
    place: { label: { en: 'Patan', ne: 'पाटन' } },
  }) as unknown as AdCard;

const kept = (adId: number, change: Partial<Favourite>): Favourite => ({
  adId,
  state: 'live',
  card: null,
  savedAt: '2026-11-29T06:00:00Z',
  savedPrice: null,
  ...change,
});

const items = [
  kept(1, { card: card(1, 'A bed of sal wood', 1_200_000), savedPrice: 1_500_000 }),
  kept(2, { card: card(2, 'A bicycle', 900_000), state: 'sold' }),
  kept(3, { state: 'removed' }),
];
const first = { timeout: 15_000 };

beforeEach(async () => {
  emptyShelves();
  doubleApi({});
  await session.end();
  await settings.settle({ lang: 'en' });
});

function double() {
  return doubleApi({
    'GET /api/me/unread': { unread: 0, notifications: 0 },
    'GET /api/me/favourite-ids': { ids: [1, 2, 3] },
    'GET /api/me/favourites': { items, nextCursor: null },
    'DELETE /api/me/favourites/1': {},
    'PUT /api/me/favourites/1': {},
    'GET /api/ads/1': { ...card(1, 'A bed of sal wood', 1_200_000), photos: [] },
    'GET /api/ads/9': { status: 410, error: { code: 'gone', message: 'It is not there any more.' } },
  });
}

it('shows what became of each: cheaper, sold, gone', async () => {
  double();
  await session.begin('a-token', sita);
  renderScreen(<FavouritesScreen />);
  await screen.findByText('A bed of sal wood', {}, first);
  screen.getByText('was रू 15,000');
  screen.getByText('रू 3,000 cheaper');
  screen.getByText('Sold');
  screen.getByText('Removed');
  screen.getByText('This listing is no longer there.');
});

it('forgets one at once, and sends that', async () => {
  const asked = double();
  await session.begin('a-token', sita);
  renderScreen(<FavouritesScreen />);
  const heart = { name: 'Remove “A bed of sal wood” from your favourites' };
  fireEvent.press(await screen.findByRole('button', heart, first));
  await waitFor(() => expect(screen.queryByText('A bed of sal wood')).toBeNull());
  await waitFor(() => expect(asked.some(({ method }) => method === 'DELETE')).toBe(true));
});

it('keeps them on the phone before signing in, and says so', async () => {
  double();
  await favourites.keep({ id: 9, title: 'A stove' }, true);
  await favourites.keep({ id: 1, title: 'A bed of sal wood' }, true);
  renderScreen(<FavouritesScreen />);
  await screen.findByText('A bed of sal wood', {}, first);
  screen.getByText(/kept on this device alone/);
  await screen.findByText('Removed');
});
