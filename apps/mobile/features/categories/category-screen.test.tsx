import { FlashList } from '@shopify/flash-list';
import { act, fireEvent, renderRouter, screen, waitFor } from 'expo-router/testing-library';
import { queries } from '~/data/queries.ts';
import { session } from '~/data/session.ts';
import { settings } from '~/device/settings.ts';
import { type Asked, doubleApi } from '~/test/api-double.ts';
import { cardLike, pageOf, tree } from '~/test/listings.ts';
import { emptyShelves } from '~/test/memory-shelf.ts';
import { sita } from '~/test/people.ts';
import { Around } from '~/test/render-screen.tsx';
import { CategoryScreen } from './category-screen.tsx';

const pages = (asked: Asked) =>
  asked.path.includes('cursor=second')
    ? pageOf([cardLike({ id: 2, title: 'On the second page' })])
    : pageOf([cardLike({ id: 1, title: 'On the first page' })], { nextCursor: 'second', matches: 2 });
let router: ReturnType<typeof renderRouter>;

function open(path: string, answers: Parameters<typeof doubleApi>[0] = {}) {
  const asked = doubleApi({
    'GET /api/categories': tree,
    'GET /api/places': { place: null, ancestors: [], items: [] },
    'GET /api/ads': pages,
    'GET /api/me/favourite-ids': { ids: [] },
    'GET /api/my/searches': { items: [] },
    'GET /api/my/follows': { items: [] },
    'GET /api/my/shop-follows': { items: [] },
    ...answers,
  });
  queries.clear();
  router = renderRouter(
    {
      'c/[...category]': () => (
        <Around>
          <CategoryScreen />
        </Around>
      ),
      index: () => null,
    },
    { initialUrl: path },
  );
  return asked;
}
const lists = (asked: Asked[]) =>
  asked
    .filter(({ path }) => path.startsWith('/api/ads?'))
    .map(({ path }) => Object.fromEntries(new URLSearchParams(path.split('?')[1])));
const end = () => act(() => screen.UNSAFE_getByType(FlashList).props.onEndReached());

beforeEach(async () => {
  await session.end();
  emptyShelves();
  await settings.settle({ lang: 'en' });
});

it('shows a category page by page, and asks once for the next', async () => {
  const asked = open('/c/mobiles/phones');
  await screen.findByText('On the first page');
  expect(lists(asked)[0]).toMatchObject({
    category: 'mobiles/phones',
    sort: 'newest',
    limit: '24',
    count: '1',
  });
  end();
  end();
  await screen.findByText('On the second page');
  expect(lists(asked).slice(1)).toEqual([expect.objectContaining({ cursor: 'second' })]);
  expect(screen.getByText('On the first page')).toBeTruthy();
});

it('says at its end that the next page did not come, and asks for that one again', async () => {
  let isBroken = true;
  const asked = open('/c/mobiles/phones', {
    'GET /api/ads': (one) =>
      isBroken && one.path.includes('cursor')
        ? { status: 500, error: { code: 'internal', message: 'Sorry.' } }
        : pages(one),
  });
  await screen.findByText('On the first page');
  end();
  await screen.findByText('Sorry.');
  isBroken = false;
  fireEvent.press(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('On the second page');
  expect(lists(asked).at(-1)).toMatchObject({ cursor: 'second' });
});

it('leads to its neighbours, and is of a place where its address says so', async () => {
  const asked = open('/c/mobiles/in/kaski/pokhara');
  await screen.findByText('On the first page');
  expect(lists(asked)[0]).toMatchObject({ category: 'mobiles', place: 'kaski/pokhara' });
  fireEvent.press(screen.getByRole('button', { name: 'Tablets' }));
  expect(router.getPathname()).toBe('/c/mobiles/tablets');
});

it('orders by price, says what that leaves out, and leaves the category what it is of', async () => {
  const asked = open('/c/mobiles/phones', {
    'GET /api/ads': (one) => ({ ...pages(one), matches: one.path.includes('price_asc') ? 2 : 5 }),
  });
  await screen.findByText('On the first page');
  fireEvent.press(screen.getByRole('button', { name: 'Order: Newest' }));
  fireEvent.press(await screen.findByRole('radio', { name: 'Low price' }));
  await waitFor(() =>
    expect(lists(asked).at(-1)).toMatchObject({ category: 'mobiles/phones', sort: 'price_asc' }),
  );
  // The order leaves out what has no price that compares.
  await screen.findByText('3 listings without a price that compares are left out.');
  // What a screen is of is no filter that could be taken away.
  expect(screen.getByRole('button', { name: 'Filters' })).toBeTruthy();
});

it('saves the search that it shows', async () => {
  await session.begin('a-token', sita);
  const asked = open('/c/mobiles/phones', { 'POST /api/my/searches': { id: 'a-search' } });
  await screen.findByText('On the first page');
  fireEvent.press(screen.getByRole('button', { name: 'Tell me of new ones' }));
  await waitFor(() =>
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
      query: { category: 'mobiles/phones' },
    }),
  );
});

it('says that nothing is there yet, and that an address leads nowhere', async () => {
  open('/c/mobiles/phones', { 'GET /api/ads': pageOf([]) });
  await screen.findByText('Nothing here yet');
  router.unmount();
  open('/c/no-such/thing');
  await screen.findByText('This page is not here');
});
