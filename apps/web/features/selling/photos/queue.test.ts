import type { ApiError } from '@thulubazaar/client';
import type { Image } from '@thulubazaar/contract';
import { maxPhotoBytes, mostPhotos } from '@thulubazaar/contract/limits';
import { PhotoLost } from '@thulubazaar/frontend/photos/photo-item';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PhotoQueue } from './queue.ts';

// The phone's own memory for photos, which Node has none of.
const vault = vi.hoisted(() => new Map<string, { blob: Blob; type: string }>());
const disk = vi.hoisted(() => ({ ready: Promise.resolve() }));
vi.mock('@/data/photo-vault.ts', () => ({
  keepPhoto: async (key: string, photo: { blob: Blob; type: string }) => {
    await disk.ready;
    vault.set(key, photo);
  },
  readPhoto: async (key: string) => vault.get(key) ?? null,
  dropPhoto: async (key: string) => void vault.delete(key),
}));

interface Upload extends EventTarget {
  progress(part: number): void;
  arrive(status?: number): void;
  fail(): void;
  aborted: boolean;
}

/** Bytes on their way to the store, which the test lets arrive or break off. */
let uploads: Upload[];
/** From where each of them was to go on. */
let offsets: number[];
class Request extends EventTarget implements Upload {
  readonly upload = new EventTarget();
  status = 0;
  aborted = false;
  open() {}
  setRequestHeader(name: string, value: string) {
    if (name === 'upload-offset') offsets.push(Number(value));
  }
  /** All of it. */
  getResponseHeader = () => '100000000';
  #bytes = 0;
  send(body: Blob) {
    this.#bytes = body.size;
    uploads.push(this);
  }
  abort() {
    this.aborted = true;
    this.dispatchEvent(new Event('abort'));
  }
  progress(part: number) {
    const event = Object.assign(new Event('progress'), { loaded: part * this.#bytes });
    this.upload.dispatchEvent(event);
  }
  arrive(status = 204) {
    this.status = status;
    this.dispatchEvent(new Event('load'));
  }
  fail() {
    this.dispatchEvent(new Event('error'));
  }
}

/** The API over the line. */
let images: Map<string, Image>;
let asked: string[];
let keys: (string | undefined)[];
let instead: Response | null;

function image(id: string, state: Image['state'], more: object = {}): Image {
  const made = { id, state, photo: null, error: null, ...more } as unknown as Image;
  images.set(id, made);
  return made;
}

async function answer(path: string, { method, headers }: RequestInit): Promise<Response> {
  asked.push(`${method} ${path}`);
  keys.push((headers as Record<string, string>)['idempotency-key']);
  if (instead) return instead.clone();
  if (path === '/api/images')
    return Response.json(
      image(`image-${images.size + 1}`, 'pending', {
        upload: { resume: { url: '/api/uploads/x', offset: 0 } },
      }),
    );
  const [id = '', complete] = path.slice('/api/images/'.length).split('/');
  if (method === 'DELETE') return new Response(null, { status: 204 });
  if (complete) return Response.json(image(id, 'uploaded'));
  const known = images.get(id);
  return known
    ? Response.json(known)
    : Response.json({ error: { code: 'not_found', message: 'No.' } }, { status: 404 });
}

beforeEach(() => {
  vi.useFakeTimers();
  vault.clear();
  disk.ready = Promise.resolve();
  uploads = [];
  offsets = [];
  images = new Map();
  asked = [];
  keys = [];
  instead = null;
  vi.stubGlobal('fetch', answer);
  vi.stubGlobal('XMLHttpRequest', Request);
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  vi.stubGlobal('navigator', { onLine: true, connection: { effectiveType: '4g', downlink: 10 } });
  vi.stubGlobal('createImageBitmap', async () => ({ width: 800, height: 600, close() {} }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const file = (name: string, bytes = 100) =>
  new File(
    [Uint8Array.from('\xff\xd8\xff\xe0\0\x10JFIF', (c) => c.charCodeAt(0)), new Uint8Array(bytes)],
    name,
  );
function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
const files = (count: number) => Array.from({ length: count }, (_, index) => file(`${index}.jpg`));
/** What does not wait for the store is over. */
const settle = () => vi.advanceTimersByTimeAsync(50);
const states = (queue: PhotoQueue) => queue.items.map(({ state }) => state);
const keyAt = (queue: PhotoQueue, index: number) => queue.items[index]?.key ?? '';

/** Files are read in real time, one after the other. */
async function prepared(queue: PhotoQueue): Promise<void> {
  await vi.waitFor(() => expect(states(queue)).not.toContain('preparing'), 60_000);
  await settle();
}
async function withPhotos(count: number): Promise<PhotoQueue> {
  const queue = new PhotoQueue();
  queue.add(files(count));
  await prepared(queue);
  return queue;
}
/** So many bytes of a photo have arrived. */
function reached(id: string, offset: number): void {
  image(id, 'pending', { upload: { resume: { url: '/api/uploads/x', offset } } });
}
/** The last upload breaks off, and so does each that follows it. */
async function breakForGood(): Promise<void> {
  for (const pause of [1000, 3000, 9000, 0]) {
    uploads.at(-1)?.fail();
    await vi.advanceTimersByTimeAsync(pause + 50);
  }
}
async function arrive(...which: number[]): Promise<void> {
  for (const index of which) uploads[index]?.arrive();
  await settle();
}

describe('sending', () => {
  it('takes three at a time, and the next as soon as one has arrived', async () => {
    const queue = await withPhotos(5);
    expect(states(queue)).toEqual(['sending', 'sending', 'sending', 'waiting', 'waiting']);
    expect(uploads).toHaveLength(3);
    await arrive(1);
    expect(states(queue)).toEqual(['sending', 'processing', 'sending', 'sending', 'waiting']);
    expect(uploads).toHaveLength(4);
    await arrive(0, 2, 3);
    await arrive(4);
    expect(states(queue)).toEqual(Array(5).fill('processing'));
    expect(queue.busy).toBe(false);
  });

  it('goes on with the next when one has failed', async () => {
    const queue = await withPhotos(4);
    uploads[0]?.arrive(403);
    await settle();
    expect(states(queue)).toEqual(['failed', 'sending', 'sending', 'sending']);
  });

  it('tells how far it is, and is told to the listing only once it has arrived', async () => {
    const queue = await withPhotos(1);
    uploads[0]?.progress(0.4);
    expect(queue.items[0]).toMatchObject({ progress: 0.4, imageId: 'image-1' });
    expect([queue.imageIds, queue.busy]).toEqual([[], true]);
    await arrive(0);
    expect([queue.imageIds, queue.busy]).toEqual([['image-1'], false]);
  });

  it('waits until the photo is prepared, and shows it then', async () => {
    const queue = await withPhotos(1);
    await arrive(0);
    image('image-1', 'ready', { photo: { url: 'x' } });
    await vi.runAllTimersAsync();
    expect(queue.items[0]).toMatchObject({ state: 'ready', photo: { url: 'x' }, progress: 1 });
  });

  it('says why one was none, which trying again does not change', async () => {
    const queue = await withPhotos(1);
    await arrive(0);
    image('image-1', 'failed', { error: { code: 'x', message: 'Not a photo.' } });
    await vi.runAllTimersAsync();
    expect(queue.refused).toMatchObject([{ name: '0.jpg', error: { message: 'Not a photo.' } }]);
    expect([states(queue), queue.known, queue.imageIds]).toEqual([[], [], []]);
    queue.dismiss(queue.refused[0]?.key ?? '');
    expect(queue.refused).toEqual([]);
  });

  it('announces a photo and says that it has arrived under keys of its own, so that either may be repeated', async () => {
    const queue = await withPhotos(1);
    await arrive(0);
    expect(asked.slice(0, 2)).toEqual(['POST /api/images', 'POST /api/images/image-1/complete']);
    expect(keys.slice(0, 2)).toEqual([keyAt(queue, 0), 'image-1-complete']);
  });
});

describe('what is taken', () => {
  it('is as many as there is room for, and how many were left out is said', async () => {
    const queue = new PhotoQueue();
    expect(queue.add(files(mostPhotos - 1))).toBe(0);
    expect(queue.add(files(3))).toBe(2);
    expect(queue.items).toHaveLength(mostPhotos);
    expect(queue.add(files(1))).toBe(1);
    await prepared(queue);
  });

  it('is no file that is no picture, and none that is too heavy', async () => {
    const queue = new PhotoQueue();
    vi.stubGlobal('createImageBitmap', async () => {
      throw new DOMException('no picture');
    });
    queue.add([new File(['text'], 'a.jpg'), file('b.jpg', maxPhotoBytes), file('c.jpg')]);
    expect(queue.items).toHaveLength(3);
    await settle();
    // What is left is the cover.
    expect(queue.items.map(({ state }) => state)).toEqual(['sending']);
    expect(queue.cover).toBe(queue.items[0]);
    expect(queue.refused.map(({ name, error }) => [name, (error as ApiError | null)?.code ?? null])).toEqual([
      ['a.jpg', null],
      ['b.jpg', 'body_too_large'],
    ]);
    expect(asked).toEqual(['POST /api/images']);
  });
});

describe('a photo that broke off', () => {
  it('goes on by itself with what has not arrived, and was announced once', async () => {
    const queue = await withPhotos(1);
    for (const offset of [40, 70]) {
      reached('image-1', offset);
      uploads.at(-1)?.fail();
      await vi.advanceTimersByTimeAsync(1050);
    }
    expect([offsets, states(queue)]).toEqual([[0, 40, 70], ['sending']]);
    expect(queue.items[0]?.progress).toBeCloseTo(70 / 110);
    await arrive(2);
    expect(queue.items[0]).toMatchObject({ state: 'processing', error: null });
    expect(asked.filter((one) => one === 'POST /api/images')).toHaveLength(1);
  });

  it('asks how far it is where another go got further', async () => {
    await withPhotos(1);
    reached('image-1', 60);
    const [first] = uploads as Request[];
    if (first) first.getResponseHeader = () => '60';
    uploads[0]?.arrive(409);
    await settle();
    expect(offsets).toEqual([0, 60]);
  });

  it('has not arrived when nothing gets further any more, and goes on when it is told to', async () => {
    const queue = await withPhotos(1);
    await breakForGood();
    expect(queue.items[0]).toMatchObject({ state: 'failed', error: { code: 'unreachable' } });
    expect(queue.cover).toBeUndefined();
    queue.retry(keyAt(queue, 0));
    await settle();
    expect(uploads).toHaveLength(5);
    await arrive(4);
    expect(states(queue)).toEqual(['processing']);
  });

  it('is one on which nothing has moved for half a minute', async () => {
    const queue = await withPhotos(1);
    await vi.advanceTimersByTimeAsync(25_000);
    uploads[0]?.progress(0.1);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(states(queue)).toEqual(['sending']);
    await vi.advanceTimersByTimeAsync(6500);
    expect([uploads[0]?.aborted, uploads.length, states(queue)]).toEqual([true, 2, ['sending']]);
  });

  it('may be tried again unless the API refused what it is', async () => {
    instead = Response.json({ error: { code: 'invalid_input', message: 'No.' } }, { status: 400 });
    const refused = await withPhotos(1);
    expect([refused.items, refused.refused]).toMatchObject([[], [{ error: { code: 'invalid_input' } }]]);
    instead = Response.json({ error: { code: 'too_many_requests', message: 'Wait.' } }, { status: 429 });
    expect((await withPhotos(1)).items[0]).toMatchObject({ state: 'failed' });
  });
});

describe('before anybody has signed in', () => {
  it('photos are kept on the phone, there again after a reload, and sent once somebody has', async () => {
    const before = new PhotoQueue({ held: true });
    before.add(files(2));
    await settle();
    expect([states(before), before.busy, asked, vault.size]).toEqual([['waiting', 'waiting'], false, [], 2]);
    const after = new PhotoQueue({ held: true });
    await after.restore(before.known);
    await settle();
    expect([states(after), asked]).toEqual([['waiting', 'waiting'], []]);
    after.release();
    expect([states(after), after.busy]).toEqual([['sending', 'sending'], true]);
    await settle();
    await arrive(0, 1);
    expect(after.imageIds).toHaveLength(2);
  });
});

describe('after a reload', () => {
  const kept = (key: string) => vault.set(key, { blob: file(key), type: 'image/jpeg' });

  it('what arrived is there, what did not is sent, and what is nowhere is gone; in the same order', async () => {
    image('there', 'ready', { photo: { url: 'x' } });
    kept('b');
    image('announced', 'pending', { upload: { resume: { url: '/api/uploads/x', offset: 0 } } });
    kept('c');
    const queue = new PhotoQueue();
    await queue.restore([
      { key: 'a', imageId: 'there' },
      { key: 'b', imageId: null },
      { key: 'c', imageId: 'announced' },
      { key: 'd', imageId: null },
    ]);
    await settle();
    expect(queue.items.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'a ready',
      'b sending',
      'c sending',
    ]);
    expect(asked.filter((one) => one === 'POST /api/images')).toHaveLength(1);
    expect(uploads).toHaveLength(2);
  });

  it('one that the API has forgotten is announced anew, from what the phone kept', async () => {
    kept('a');
    const queue = new PhotoQueue();
    await queue.restore([{ key: 'a', imageId: 'swept' }]);
    await settle();
    expect(asked.at(-1)).toBe('POST /api/images');
    // Under the key from before, the answer would be the one that is gone.
    expect(keys.at(-1)).toBe('a-after-swept');
    expect(states(queue)).toEqual(['sending']);
    await arrive(0);
    expect(keys).toContain('image-1-complete');
    expect(queue.imageIds).toEqual(['image-1']);
  });

  it('one that the API has forgotten, and the phone too, is said to be none of the photos', async () => {
    const queue = new PhotoQueue();
    await queue.restore([{ key: 'a', imageId: 'swept' }]);
    expect([queue.items, queue.refused]).toMatchObject([[], [{ key: 'a', error: expect.any(PhotoLost) }]]);
  });

  it.each([true, false])(
    'one that cannot be asked for now stays, and is looked at again; on the phone: %s',
    async (isKept) => {
      instead = Response.json({ error: { code: 'internal', message: 'No.' } }, { status: 500 });
      if (isKept) kept('a');
      const queue = new PhotoQueue();
      await queue.restore([{ key: 'a', imageId: 'there' }]);
      expect(queue.items[0]).toMatchObject({ state: 'failed', imageId: 'there' });
      expect(queue.items[0]?.preview).toEqual(isKept ? expect.stringMatching(/^blob:/) : null);
      instead = null;
      image('there', 'ready');
      queue.retry('a');
      await settle();
      expect([states(queue), uploads]).toEqual([['ready'], []]);
    },
  );
});

describe('what has arrived', () => {
  it('stays on the phone until the listing has it', async () => {
    const queue = await withPhotos(2);
    expect([...vault.keys()]).toEqual(queue.items.map(({ key }) => key));
    await arrive(0);
    expect(vault.size).toBe(2);
    queue.letGo(['image-1', 'image-2']);
    // The second is still on its way, whatever the listing says.
    expect([...vault.keys()]).toEqual([keyAt(queue, 1)]);
    await arrive(1);
    queue.letGo(['image-1', 'image-2']);
    expect(vault.size).toBe(0);
  });

  it('and was swept before the listing could be saved is sent once more', async () => {
    const queue = await withPhotos(2);
    await arrive(0, 1);
    queue.letGo(['image-2']);
    for (const id of ['image-1', 'image-2']) {
      images.delete(id);
      image(`another after ${id}`, 'ready');
    }
    await queue.lookAgain();
    await settle();
    // What the listing has is no question.
    expect(states(queue)).toEqual(['sending', 'processing']);
    expect(keys.at(-1)).toBe(`${keyAt(queue, 0)}-after-image-1`);
    await arrive(2);
    expect(queue.imageIds).toEqual(['image-3', 'image-2']);
  });

  it('and was swept while it was waited for is sent once more when the line is back', async () => {
    const queue = await withPhotos(1);
    await arrive(0);
    images.clear();
    await vi.advanceTimersByTimeAsync(1000);
    expect(states(queue)).toEqual(['failed']);
    queue.reconnect();
    await settle();
    expect(states(queue)).toEqual(['sending']);
  });
});

it('one that did not arrive is not kept on the phone once the listing is published without it, and may be tried again on the page', async () => {
  const queue = await withPhotos(1);
  await breakForGood();
  expect(vault.size).toBe(1);
  queue.forget();
  expect(vault.size).toBe(0);
  queue.retry(keyAt(queue, 0));
  await settle();
  expect(states(queue)).toEqual(['sending']);
});

describe('a photo that is removed', () => {
  it('on its way is stopped and given up, and the next one goes', async () => {
    const queue = await withPhotos(4);
    const [first] = queue.items;
    queue.remove(first?.key ?? '');
    await settle();
    expect(uploads[0]?.aborted).toBe(true);
    expect(asked).toContain(`DELETE /api/images/${first?.imageId}`);
    expect(states(queue)).toEqual(['sending', 'sending', 'sending']);
    expect(vault.has(first?.key ?? '')).toBe(false);
  });

  it('that has arrived is left to the listing, which may be as it was until it is saved', async () => {
    const queue = await withPhotos(1);
    await arrive(0);
    queue.remove(keyAt(queue, 0));
    await settle();
    expect(queue.items).toEqual([]);
    expect(asked.some((one) => one.startsWith('DELETE'))).toBe(false);
  });

  it('while it is prepared is not sent', async () => {
    const queue = new PhotoQueue();
    queue.add(files(1));
    queue.remove(keyAt(queue, 0));
    await settle();
    expect([queue.items, asked]).toEqual([[], []]);
  });
});

describe('photos that were chosen of two versions', () => {
  it('are there at once, in their order, and those that had not arrived go on after them', async () => {
    const queue = await withPhotos(3);
    await arrive(0, 1);
    const [first, , third] = queue.items;
    image('theirs', 'ready');
    const seen: unknown[] = [];
    queue.subscribe(() => seen.push(queue.items.map(({ imageId }) => imageId)));
    await queue.replace(['theirs', 'image-1'], ['image-1', 'image-2']);
    expect(new Set(seen.map((ids) => JSON.stringify(ids)))).toEqual(
      new Set(['["theirs","image-1","image-3"]']),
    );
    expect(states(queue)).toEqual(['ready', 'processing', 'sending']);
    expect([queue.items[1]?.key, queue.items[2]?.key]).toEqual([first?.key, third?.key]);
    await arrive(2);
    expect(queue.imageIds).toEqual(['theirs', 'image-1', 'image-3']);
  });
});

it('tries again by itself what the line broke off, and nothing else', async () => {
  const queue = await withPhotos(1);
  await breakForGood();
  queue.add(files(1));
  await settle();
  instead = Response.json({ error: { code: 'too_many_requests', message: 'Wait.' } }, { status: 429 });
  await arrive(4);
  expect(states(queue)).toEqual(['failed', 'failed']);
  instead = null;
  queue.reconnect();
  await settle();
  expect(states(queue)).toEqual(['sending', 'failed']);
});

it('says that a photo waits on the phone once it does: whoever leaves the page then finds it again', async () => {
  const { promise, resolve } = deferred();
  disk.ready = promise;
  const queue = new PhotoQueue({ held: true });
  queue.add(files(1));
  await vi.waitFor(() => expect(queue.items[0]?.preview).not.toBeNull());
  await settle();
  expect([states(queue), vault.size]).toEqual([['preparing'], 0]);
  resolve();
  await prepared(queue);
  expect([states(queue), vault.size]).toEqual([['waiting'], 1]);
});

it('keeps the order in which photos are moved, and ignores places that are none', async () => {
  const queue = await withPhotos(3);
  const [a, b, c] = queue.items.map(({ key }) => key);
  const order = () => queue.items.map(({ key }) => key);
  queue.move(c ?? '', 0);
  expect(order()).toEqual([c, a, b]);
  queue.move(c ?? '', 1);
  expect(order()).toEqual([a, c, b]);
  for (const place of [-1, 3]) queue.move(a ?? '', place);
  queue.move('nothing', 0);
  expect(order()).toEqual([a, c, b]);
  expect(queue.known).toEqual(queue.items.map(({ key, imageId }) => ({ key, imageId })));
});

it('stops everything when the page is left', async () => {
  const queue = await withPhotos(2);
  queue.close();
  await settle();
  expect(uploads.map(({ aborted }) => aborted)).toEqual([true, true]);
  expect(states(queue)).toEqual(['sending', 'sending']);
});
