import { fireEvent, screen, waitFor, within } from '@testing-library/react-native';
import { renderRouter } from 'expo-router/testing-library';
import { askedBefore } from '~/data/asked-before.ts';
import { queries } from '~/data/queries.ts';
import { settings } from '~/device/settings.ts';
import { type Asked, doubleApi } from '~/test/api-double.ts';
import { cardLike, pageOf, tree } from '~/test/listings.ts';
import { emptyShelves } from '~/test/memory-shelf.ts';
import { Around } from '~/test/render-screen.tsx';
import { SearchScreen } from './search-screen.tsx';

// The first of them waits for all that a screen is made of.
jest.setTimeout(30_000);

const understood = [
  {
    kind: 'category',
    text: 'kotha',
    start: 0,
    end: 5,
    sure: 1,
    label: { en: 'Rooms for rent', ne: 'कोठा भाडामा' },
    id: 'property/rooms',
  },
];
const found = (asked: Asked) => ({
  ...pageOf([cardLike({ title: `for ${new URLSearchParams(asked.path.split('?')[1]).get('q')}` })]),
  corrected: null,
  understood: asked.path.includes('kotha') ? understood : [],
  similar: [],
});

function open(path: string, answers: Parameters<typeof doubleApi>[0] = {}) {
  const asked = doubleApi({
    'GET /api/categories': tree,
    'GET /api/places': { place: null, ancestors: [], items: [] },
    'GET /api/search': found,
    'GET /api/ads': pageOf([cardLike()]),
    'GET /api/search/suggest': { items: [] },
    ...answers,
  });
  queries.clear();
  renderRouter(
    {
      search: () => (
        <Around>
          <SearchScreen />
        </Around>
      ),
      'c/[...category]': () => null,
    },
    { initialUrl: path },
  );
  return asked;
}
const queryOf = ({ path }: Asked) => Object.fromEntries(new URLSearchParams(path.split('?')[1]));
const searches = (asked: Asked[]) => asked.filter(({ path }) => path.startsWith('/api/search?')).map(queryOf);
const press = (name: string | RegExp) => fireEvent.press(screen.getByRole('button', { name }));

beforeEach(async () => {
  emptyShelves();
  await settings.settle({ lang: 'en' });
  await askedBefore.forget();
});

it('shows what an address asks for, and takes out the words of a chip that is pressed', async () => {
  const asked = open('/search?q=kotha+koteshwor&maxPrice=20k');
  await screen.findByText('for kotha koteshwor');
  expect(searches(asked)[0]).toMatchObject({ q: 'kotha koteshwor', maxPrice: '2000000', facets: '1' });
  expect(screen.getByText('1 listing')).toBeTruthy();
  press('Rooms for rent');
  await screen.findByText('for koteshwor');
  expect(screen.queryByText('Rooms for rent')).toBeNull();
  press('up to रू 20,000');
  await waitFor(() => expect(searches(asked).at(-1)).not.toHaveProperty('maxPrice'));
});

it('goes on with what is typed, asks once for a pause, and remembers what was searched for', async () => {
  const asked = open('/search', {
    'GET /api/search/suggest': { items: [{ kind: 'word', text: 'kotha' }] },
  });
  const field = await screen.findByLabelText('What are you looking for?');
  fireEvent(field, 'focus');
  for (const typed of ['k', 'ko', 'kot']) fireEvent.changeText(field, typed);
  fireEvent.press(await screen.findByText('kotha'));
  await screen.findByText('for kotha');
  const suggested = asked.filter(({ path }) => path.startsWith('/api/search/suggest')).map(queryOf);
  expect(suggested).toEqual([{ q: 'kot', limit: '8' }]);
  expect(askedBefore.words).toEqual(['kotha']);
  fireEvent(field, 'focus');
  fireEvent.changeText(field, '');
  await screen.findByText('Forget these searches');
});

