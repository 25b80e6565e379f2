import { fireEvent, renderRouter, screen, waitFor } from 'expo-router/testing-library';
import { Linking } from 'react-native';
import { rememberPressed } from '~/data/listings.ts';
import { queries } from '~/data/queries.ts';
import { seen } from '~/data/seen.ts';
import { session } from '~/data/session.ts';
import { settings } from '~/device/settings.ts';
import { doubleApi } from '~/test/api-double.ts';
import { cardLike, listingLike, pageOf, ram, tree } from '~/test/listings.ts';
import { emptyShelves } from '~/test/memory-shelf.ts';
import { sita } from '~/test/people.ts';
import { Around } from '~/test/render-screen.tsx';
import { ListingScreen } from './listing-screen.tsx';

const gone = { status: 410, error: { code: 'gone', message: 'Gone.', category: 'mobiles/phones' } };

let router: ReturnType<typeof renderRouter>;

function open(path: string, answers: Parameters<typeof doubleApi>[0] = {}) {
  const asked = doubleApi({
    'GET /api/categories': tree,
    'GET /api/ads/12': listingLike(),
    'GET /api/ads/12/similar': { items: [cardLike({ id: 13, title: 'Another phone' })] },
    'GET /api/price-guide': { guide: null },
    'GET /api/ads': pageOf([]),
    'GET /api/me/favourite-ids': { ids: [] },
    'POST /api/views': {},
    ...answers,
  });
  queries.clear();
  router = renderRouter(
    {
      'listing/[slug]': () => (
        <Around>
          <ListingScreen />
        </Around>
      ),
      'sign-in': () => null,
      'messages/new': () => null,
    },
    { initialUrl: path },
  );
  return asked;
}
const press = (name: string) => fireEvent.press(screen.getByRole('button', { name }));
const to = (asked: { method: string; path: string }[], what: string) =>
  asked.filter(({ method, path }) => `${method} ${path}` === what);

beforeEach(async () => {
  await session.end();
  emptyShelves();
  rememberPressed(cardLike({ id: 99 }));
  await seen.forget();
  await settings.settle({ lang: 'en' });
});

it('finds a listing by the number at the end of whatever address, counts one view and remembers it', async () => {
  const asked = open('/listing/redmi-phone-12');
  await screen.findByText('Box and charger are there.');
  expect(screen.getByText('रू 15,000')).toBeTruthy();
  expect(screen.getByText('Used')).toBeTruthy();
  expect(screen.getByText('Most are answered within an hour')).toBeTruthy();
  await screen.findByText('Another phone');
  await waitFor(() => expect(seen.cards.map(({ id }) => id)).toEqual([12]));
  expect(to(asked, 'POST /api/views')).toHaveLength(1);
});

it('shows what the card knew before the rest has come', async () => {
  rememberPressed(cardLike({ title: 'Known from its card' }));
  open('/listing/12', { 'GET /api/ads/12': { status: 500, error: { code: 'internal', message: 'Sorry.' } } });
  await screen.findByText('Sorry.');
  expect(screen.getByText('Known from its card')).toBeTruthy();
});

it('opens what was kept where there is no line', async () => {
  open('/listing/12');
  await screen.findByText('Box and charger are there.');
  screen.unmount();
  const broken = () => {
    throw new TypeError('no line');
  };
  open('/listing/12', { 'GET /api/ads/12': broken });
  await screen.findByText('Box and charger are there.');
});

it('says of a listing that is gone what it was, what else there is, and forgets it', async () => {
  open('/listing/12');
  await screen.findByText('Box and charger are there.');
  await waitFor(() => expect(seen.cards).toHaveLength(1));
  screen.unmount();
  // Else what was read a moment ago is not asked for again.
  emptyShelves();
  open('/listing/12', {
    'GET /api/ads/12': gone,
    'GET /api/ads': pageOf([cardLike({ id: 14, title: 'Of the same kind' })]),
  });
  await screen.findByText('This listing has been removed');
  await screen.findByText('Of the same kind');
  expect(screen.getByText('Redmi phone, hardly used')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'See all in Mobile phones' })).toBeTruthy();
  await waitFor(() => expect(seen.cards).toEqual([]));
});

it('shows the number to who is signed in, with the ways that the seller has chosen, and dials it', async () => {
  const dialled = jest.spyOn(Linking, 'openURL').mockResolvedValue(true);
  await session.begin('a-token', sita);
  open('/listing/12', {
    'POST /api/ads/12/contact': {
      ...{ call: true, whatsapp: true, viber: false, hours: { from: 8, to: 20 } },
      phone: '+9779841000003',
    },
  });
  await screen.findByText('Box and charger are there.');
  press('Call');
  await screen.findByText('9841000003');
  expect(dialled).toHaveBeenLastCalledWith('tel:+9779841000003');
  press('WhatsApp');
  expect(dialled.mock.lastCall?.[0]).toMatch(/^https:\/\/wa\.me\/9779841000003\?text=Redmi/);
  expect(screen.queryByRole('button', { name: 'Viber' })).toBeNull();
});

it('says why a number is not shown, and has who is not signed in do so first', async () => {
  const asked = open('/listing/12');
  await screen.findByText('Box and charger are there.');
  press('Call');
  expect(router.getPathnameWithParams()).toBe('/sign-in?next=%2Flisting%2F12');
  expect(to(asked, 'POST /api/ads/12/contact')).toEqual([]);
  screen.unmount();
  await session.begin('a-token', sita);
  open('/listing/12', {
    'POST /api/ads/12/contact': { status: 403, error: { code: 'phone_needed', message: 'Yours first.' } },
  });
  await screen.findByText('Box and charger are there.');
  press('Call');
  await screen.findByText('Numbers are shown to people who have added their own.');
});

it('leads who wants to write to a new message', async () => {
  open('/listing/12');
  await screen.findByText('Box and charger are there.');
  press('Message');
  expect(router.getPathnameWithParams()).toBe('/messages/new?listing=12');
});

it('offers to change one’s own listing, and counts no view of it', async () => {
  await session.begin('a-token', { ...sita, handle: ram.handle });
  const asked = open('/listing/12');
  await screen.findByText('This is your listing.');
  expect(screen.queryByRole('button', { name: 'Call' })).toBeNull();
  expect(to(asked, 'POST /api/views')).toEqual([]);
  expect(seen.cards).toEqual([]);
});

it('says that a listing is sold, and offers no way to reach its seller', async () => {
  open('/listing/12', {
    'GET /api/ads/12': listingLike({ state: 'sold', soldAt: '2026-11-25T06:00:00Z' }),
  });
  await screen.findByText(/^Sold on/);
  expect(screen.queryByRole('button', { name: 'Message' })).toBeNull();
});
