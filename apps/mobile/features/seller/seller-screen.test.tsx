import en from '@thulubazaar/messages/en.json';
import { fireEvent, renderRouter, screen, waitFor } from 'expo-router/testing-library';
import { queries } from '~/data/queries.ts';
import { session } from '~/data/session.ts';
import { settings } from '~/device/settings.ts';
import { doubleApi } from '~/test/api-double.ts';
import { cardLike, pageOf, ram, tree } from '~/test/listings.ts';
import { emptyShelves } from '~/test/memory-shelf.ts';
import { sita } from '~/test/people.ts';
import { Around } from '~/test/render-screen.tsx';
import { toast } from '~/ui/toast.tsx';
import { SellerScreen } from './seller-screen.tsx';

const review = {
  ...{ id: '3b241101-e2bb-4255-8caf-4136c566a962', as: 'buyer', rating: 5, text: 'All as he said.' },
  ...{ tags: ['polite'], shownAt: '2026-11-01T00:00:00Z', answer: null },
  author: { handle: 'gita-2', name: 'Gita', path: '/seller/gita-2' },
};
let router: ReturnType<typeof renderRouter>;
let isFollowed = false;
const follow = (now: boolean) => {
  isFollowed = now;
  return {};
};

function open(answers: Parameters<typeof doubleApi>[0] = {}) {
  const asked = doubleApi({
    'GET /api/categories': tree,
    'GET /api/users/ram-thapa-3': { ...ram, about: 'I sell phones.', languages: ['ne', 'en'] },
    'GET /api/users/ram-thapa-3/reviews': { items: [review], nextCursor: null, rating: ram.rating },
    'GET /api/ads': pageOf([cardLike({ title: 'What Ram sells' })]),
    'GET /api/me/favourite-ids': { ids: [] },
    'GET /api/my/searches': { items: [] },
    'GET /api/my/follows': () => ({ items: isFollowed ? [{ seller: ram, alerts: 'at_once' }] : [] }),
    'GET /api/my/shop-follows': { items: [] },
    'PUT /api/my/follows/ram-thapa-3': () => follow(true),
    'DELETE /api/my/follows/ram-thapa-3': () => follow(false),
    ...answers,
  });
  queries.clear();
  router = renderRouter(
    {
      'seller/[handle]': () => (
        <Around>
          <SellerScreen />
        </Around>
      ),
      'sign-in': () => null,
    },
    { initialUrl: '/seller/ram-thapa-3' },
  );
  return asked;
}

beforeEach(async () => {
  await session.end();
  emptyShelves();
  await settings.settle({ lang: 'en' });
});

it('shows who sells, what they have, and what others say of them', async () => {
  const asked = open();
  await screen.findByText('What Ram sells');
  expect(screen.getByText('I sell phones.')).toBeTruthy();
  expect(asked.some(({ path }) => path.startsWith('/api/ads?') && path.includes('seller=ram-thapa-3'))).toBe(
    true,
  );
  fireEvent.press(await screen.findByText('Reviews'));
  await screen.findByText('All as he said.');
  expect(screen.getByText(/Polite/)).toBeTruthy();
});

it('says that a review was reported where it can be seen: the sheet has gone', async () => {
  await session.begin('a-token', sita);
  const asked = open({ [`POST /api/reviews/${review.id}/report`]: {} });
  fireEvent.press(await screen.findByText('Reviews'));
  fireEvent.press(await screen.findByText(en.reportReview.open));
  fireEvent.press(await screen.findByText(en.reportReview.spam));
  await waitFor(() => expect(toast.now?.text).toBe(en.reportReview.done));
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ reason: 'spam' });
  await waitFor(() => expect(screen.queryByText('All as he said.')).toBeNull());
  toast.clear();
});

it('has who is not signed in do so, follows then, and unfollows again', async () => {
  const asked = open();
  await screen.findByText('What Ram sells');
  fireEvent.press(screen.getByRole('button', { name: 'Follow' }));
  expect(router.getPathnameWithParams()).toBe('/sign-in?next=%2Fseller%2Fram-thapa-3');
  router.unmount();
  await session.begin('a-token', sita);
  const again = open();
  const changes = () =>
    again.filter(({ path }) => path === '/api/my/follows/ram-thapa-3').map(({ method }) => method);
  // What was pressed before signing in is done when they come back.
  await waitFor(() => expect(changes()).toEqual(['PUT']));
  fireEvent.press(await screen.findByRole('button', { name: 'Following' }));
  await waitFor(() => expect(changes()).toEqual(['PUT', 'DELETE']));
  expect(asked.filter(({ method }) => method !== 'GET')).toEqual([]);
});

it('says that nothing is for sale, and that an address leads nowhere', async () => {
  open({ 'GET /api/ads': pageOf([]) });
  await screen.findByText('Nothing for sale right now');
  router.unmount();
  // Else what was read a moment ago is not asked for again.
  emptyShelves();
  open({ 'GET /api/users/ram-thapa-3': { status: 404, error: { code: 'not_found', message: 'No.' } } });
  await screen.findByText('This page is not here');
});
