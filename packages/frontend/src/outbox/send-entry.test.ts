import { ApiError } from '@thulubazaar/client';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ListingChange, UnsentChange, Waiting } from './entries.ts';
import { type Means, sendEntry } from './send-entry.ts';

type Entry = ListingChange & Waiting;

let asked: { endpoint: string; key?: string; body?: unknown }[];
let lost: string | null;
let swept: boolean;
let kept: UnsentChange[];
/** The listing as it is, where it is not the version that is asked for. */
let current: ({ version: number } & Record<string, unknown>) | null;

interface Call {
  key?: string;
  body?: unknown;
  params?: { id: string };
}

/** An API that does what is asked, whose answer to one operation is lost on the way. */
const api = async (endpoint: string, { key, body, params }: Call = {}) => {
  asked.push({ endpoint, key, body });
  if (endpoint === lost) throw new ApiError('unreachable');
  if (endpoint === 'POST /api/images')
    return { id: key === 'p1' ? 'image-1' : 'image-2', state: 'pending', upload: null };
  if (endpoint === 'GET /api/images/{id}' && swept) throw new ApiError('not_found', 404);
  if (endpoint === 'GET /api/images/{id}') return { id: params?.id, state: 'pending', upload: null };
  if (endpoint === 'POST /api/ads') return { id: 7, version: 1 };
  if (
    endpoint === 'PATCH /api/ads/{id}' &&
    current &&
    (body as { version: number }).version !== current.version
  )
    throw Object.assign(new ApiError('version_conflict', 409), { endpoint, current });
  return { version: 2 };
};

const means: Means = {
  api: api as Means['api'],
  readPhoto: async (key) => (key === 'gone' ? null : { blob: new Blob(['jpeg']), type: 'image/jpeg' }),
  sendBytes: async (image) => image,
  pause: async () => {},
};

const draft = { title: 'Bed', photoIds: [] };
const entry: Entry = {
  kind: 'listing',
  clientId: 'c1',
  owner: 'maya',
  at: 1,
  problem: null,
  title: 'Bed',
  id: null,
  version: 0,
  base: {},
  create: null,
  draft,
  photos: [{ key: 'p1', imageId: null }],
  confirmPrice: false,
  publish: { confirmPrice: false, confirmDifferent: false },
  stash: {},
};

const send = (one: UnsentChange = entry) =>
  sendEntry(means, one, async (next) => void kept.push(next as UnsentChange));
const endpoints = () => asked.map(({ endpoint }) => endpoint);

beforeEach(() => {
  [asked, kept, lost, swept, current] = [[], [], null, false, null];
});

