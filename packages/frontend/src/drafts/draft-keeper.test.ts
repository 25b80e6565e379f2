import { ApiError } from '@thulubazaar/client';
import type { MyAd } from '@thulubazaar/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { blankDraft } from './draft.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { photosOf, type Stash } from './stash.ts';

const guestName = 'draft:guest';

let kept: Map<string, Stash>;
let owner: string | null;

const means = {
  guestName,
  shelf: {
    read: (name: string) => kept.get(name) ?? null,
    keep: (name: string, stash: Stash) => Boolean(kept.set(name, stash)),
    drop: (name: string) => void kept.delete(name),
  },
  owner: () => owner,
  // There is no line: what is written stays on the phone.
  create: (): Promise<MyAd> => Promise.reject(new Error('no line')),
  update: (): Promise<MyAd> => Promise.reject(new Error('no line')),
  read: async (id: number): Promise<MyAd> =>
    ({ ...blankDraft, id, version: 1, state: 'draft', price: null, photos: [] }) as unknown as MyAd,
};
const titles = () => Object.fromEntries([...kept].map(([name, { values }]) => [name, values.title]));

async function opened(isGuest: boolean): Promise<DraftKeeper> {
  const keeper = new DraftKeeper(means, { mode: 'draft', isGuest });
  await keeper.open(null);
  return keeper;
}

beforeEach(() => {
  vi.useFakeTimers();
  kept = new Map();
  owner = null;
});
afterEach(() => vi.useRealTimers());

it('what is typed after signing in is the person’s, though nothing was typed before', async () => {
  const keeper = await opened(true);
  owner = 'maya';
  keeper.admit();
  keeper.change({ title: 'A bed' });
  expect(titles()).toEqual({ 'draft:new': 'A bed' });
});

it('what was written before signing in stands beside what they had begun, and is opened once that has gone', async () => {
  owner = 'maya';
  (await opened(false)).change({ title: 'A chair' });
  owner = null;
  const keeper = await opened(true);
  keeper.change({ title: 'A bed' });
  owner = 'maya';
  keeper.admit();
  keeper.change({ title: 'A bed of sal wood' });
  expect(titles()).toEqual({ 'draft:new': 'A chair', 'draft:new-2': 'A bed of sal wood' });
  const chair = await opened(false);
  expect(chair.values.title).toBe('A chair');
  chair.forget();
  expect((await opened(false)).values.title).toBe('A bed of sal wood');
  expect(titles()).toEqual({ 'draft:new': 'A bed of sal wood' });
});

it('a listing that has a number leaves alone the new one that is written beside it, also when it is discarded', async () => {
  owner = 'maya';
  (await opened(false)).change({ title: 'A chair' });
  const bed = new DraftKeeper(means, { mode: 'draft' });
  await bed.open(7);
  bed.change({ title: 'A bed' });
  expect(titles()).toEqual({ 'draft:new': 'A chair', 'draft:7': 'A bed' });
  bed.forget();
  expect(titles()).toEqual({ 'draft:new': 'A chair' });
});

it('one that has a number is written on without a line, and sent on top of what it was when there is one', async () => {
  owner = 'maya';
  const bed = new DraftKeeper(means, { mode: 'draft' });
  await bed.open(7);
  bed.change({ title: 'A bed' });
  const update = vi.fn(async (): Promise<MyAd> => ({ ...(await means.read(7)), version: 2 }));
  const noLine = { ...means, update, read: () => Promise.reject(new ApiError('offline')) };
  const again = new DraftKeeper(noLine, { mode: 'draft' });
  await again.open(7);
  expect([again.values.title, again.state]).toEqual(['A bed', 'local']);
  again.reconnect();
  await vi.runAllTimersAsync();
  expect(update.mock.calls).toMatchObject([[7, 1, { title: 'A bed' }]]);
  expect(again.state).toBe('saved');
  await expect(new DraftKeeper(noLine, { mode: 'draft' }).open(8)).rejects.toThrow(ApiError);
});

it('one that has just got its number leaves alone what another tab begins after it', async () => {
  owner = 'maya';
  const bed = new DraftKeeper(
    { ...means, create: async () => means.read(7), update: async () => means.read(7) },
    { mode: 'draft' },
  );
  await bed.open(null);
  bed.change({ title: 'A bed' });
  await bed.flush();
  (await opened(false)).change({ title: 'A chair' });
  bed.change({ title: 'A bed of sal wood' });
  expect(titles()).toEqual({ 'draft:new': 'A chair', 'draft:7': 'A bed of sal wood' });
  bed.forget();
  expect(titles()).toEqual({ 'draft:new': 'A chair' });
});

