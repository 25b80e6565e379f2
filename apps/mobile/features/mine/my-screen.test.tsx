import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react-native';
import type { Me, MyAdCard } from '@thulubazaar/contract';
import { adStates } from '@thulubazaar/contract/ad-states';
import { SafeAreaProvider } from 'react-native-safe-area-context';
import type { ReactTestInstance } from 'react-test-renderer';
import { line } from '~/data/line.ts';
import { outbox } from '~/data/outbox.ts';
import { queries } from '~/data/queries.ts';
import { session } from '~/data/session.ts';
import { openShelf } from '~/data/shelf.ts';
import { shelfOfAccount } from '~/data/shelf-kinds.ts';
import { settings } from '~/device/settings.ts';
import { emptyShelves, onShelf } from '~/test/memory-shelf.ts';
import { ToastPlace } from '~/ui/toast.tsx';
import { MyScreen } from './my-screen.tsx';

// The first of them waits for all that a screen is made of.
jest.setTimeout(30_000);

const mockRouter = { push: jest.fn(), setParams: jest.fn(), replace: jest.fn(), dismissTo: jest.fn() };
let mockParams: Record<string, string> = {};
jest.mock('expo-router', () => ({
  Stack: { Screen: () => null },
  useRouter: () => mockRouter,
  useLocalSearchParams: () => mockParams,
}));
jest.mock('@shopify/flash-list', () => {
  const { FlatList } = require('react-native');
  return { FlashList: FlatList };
});

const card = (change: Partial<MyAdCard>): MyAdCard =>
  ({
    id: 1,
    state: 'live',
    version: 3,
    title: 'A bed of sal wood',
    path: '/listing/a-bed-1',
    price: 500_000,
    priceGiven: true,
    priceUnit: 'total',
    attributes: {},
    photo: null,
    reserved: false,
    priceDrop: null,
    views: 12,
    favourites: 1,
    conversations: 2,
    nextStates: ['paused', 'sold', 'removed'],
    unanswered: false,
    reason: null,
    soldTo: null,
    publishedAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-01T00:00:00Z',
    ...change,
  }) as MyAdCard;

const none = Object.fromEntries(adStates.map((state) => [state, 0]));
let cards: MyAdCard[];
let asked: { what: string; body: unknown }[];
let isGone: boolean;
let refusal: { status: number; error: object } | null;

function answer(what: string): unknown {
  if (what.startsWith('GET /api/me/ads'))
    return { items: cards, nextCursor: null, counts: { ...none, live: cards.length } };
  if (what.endsWith('/buyers')) return { items: [{ handle: 'sita', name: 'Sita' }] };
  return { ...card({}), state: 'removed' };
}

beforeEach(async () => {
  emptyShelves();
  queries.clear();
  [cards, asked, isGone, refusal, mockParams] = [[card({})], [], false, null, {}];
  mockRouter.push.mockClear();
  globalThis.fetch = (async (url: string, init: RequestInit) => {
    const what = `${init.method} ${url}`;
    asked.push({ what, body: init.body ? JSON.parse(String(init.body)) : null });
    if (isGone) throw new TypeError('Network request failed');
    if (refusal && init.method !== 'GET')
      return Response.json({ error: { message: 'No.', ...refusal.error } }, { status: refusal.status });
    return Response.json(answer(what));
  }) as unknown as typeof fetch;
  line.isOnline = true;
  await settings.settle({ lang: 'en' });
  await session.begin('token', { handle: 'maya', name: 'Maya' } as Me);
});
afterEach(() => session.end());

const frame = { x: 0, y: 0, width: 360, height: 740 };
const show = () =>
  render(
    <SafeAreaProvider initialMetrics={{ frame, insets: { top: 0, left: 0, right: 0, bottom: 0 } }}>
      <QueryClientProvider client={queries}>
        <MyScreen />
        <ToastPlace />
      </QueryClientProvider>
    </SafeAreaProvider>,
  );
const changes = () => asked.filter(({ what }) => !what.startsWith('GET'));
const press = (name: string | RegExp) => fireEvent.press(screen.getByRole('button', { name }));

test('a listing says how it does; asked to whom it was sold, the one who wrote is named', async () => {
  show();
  await screen.findByText('A bed of sal wood');
  expect(screen.getByText('Seen 12 times · One person saved it · 2 people wrote')).toBeTruthy();
  press('Mark as sold: A bed of sal wood');
  fireEvent.press(await screen.findByRole('radio', { name: 'Sita' }));
  // Behind the one on the card is that of the sheet.
  fireEvent.press(screen.getAllByRole('button', { name: 'Mark as sold' }).at(-1) as ReactTestInstance);
  await waitFor(() => expect(changes()).toHaveLength(1));
  expect(changes()[0]).toEqual({
    what: 'POST /api/ads/1/state',
    body: { to: 'sold', version: 3, buyer: 'sita' },
  });
});

