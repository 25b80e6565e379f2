import { fireEvent, renderRouter, screen, waitFor } from 'expo-router/testing-library';
import { queries } from '~/data/queries.ts';
import { seen } from '~/data/seen.ts';
import { whereAmI } from '~/device/here.ts';
import { settings } from '~/device/settings.ts';
import { doubleApi } from '~/test/api-double.ts';
import { cardLike, pageOf, tree } from '~/test/listings.ts';
import { emptyShelves } from '~/test/memory-shelf.ts';
import { Around } from '~/test/render-screen.tsx';
import { HomeScreen } from './home-screen.tsx';

jest.mock('~/device/here.ts', () => ({ whereAmI: jest.fn() }));

const kirtipur = {
  ...{ id: 'kathmandu/kirtipur', level: 'local', type: 'municipality', lat: 27.67, lng: 85.28 },
  name: { en: 'Kirtipur', ne: 'कीर्तिपुर' },
  label: { en: 'Kirtipur, Kathmandu', ne: 'कीर्तिपुर, काठमाडौँ' },
};
const front = {
  categories: [{ id: 'mobiles', listings: 7 }],
  newest: [cardLike({ title: 'The newest of all' })],
  priceDrops: [],
};
let router: ReturnType<typeof renderRouter>;

function open(answers: Parameters<typeof doubleApi>[0] = {}) {
  const asked = doubleApi({
    'GET /api/categories': tree,
    'GET /api/front': front,
    'GET /api/places': { place: null, ancestors: [], items: [] },
    'GET /api/places/near': { items: [kirtipur] },
    'GET /api/ads': pageOf([cardLike({ id: 20, title: 'Around the corner' })]),
    ...answers,
  });
  queries.clear();
  router = renderRouter(
    {
      index: () => (
        <Around>
          <HomeScreen />
        </Around>
      ),
      search: () => null,
      'c/[...category]': () => null,
    },
    { initialUrl: '/' },
  );
  return asked;
}

beforeEach(async () => {
  emptyShelves();
  jest.mocked(whereAmI).mockReset();
  await seen.forget();
  await settings.settle({ lang: 'en', place: null });
});

it('shows what is new, and leads to its categories and to the field for words', async () => {
  open();
  await screen.findByText('The newest of all');
  fireEvent.press(await screen.findByLabelText('Mobiles'));
  expect(router.getPathname()).toBe('/c/mobiles');
  router.unmount();
  open();
  fireEvent.press(await screen.findByLabelText('What are you looking for?'));
  expect(router.getPathnameWithParams()).toBe('/search?write=1');
});

it('asks the phone where it is when somebody presses for it and not before, and shows what is near', async () => {
  const asked = open();
  await screen.findByText('The newest of all');
  expect(whereAmI).not.toHaveBeenCalled();
  jest.mocked(whereAmI).mockResolvedValue({ lat: 27.68, lng: 85.28 });
  fireEvent.press(screen.getByRole('button', { name: 'Near you' }));
  fireEvent.press(await screen.findByRole('button', { name: 'Use where I am' }));
  fireEvent.press(await screen.findByText('Kirtipur, Kathmandu'));
  await screen.findByText('Around the corner');
  expect(screen.getByText('Near Kirtipur')).toBeTruthy();
  expect(settings.place?.id).toBe('kathmandu/kirtipur');
  expect(asked.find(({ path }) => path.startsWith('/api/places/near'))?.path).toBe(
    '/api/places/near?lat=27.68&lng=85.28',
  );
});

it('says so where the phone does not tell', async () => {
  open();
  await screen.findByText('The newest of all');
  jest.mocked(whereAmI).mockResolvedValue(null);
  fireEvent.press(screen.getByRole('button', { name: 'Near you' }));
  fireEvent.press(await screen.findByRole('button', { name: 'Use where I am' }));
  await screen.findByText(/This phone does not say where it is/);
});

it('shows what was looked at on this phone', async () => {
  await seen.remember(cardLike({ id: 33, title: 'Looked at before' }));
  open();
  await screen.findByText('Looked at before');
  expect(screen.getByText('Recently viewed')).toBeTruthy();
});

it('shows what the phone has kept where there is no line, and says what to do where it has nothing', async () => {
  open();
  await screen.findByText('The newest of all');
  router.unmount();
  const broken = () => {
    throw new TypeError('no line');
  };
  open({ 'GET /api/front': broken });
  await screen.findByText('The newest of all');
  router.unmount();
  emptyShelves();
  open({ 'GET /api/front': { status: 503, error: { code: 'switched_off', message: 'Off for now.' } } });
  await screen.findByText('Off for now.');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy());
});