it('a photo that the listing has got keeps the key under which the phone may still have it', () => {
  const listing = { photos: [{ id: 'a' }, { id: 'b' }] } as unknown as MyAd;
  const photos = [
    { key: 'on-phone', imageId: 'a' },
    { key: 'coming', imageId: null },
  ];
  const stash: Stash = { values: blankDraft, photos, id: 7, version: 1, base: {}, create: null };
  expect(photosOf(listing, stash)).toEqual([photos[0], { key: 'b', imageId: 'b' }, photos[1]]);
});

/** The API with one listing, whose answers to edits are lost where it is told so. */
function bedOfApi() {
  const none = {
    attributes: {},
    categoryId: null,
    place: null,
    priceGiven: false,
    shop: null,
    shopSection: null,
  };
  let listing = {
    ...blankDraft,
    ...none,
    id: 7,
    version: 1,
    state: 'live',
    price: null,
    photos: [],
  } as unknown as MyAd;
  const bed = {
    isLost: false,
    get listing() {
      return listing;
    },
    changeElsewhere: (change: Partial<MyAd>) => {
      listing = { ...listing, ...change, version: listing.version + 1 };
    },
    means: {
      ...means,
      read: async () => listing,
      update: async (_id: number, version: number, change: object) => {
        if (version !== listing.version)
          throw Object.assign(new ApiError('version_conflict', 409), {
            endpoint: 'PATCH /api/ads/{id}',
            current: listing,
          });
        bed.changeElsewhere(change);
        if (bed.isLost) throw new ApiError('unreachable');
        return listing;
      },
    },
  };
  return bed;
}

async function editing(bed: ReturnType<typeof bedOfApi>): Promise<DraftKeeper> {
  owner = 'maya';
  const keeper = new DraftKeeper(bed.means, { mode: 'edit' });
  await keeper.open(7);
  return keeper;
}

it.each([false, true])(
  'an edit after one whose answer was lost goes on from what that has made, after a reload (%s) too',
  async (isReloaded) => {
    const bed = bedOfApi();
    const first = await editing(bed);
    bed.isLost = true;
    first.change({ title: 'A bet' });
    await expect(first.flush()).rejects.toThrow();
    bed.isLost = false;
    first.change({ title: 'A bed' });
    const keeper = isReloaded ? await editing(bed) : first;
    await keeper.flush();
    expect([keeper.conflict, keeper.state, bed.listing.title]).toEqual([null, 'saved', 'A bed']);
    expect(bed.listing.version).toBe(3);
  },
);

it('an edit back to what was there takes back the one whose answer was lost', async () => {
  const bed = bedOfApi();
  const keeper = await editing(bed);
  bed.isLost = true;
  keeper.change({ title: 'A bet' });
  await expect(keeper.flush()).rejects.toThrow();
  bed.isLost = false;
  keeper.change({ title: '' });
  await keeper.flush();
  expect([keeper.conflict, bed.listing.title]).toEqual([null, '']);
});

it('a change from another phone is a conflict, beside an own edit whose answer was lost too; a confirmation is none', async () => {
  const bed = bedOfApi();
  const keeper = await editing(bed);
  bed.changeElsewhere({});
  keeper.change({ title: 'A bed' });
  await keeper.flush();
  bed.isLost = true;
  keeper.change({ title: 'A bed of sal wood' });
  await expect(keeper.flush()).rejects.toThrow();
  bed.isLost = false;
  bed.changeElsewhere({ price: 500_000 });
  keeper.change({ description: 'Hardly used.' });
  await expect(keeper.flush()).rejects.toMatchObject({ code: 'version_conflict' });
  expect(keeper.conflict).toMatchObject({ title: 'A bed of sal wood', price: 500_000 });
});

it('stays as it was typed where an edit has arrived without an answer', async () => {
  const bed = bedOfApi();
  bed.changeElsewhere({ attributes: { negotiable: true } });
  const first = await editing(bed);
  bed.isLost = true;
  first.change({ price: '१५ हजार' });
  await expect(first.flush()).rejects.toThrow();
  expect([bed.listing.version, bed.listing.price]).toEqual([3, 1_500_000]);
  const keeper = await editing(bed);
  expect(keeper.values.price).toBe('१५ हजार');
  expect(keeper.changes).toEqual({});
});