it('names categories and places in the language of the app, whichever letters are typed', async () => {
  await settings.settle({ lang: 'ne' });
  open('/search', {
    'GET /api/search/suggest': {
      items: [
        { kind: 'word', text: 'kotha' },
        {
          kind: 'category',
          text: 'Rooms for rent',
          label: { en: 'Rooms for rent', ne: 'कोठा भाडामा' },
          id: 'property/rooms',
          count: 3,
        },
        {
          kind: 'place',
          text: 'Kotwal',
          label: { en: 'Kotwal, Bara', ne: 'कोतवाल, बारा' },
          id: 'bara/kotwal',
        },
      ],
    },
  });
  const field = await screen.findByLabelText('के खोज्दै हुनुहुन्छ?');
  fireEvent(field, 'focus');
  fireEvent.changeText(field, 'kot');
  expect(await screen.findByText('कोठा भाडामा')).toBeTruthy();
  expect(screen.getByText('कोतवाल, बारा')).toBeTruthy();
  expect(screen.getByText('kotha')).toBeTruthy();
  expect(screen.queryByText('Rooms for rent')).toBeNull();
});

it('reads a price as people say it, counts what it leaves, and filters by it', async () => {
  const asked = open('/search?category=mobiles%2Fphones');
  await screen.findByText('Redmi phone, hardly used');
  press('Filters (1)');
  fireEvent.changeText(screen.getByLabelText('Price to'), '1.5 lakh');
  await screen.findByRole('button', { name: 'Show 1 listing' });
  const counted = asked
    .filter(({ path }) => path.startsWith('/api/ads?'))
    .map(queryOf)
    .at(-1);
  expect(counted).toMatchObject({ maxPrice: '15000000', category: 'mobiles/phones', count: '1', limit: '1' });
  press('Show 1 listing');
  await screen.findByRole('button', { name: 'up to रू 1,50,000' });
});

it('filters by what the category asks: choices, a maker and one of its models, and drops them with the category', async () => {
  const asked = open('/search?category=mobiles%2Fphones');
  await screen.findByText('Redmi phone, hardly used');
  press('Filters (1)');
  press('Used');
  press('Brand and model: Any brand');
  fireEvent.press(await screen.findByRole('radio', { name: 'Samsung' }));
  press(/^Model: /);
  fireEvent.press((await screen.findAllByRole('radio', { name: /Galaxy/ }))[0] as never);
  fireEvent.press(await screen.findByRole('button', { name: 'Show 1 listing' }));
  const lists = () => asked.filter(({ path }) => path.includes('limit=24')).map(queryOf);
  await waitFor(() => expect(lists().at(-1)).toMatchObject({ 'attr.condition': 'used' }));
  expect(lists().at(-1)?.['attr.model']).toMatch(/^samsung\/galaxy-/);
  // By its name, not as the address has it.
  expect(screen.getByRole('button', { name: /^Samsung Galaxy/ })).toBeTruthy();
  press('Mobile phones');
  await waitFor(() => expect(lists().at(-1)).not.toHaveProperty('category'));
  expect(lists().at(-1)).not.toHaveProperty(['attr.model']);
});

it('says beside its field what cannot be read of a price, and searches for nothing', async () => {
  open('/search?category=mobiles%2Fphones');
  await screen.findByText('Redmi phone, hardly used');
  press('Filters (1)');
  fireEvent.changeText(screen.getByLabelText('Price to'), 'cheap');
  await screen.findByText(/We could not read this price/);
  expect(screen.getByRole('button', { name: 'Show results' }).props.accessibilityState.disabled).toBe(true);
});

it('says what to try where nothing is found', async () => {
  const asked = open('/search?q=zzz&minPrice=5000', {
    'GET /api/search': { ...pageOf([]), corrected: null, understood: [], similar: [] },
  });
  await screen.findByText('Nothing found');
  press('Remove all filters');
  await waitFor(() => expect(searches(asked).at(-1)).toMatchObject({ q: 'zzz' }));
  expect(searches(asked).at(-1)).not.toHaveProperty('minPrice');
});

it('says why nothing came, and asks again', async () => {
  let isBroken = true;
  open('/search?q=phone', {
    'GET /api/search': (one) =>
      isBroken ? { status: 500, error: { code: 'internal', message: 'Sorry.' } } : found(one),
  });
  await screen.findByText('Sorry.');
  isBroken = false;
  press('Try again');
  await screen.findByText('for phone');
  expect(within(screen.root).queryByText('Sorry.')).toBeNull();
});