describe('a listing that was written without a line', () => {
  it('goes with its photos, then itself, then live', async () => {
    await send();
    expect(endpoints()).toEqual([
      'POST /api/images',
      'POST /api/images/{id}/complete',
      'POST /api/ads',
      'POST /api/ads/{id}/state',
    ]);
    expect(asked[2]).toMatchObject({ key: 'c1', body: { title: 'Bed', photoIds: ['image-1'] } });
  });

  it.each(['POST /api/images/{id}/complete', 'POST /api/ads', 'POST /api/ads/{id}/state'])(
    'goes on where it was when the answer to %s was lost, under the same keys',
    async (endpoint) => {
      lost = endpoint;
      await expect(send()).rejects.toThrow();
      const first = asked.at(-1);
      [asked, lost] = [[], null];
      await send(kept.at(-1));
      expect(asked.find((one) => one.endpoint === endpoint)).toEqual(first);
      expect(endpoints().filter((one) => one === 'POST /api/ads').length).toBeLessThan(2);
      expect(endpoints().at(-1)).toBe('POST /api/ads/{id}/state');
    },
  );

  it('sends a photo anew that was swept while the rest waited, and names the new one', async () => {
    lost = 'POST /api/ads';
    await expect(send()).rejects.toThrow();
    [asked, lost, swept] = [[], 'POST /api/images/{id}/complete', true];
    await expect(send(kept.at(-1))).rejects.toThrow();
    const [, announced] = asked;
    expect(announced).toMatchObject({ endpoint: 'POST /api/images', key: 'p1-after-image-1' });
    [asked, lost, swept] = [[], null, false];
    await send(kept.at(-1));
    expect(endpoints()).toEqual([
      'GET /api/images/{id}',
      'POST /api/images/{id}/complete',
      'POST /api/ads',
      'POST /api/ads/{id}/state',
    ]);
    expect(asked[2]).toMatchObject({ key: 'c1-image-2', body: { photoIds: ['image-2'] } });
  });

  it('has a photo that had arrived before, and was swept while the rest waited, go once more', async () => {
    swept = true;
    await send({ ...entry, photos: [{ key: 'p2', imageId: 'from-the-form' }] });
    expect(asked[1]).toMatchObject({ endpoint: 'POST /api/images', key: 'p2-after-from-the-form' });
    expect(asked.find(({ endpoint }) => endpoint === 'POST /api/ads')?.body).toMatchObject({
      photoIds: ['image-2'],
    });
  });

  it('sends what was written after it was begun as a change', async () => {
    const begun = { key: 'k', draft: { title: 'B', photoIds: [] } };
    await send({ ...entry, photos: [{ key: 'gone', imageId: 'old' }], create: begun, publish: null });
    expect(asked).toEqual([
      { endpoint: 'POST /api/ads', key: 'k', body: begun.draft },
      {
        endpoint: 'PATCH /api/ads/{id}',
        key: 'c1-edit',
        body: { title: 'Bed', photoIds: ['old'], version: 1 },
      },
    ]);
  });
});

it('a change of a listing asks for the version that was seen, and for what differs alone', async () => {
  await send({
    ...entry,
    id: 7,
    version: 4,
    base: { title: 'Cot', photoIds: [] },
    photos: [],
    publish: null,
  });
  expect(asked).toEqual([
    { endpoint: 'PATCH /api/ads/{id}', key: 'c1-edit', body: { title: 'Bed', version: 4 } },
  ]);
});

describe('an edit on top of one whose answer never came', () => {
  const known = { ...entry, id: 7, version: 4, photos: [], publish: null };
  const base = { title: 'Cot', photoIds: [] };
  /** The listing as it is now, with another version than the edit begins from. */
  const isNow = (title: string) => {
    const none = { description: '', categoryId: null, place: null, price: null, priceGiven: false };
    const more = { priceUnit: 'total', attributes: {}, photos: [], shop: null, shopSection: null };
    current = { ...none, ...more, title, version: 5 };
  };
  const whole = { ...base, description: '', priceUnit: 'total' as const, attributes: {} };

  it('is kept as one that may have arrived before it is sent', async () => {
    lost = 'PATCH /api/ads/{id}';
    await expect(send({ ...known, base })).rejects.toThrow();
    expect(kept.at(-1)).toMatchObject({ version: 4, base, tried: [{ title: 'Bed' }] });
  });

  it('goes on from what that has made of the listing', async () => {
    isNow('Bet');
    await send({ ...known, base: whole, tried: [{ title: 'Bet' }] });
    expect(asked.map(({ body }) => body)).toEqual([
      { title: 'Bed', version: 4 },
      { title: 'Bed', version: 5 },
    ]);
    expect(kept.at(-1)).toMatchObject({ version: 2, base: { title: 'Bed' }, tried: [] });
  });

  it('takes that back where it asks for what was there before', async () => {
    isNow('Bet');
    await send({ ...known, base: { ...whole, title: 'Bed' }, tried: [{ title: 'Bet' }] });
    expect(asked.at(-1)?.body).toEqual({ title: 'Bed', version: 5 });
  });

  it('is a conflict where somebody else has changed the listing', async () => {
    isNow('Cradle');
    const sent = send({ ...known, base: whole, tried: [{ title: 'Bet' }] });
    await expect(sent).rejects.toMatchObject({ code: 'version_conflict' });
    expect(asked).toHaveLength(1);
  });
});
