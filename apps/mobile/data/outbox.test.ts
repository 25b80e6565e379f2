import type { Me } from '@thulubazaar/contract';
import type { ListingChange } from '@thulubazaar/frontend/outbox/entries';
import { photoFiles, putPhoto } from '~/test/memory-photos.ts';
import { emptyShelves, onShelf } from '~/test/memory-shelf.ts';
import { SellingServer } from '~/test/selling-server.ts';
import { guestDraft } from './drafts.ts';
import { line } from './line.ts';
import { OwnOutbox, outbox } from './outbox.ts';
import { storageKey } from './queries.ts';
import { session } from './session.ts';
import { openShelf } from './shelf.ts';
import { phoneShelf } from './shelf-kinds.ts';

jest.mock('~/photos/photo-files.ts', () => require('~/test/memory-photos.ts').memoryPhotos);
jest.mock('~/data/config.ts', () => ({ ...jest.requireActual('~/data/config.ts'), version: '1.0.0' }));

const maya = { handle: 'maya', name: 'Maya' } as Me;
const hari = { handle: 'hari', name: 'Hari' } as Me;
/** Five parts of the size in which photos are sent, and a little. */
const photoBytes = 5 * 128 * 1024 + 77;

let server: SellingServer;

const listing = (change: Partial<ListingChange> = {}): ListingChange => ({
  kind: 'listing',
  title: 'A bed',
  id: null,
  version: 0,
  base: {},
  create: null,
  draft: { title: 'A bed of sal wood', photoIds: [] },
  photos: [],
  confirmPrice: false,
  publish: { confirmPrice: false, confirmDifferent: false },
  stash: {},
  ...change,
});
const confirm = (adId: number) => ({ kind: 'confirm', adId, title: '' }) as const;
const asked = (pattern: RegExp) => server.asked.filter(({ what }) => pattern.test(what));
const soon = () => jest.advanceTimersByTimeAsync(0);
const later = () => jest.advanceTimersByTimeAsync(120_000);

beforeEach(async () => {
  jest.useFakeTimers();
  emptyShelves();
  photoFiles.clear();
  server = new SellingServer();
  globalThis.fetch = server.fetch as typeof fetch;
  line.isOnline = true;
  await session.begin('token-of-maya', maya);
});
afterEach(async () => {
  await session.end();
  jest.useRealTimers();
});

test('what waits is sent by the next process, once, in its order, with the keys it had', async () => {
  server.line = 'silent';
  await outbox.add(confirm(1));
  await outbox.add(listing());
  await outbox.add(confirm(2));
  await soon();
  const keys = outbox.entries.map(({ clientId }) => clientId);
  // The process is gone with its requests; the shelf is not.
  outbox.current?.close();
  server.line = 'open';
  server.add(1);
  server.add(2);
  const next = new OwnOutbox();
  await later();
  expect(next.entries).toEqual([]);
  expect(onShelf('account-maya').filter((name) => name.startsWith('outbox:'))).toEqual([]);
  expect(asked(/POST/).map(({ what, key }) => [what, key])).toEqual([
    ['POST /api/ads/1/confirm', keys[0]],
    ['POST /api/ads', keys[1]],
    ['POST /api/ads/3/state', `${keys[1]}-live`],
    ['POST /api/ads/2/confirm', keys[2]],
  ]);
  expect(server.listings.get(3)).toMatchObject({ title: 'A bed of sal wood', state: 'live' });
});

test('of a photo that was cut off only the rest is sent, by the next process too', async () => {
  putPhoto('photo-1', photoBytes);
  server.partsLeft = 2;
  await outbox.add(listing({ photos: [{ key: 'photo-1', imageId: null }] }));
  await later();
  expect(server.bytes).toBe(2 * 128 * 1024);
  outbox.current?.close();
  server.line = 'open';
  server.partsLeft = Number.POSITIVE_INFINITY;
  const next = new OwnOutbox();
  await later();
  expect(next.entries).toEqual([]);
  expect(server.bytes).toBe(photoBytes);
  expect(asked(/POST .api.images$/).map(({ key }) => key)).toEqual(['photo-1']);
  expect(server.listings.get(1)).toMatchObject({ photoIds: ['image-1'], state: 'live' });
  expect(photoFiles.size).toBe(0);
});