test('what is deleted goes at once, and comes back by the button that is offered', async () => {
  show();
  await screen.findByText('A bed of sal wood');
  press(/^More: /);
  press('Delete');
  await waitFor(() => expect(changes()).toHaveLength(1));
  fireEvent.press(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(changes()).toHaveLength(2));
  expect(changes().map(({ body }) => body)).toEqual([
    { to: 'removed', version: 3 },
    { to: 'live', version: 4 },
  ]);
});

test('the way back of one change is gone as soon as another is asked for', async () => {
  cards = [card({}), card({ id: 2, title: 'A table', path: '/listing/a-table-2', version: 5 })];
  show();
  await screen.findByText('A bed of sal wood');
  press('More: A bed of sal wood');
  press('Pause');
  await screen.findByRole('button', { name: 'Undo' });
  let go = (_response: Response) => {};
  const sent = globalThis.fetch;
  globalThis.fetch = ((url: string, init: RequestInit) =>
    init.method === 'POST'
      ? new Promise<Response>((resolve) => {
          go = resolve;
          void sent(url, init);
        })
      : sent(url, init)) as unknown as typeof fetch;
  press('More: A table');
  press('Pause');
  await waitFor(() => expect(changes()).toHaveLength(2));
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  go(Response.json({ ...card({ id: 2 }), state: 'paused' }));
  fireEvent.press(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(changes()).toHaveLength(3));
  expect(changes()[2]).toEqual({ what: 'POST /api/ads/2/state', body: { to: 'live', version: 6 } });
});

test('what the phone keeps of a deleted draft goes once the deletion is not taken back any more', async () => {
  cards = [card({ state: 'draft', path: null, publishedAt: null, nextStates: ['removed'] })];
  const shelf = openShelf(shelfOfAccount('maya'));
  const keep = () => shelf.set('draft:1', JSON.stringify({ values: {}, photos: [] }));
  const isKept = () => onShelf(shelfOfAccount('maya')).includes('draft:1');
  await keep();
  show();
  await screen.findByText('A bed of sal wood');
  const remove = async () => {
    fireEvent.press(await screen.findByRole('button', { name: /^More: / }));
    press('Delete');
    await screen.findByRole('button', { name: 'Undo' });
  };
  await remove();
  expect(isKept()).toBe(true);
  press('Undo');
  await screen.findByText('Undone');
  expect(isKept()).toBe(true);
  await remove();
  fireEvent.press(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(isKept()).toBe(false));
});

test('a listing that is held shows all that can be done with it', async () => {
  show();
  fireEvent(await screen.findByRole('button', { name: /^A bed of sal wood, / }), 'longPress');
  press('Pause');
  await waitFor(() => expect(changes()[0]?.body).toMatchObject({ to: 'paused' }));
});

test('what is refused is said, and nothing has moved', async () => {
  refusal = { status: 409, error: { code: 'invalid_transition', message: 'It cannot be paused now.' } };
  show();
  await screen.findByText('A bed of sal wood');
  press(/^More: /);
  press('Pause');
  expect(await screen.findByText('It cannot be paused now.')).toBeTruthy();
  expect(screen.getByText('Live')).toBeTruthy();
});

test('without a line it is shown as it was, and that it is still there waits to be sent', async () => {
  const { unmount } = show();
  await screen.findByText('A bed of sal wood');
  unmount();
  queries.clear();
  isGone = true;
  line.isOnline = false;
  show();
  await screen.findByText('A bed of sal wood');
  press('Still available: A bed of sal wood');
  expect(await screen.findByText('Still available: A bed of sal wood')).toBeTruthy();
  expect(screen.getByText('Waits for the connection')).toBeTruthy();
  press('Discard: Still available: A bed of sal wood');
  await waitFor(() => expect(outbox.entries).toEqual([]));
});

test('a moderator’s reason stands out, and the way to put it right stands first', async () => {
  cards = [
    card({
      state: 'changes_asked',
      path: null,
      reason: 'Show the bill.',
      nextStates: ['submitted', 'removed'],
    }),
  ];
  show();
  expect(await screen.findByText('Please change: Show the bill.')).toBeTruthy();
  press('Edit: A bed of sal wood');
  expect(mockRouter.push).toHaveBeenCalledWith('/edit?id=1');
});

test('who is not signed in is sent to sign in and back', async () => {
  await session.end();
  show();
  press('Sign in');
  expect(mockRouter.push).toHaveBeenCalledWith({ pathname: '/sign-in', params: { next: '/my' } });
});
