import { QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react-native';
import type { Me } from '@thulubazaar/contract';
import { blankDraft } from '@thulubazaar/frontend/drafts/draft';
import type { Stash } from '@thulubazaar/frontend/drafts/stash';
import { SafeAreaProvider } from 'react-native-safe-area-context';
import { drafts, guestDraft } from '~/data/drafts.ts';
import { line } from '~/data/line.ts';
import { outbox } from '~/data/outbox.ts';
import { queries } from '~/data/queries.ts';
import { session } from '~/data/session.ts';
import { openShelf } from '~/data/shelf.ts';
import { phoneShelf, shelfOfAccount } from '~/data/shelf-kinds.ts';
import { settings } from '~/device/settings.ts';
import { photoFiles, putPhoto } from '~/test/memory-photos.ts';
import { emptyShelves, onShelf } from '~/test/memory-shelf.ts';
import { SellingServer } from '~/test/selling-server.ts';
import { PostScreen } from './post-screen.tsx';

// The first of them waits for all that a screen is made of.
jest.setTimeout(30_000);

const mockRouter = { push: jest.fn(), setParams: jest.fn(), replace: jest.fn(), dismissTo: jest.fn() };
let mockParams: Record<string, string> = {};
jest.mock('expo-router', () => ({
  Stack: { Screen: () => null },
  useFocusEffect: () => {},
  useRouter: () => mockRouter,
  useLocalSearchParams: () => mockParams,
}));
jest.mock('~/photos/photo-files.ts', () => require('~/test/memory-photos.ts').memoryPhotos);
jest.mock('~/photos/pick-photos.ts', () => ({
  pickPhotos: async () => [{ uri: 'file:///picked', name: 'bed.jpg', width: 4000, height: 3000 }],
  photosLeftBehind: async () => [],
}));
jest.mock('expo-image-manipulator', () => ({
  SaveFormat: { JPEG: 'jpeg' },
  ImageManipulator: {
    manipulate: () => ({
      resize: mockResize,
      release: mockRelease,
      renderAsync: async () => ({ release: mockRelease, saveAsync: async () => ({ uri: 'file:///small' }) }),
    }),
  },
}));
const mockResize = jest.fn();
const mockRelease = jest.fn();

const maya = { handle: 'maya', name: 'Maya', hasName: true } as Me;
const name = (en: string) => ({ en, ne: en });
const categories = [
  {
    id: 'furniture',
    name: name('Furniture'),
    icon: 'sofa',
    children: [{ id: 'furniture/beds', name: name('Beds'), icon: 'bed' }],
  },
];
const written: Stash = {
  values: {
    ...blankDraft,
    categoryId: 'furniture/beds',
    title: 'A bed of sal wood',
    description: 'Ten years old and as good as new.',
    price: '12,000',
    place: { id: 'kathmandu/kathmandu/kalanki', label: name('Kalanki, Kathmandu') },
    attributes: { ...blankDraft.attributes, condition: 'used' },
  },
  photos: [{ key: 'photo-1', imageId: null }],
  id: null,
  version: 0,
  base: {},
  create: null,
};

let server: SellingServer;

beforeEach(async () => {
  emptyShelves();
  photoFiles.clear();
  queries.clear();
  mockRouter.push.mockClear();
  mockParams = {};
  server = new SellingServer();
  server.others = new Map<string, unknown>([
    ['GET /api/categories', { items: categories }],
    ['GET /api/me/ads', { items: [], nextCursor: null, counts: null }],
    ['GET /api/my/shops', { items: [] }],
    ['GET /api/price-guide', { guide: null }],
    ['GET /api/categories/suggest', { items: [] }],
    ['POST /api/me/ads/check', { warnings: [] }],
    ['GET /api/me/contact', { canShowNumber: false, call: false }],
  ]);
  globalThis.fetch = server.fetch as typeof fetch;
  line.isOnline = true;
  await settings.settle({ lang: 'en' });
  if (session.me === undefined) await session.wake();
});
afterEach(() => session.end());

const frame = { x: 0, y: 0, width: 360, height: 740 };
const show = () =>
  render(
    <SafeAreaProvider initialMetrics={{ frame, insets: { top: 0, left: 0, right: 0, bottom: 0 } }}>
      <QueryClientProvider client={queries}>
        <PostScreen />
      </QueryClientProvider>
    </SafeAreaProvider>,
  );
const press = (label: string | RegExp) => fireEvent.press(screen.getByRole('button', { name: label }));
const asked = (pattern: RegExp) => server.asked.filter(({ what }) => pattern.test(what));
const keepWritten = (shelf: string, under: string) => openShelf(shelf).set(under, JSON.stringify(written));

test('what a guest writes is on the phone with every letter, and there again after the app was killed', async () => {
  const { unmount } = show();
  fireEvent.press(await screen.findByRole('button', { name: 'Furniture' }, { timeout: 20_000 }));
  press('Beds');
  press('Add photos');
  await screen.findAllByText('Kept on this phone');
  await waitFor(() => expect(photoFiles.size).toBe(1));
  expect(mockResize).toHaveBeenCalledWith({ width: 2048 });
  expect(mockRelease).toHaveBeenCalledTimes(2);
  press('Next');
  fireEvent.changeText(screen.getByLabelText('Title'), 'A bed');
  press('Next');
  expect(await screen.findByText('Title: Write at least 10 characters.')).toBeTruthy();
  await drafts.settled();
  unmount();
  show();
  expect(await screen.findByDisplayValue('A bed')).toBeTruthy();
  press('Back');
  expect(await screen.findByLabelText('Photo 1')).toBeTruthy();
  expect(server.asked.filter(({ what }) => what.startsWith('POST /api/ads'))).toEqual([]);
});

test('who publishes is sent to sign in; then it is theirs, sent and published by itself, once', async () => {
  putPhoto('photo-1', 1000);
  await keepWritten(phoneShelf, guestDraft);
  show();
  fireEvent.press(await screen.findByRole('button', { name: 'Publish' }));
  await waitFor(() =>
    expect(mockRouter.push).toHaveBeenCalledWith({ pathname: '/sign-in', params: { next: '/post' } }),
  );
  await act(() => session.begin('token-of-maya', maya));
  await waitFor(() => expect(server.listings.get(1)?.state).toBe('live'), { timeout: 8000 });
  expect(server.listings.get(1)).toMatchObject({ title: 'A bed of sal wood', photoIds: ['image-1'] });
  expect(asked(/POST .api.ads$/)).toHaveLength(1);
  expect(asked(/POST .api.images$/)).toHaveLength(1);
  await screen.findByRole('button', { name: 'Post another' });
  await drafts.settled();
  expect(onShelf(phoneShelf).filter((key) => key.startsWith('draft'))).toEqual([]);
  expect(onShelf(shelfOfAccount('maya')).filter((key) => key.startsWith('draft'))).toEqual([]);
  expect(photoFiles.size).toBe(0);
});

test('what the phone keeps of a draft that was deleted elsewhere goes; of one that nobody can tell of it stays', async () => {
  await session.begin('token-of-maya', maya);
  const shelf = openShelf(shelfOfAccount('maya'));
  for (const id of [7, 8]) {
    putPhoto(`photo-${id}`, 1000);
    const photos = [{ key: `photo-${id}`, imageId: null }];
    await shelf.set(`draft:${id}`, JSON.stringify({ ...written, id, version: 1, photos }));
  }
  server.add(7, { state: 'removed' });
  server.refusals.set('GET /api/me/ads/8', { status: 503, error: { code: 'unavailable' } });
  show();
  await waitFor(() => expect([...photoFiles.keys()]).toEqual(['photo-8']), { timeout: 8000 });
  await drafts.settled();
  expect(onShelf(shelfOfAccount('maya')).filter((key) => key.startsWith('draft'))).toEqual(['draft:8']);
});

test('without a line a draft of the account is written on as the phone has it', async () => {
  await session.begin('token-of-maya', maya);
  const stash = { ...written, id: 7, version: 1, photos: [] };
  await openShelf(shelfOfAccount('maya')).set('draft:7', JSON.stringify(stash));
  await queries.prefetchQuery({ queryKey: ['categories'], queryFn: () => categories });
  line.isOnline = false;
  server.line = 'gone';
  mockParams = { listing: '7' };
  show();
  expect(await screen.findByText('A bed of sal wood')).toBeTruthy();
  fireEvent.press(screen.getByRole('button', { name: 'Publish' }));
  await waitFor(() => expect(outbox.entries).toMatchObject([{ kind: 'listing', id: 7 }]));
});

test('without a line it waits, and goes out once when there is one', async () => {
  await session.begin('token-of-maya', maya);
  putPhoto('photo-1', 1000);
  await keepWritten(shelfOfAccount('maya'), 'draft:new');
  await queries.prefetchQuery({ queryKey: ['categories'], queryFn: () => categories });
  line.isOnline = false;
  server.line = 'gone';
  show();
  fireEvent.press(await screen.findByRole('button', { name: 'Publish' }));
  expect(await screen.findByText('Kept. It is sent when the connection is back.')).toBeTruthy();
  expect(outbox.entries).toMatchObject([{ kind: 'listing', photos: [{ key: 'photo-1' }] }]);
  server.line = 'open';
  line.isOnline = true;
  await outbox.flush();
  await waitFor(() => expect(outbox.entries).toEqual([]), { timeout: 8000 });
  expect(server.listings.size).toBe(1);
  expect(server.listings.get(1)).toMatchObject({ photoIds: ['image-1'], state: 'live' });
});

test('what was changed elsewhere meanwhile is shown beside what was written here', async () => {
  await session.begin('token-of-maya', maya);
  await openShelf(shelfOfAccount('maya')).set(
    'draft:new',
    JSON.stringify({ ...written, photos: [], create: { key: 'k', draft: { title: 'A bed' } } }),
  );
  server.refusals.set('PATCH /api/ads/1', {
    status: 409,
    error: {
      code: 'version_conflict',
      current: { ...server.add(9, { title: 'A bed of teak', version: 5 }), id: 1 },
    },
  });
  server.listings.clear();
  show();
  expect(await screen.findByText('Changed in two places', {}, { timeout: 8000 })).toBeTruthy();
  fireEvent.press(screen.getByRole('button', { name: 'Take all of mine' }));
  await waitFor(() => expect(server.listings.get(1)?.title).toBe('A bed of sal wood'));
  expect(asked(/PATCH/).at(-1)?.body).toMatchObject({ version: 5, title: 'A bed of sal wood' });
});

test('a listing for the same thing is asked about, and said to be another', async () => {
  await session.begin('token-of-maya', maya);
  await openShelf(shelfOfAccount('maya')).set('draft:new', JSON.stringify({ ...written, photos: [] }));
  const older = server.add(9, { title: 'My older bed', state: 'live', createdAt: '2026-11-01T00:00:00Z' });
  server.listings.clear();
  server.refusals.set('POST /api/ads/1/state', { status: 409, error: { code: 'duplicate_listing', older } });
  show();
  fireEvent.press(await screen.findByRole('button', { name: 'Publish' }));
  expect(await screen.findByText('My older bed', {}, { timeout: 8000 })).toBeTruthy();
  press('It is another thing');
  await waitFor(() => expect(server.listings.get(1)?.state).toBe('live'));
  expect(asked(/state$/).map(({ body }) => body?.confirmDifferent)).toEqual([false, true]);
});