test('a photo that had arrived from the form goes once more where it was swept while its listing waited', async () => {
  putPhoto('photo-1', photoBytes);
  server.line = 'gone';
  await outbox.add(listing({ photos: [{ key: 'photo-1', imageId: 'swept' }] }));
  await later();
  expect(photoFiles.size).toBe(1);
  server.line = 'open';
  await later();
  expect(asked(/POST .api.images$/).map(({ key }) => key)).toEqual(['photo-1-after-swept']);
  expect(server.listings.get(1)).toMatchObject({ photoIds: ['image-1'], state: 'live' });
  expect([outbox.entries, photoFiles.size]).toEqual([[], 0]);
});

test('what is refused stays, is said, and holds up nothing', async () => {
  server.add(1);
  server.add(2);
  server.refusals.set('POST /api/ads/1/confirm', { status: 404, error: { code: 'not_found' } });
  await outbox.add(confirm(1));
  await outbox.add(confirm(2));
  await later();
  expect(outbox.entries).toMatchObject([{ adId: 1, code: 'not_found', problem: 'No.' }]);
  await outbox.discard(outbox.entries[0]?.clientId ?? '');
  expect(outbox.entries).toEqual([]);
});

test('a version that is too old sends nothing: what waits is the next one’s', async () => {
  const release = { oldest: '99', newest: '99', storeUrl: 'https://apps.apple.com/app/id1' };
  const heard = JSON.stringify({ state: { data: { ios: release, android: release, off: [] } } });
  await openShelf(phoneShelf).set(storageKey(['app']), heard);
  server.add(1);
  await outbox.add(confirm(1));
  await later();
  expect(server.asked).toEqual([]);
  expect(outbox.entries).toMatchObject([{ adId: 1, problem: null }]);
  // The same phone after the update.
  await openShelf(phoneShelf).drop(storageKey(['app']));
  await later();
  expect([outbox.entries, asked(/POST/)]).toMatchObject([[], [{ what: 'POST /api/ads/1/confirm' }]]);
});

test('signing out takes what waits, its photos and its shelf; an answer that comes later brings none of it back', async () => {
  putPhoto('photo-1', photoBytes);
  let answer = () => {};
  const told = new Promise<void>((resolve) => {
    answer = resolve;
  });
  globalThis.fetch = (async (...call: Parameters<typeof fetch>) => {
    await told;
    return server.fetch(...(call as Parameters<SellingServer['fetch']>));
  }) as typeof fetch;
  await outbox.add(listing({ photos: [{ key: 'photo-1', imageId: null }] }));
  await soon();
  await session.end();
  answer();
  await later();
  expect([onShelf('account-maya'), photoFiles.size, outbox.entries]).toEqual([[], 0, []]);
});

test('signing out leaves the photos of what was written before signing in', async () => {
  putPhoto('of-guest', 1000);
  putPhoto('of-maya', 1000);
  const written = JSON.stringify({ photos: [{ key: 'of-guest', imageId: null }] });
  await openShelf(phoneShelf).set(guestDraft, written);
  await session.end();
  expect([...photoFiles.keys()]).toEqual(['of-guest']);
});

test('nothing of one person goes out as the next one', async () => {
  putPhoto('photo-1', photoBytes);
  let answer = () => {};
  const told = new Promise<void>((resolve) => {
    answer = resolve;
  });
  globalThis.fetch = (async (...call: Parameters<typeof fetch>) => {
    if (session.me?.handle === 'maya') await told;
    return server.fetch(...(call as Parameters<SellingServer['fetch']>));
  }) as typeof fetch;
  await outbox.add(listing());
  await soon();
  await session.begin('token-of-hari', hari);
  answer();
  await later();
  expect(server.asked.filter(({ authorization }) => authorization === 'Bearer token-of-hari')).toEqual([]);
});

test('the newer words on a listing take the place of the older', async () => {
  server.add(7, { state: 'live' });
  server.line = 'gone';
  const older = { title: 'A bed', photoIds: [] };
  await outbox.add(
    listing({ id: 7, version: 1, base: older, draft: { ...older, title: 'A bed, new' }, publish: null }),
  );
  await soon();
  await outbox.add(
    listing({ id: 7, version: 1, base: older, draft: { ...older, title: 'A bed, cheap' }, publish: null }),
  );
  server.line = 'open';
  await later();
  expect(server.listings.get(7)?.title).toBe('A bed, cheap');
  expect(asked(/PATCH/)).toHaveLength(1);
  expect(outbox.entries).toEqual([]);
});
