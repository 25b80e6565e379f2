import type { Unsent, UnsentChange } from '@thulubazaar/frontend/outbox/entries';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sendOnlyFor, sendWaiting } from './sender.ts';

const kept = new Map<string, Unsent | UnsentChange>();
const photos = new Set<string>();

vi.mock('@/data/outbox/outbox-vault.ts', () => ({
  readOutbox: async () => [...kept.values()],
  keepInOutbox: async (entry: Unsent) => Boolean(kept.set(entry.clientId, entry)),
  dropFromOutbox: async (clientId: string) => kept.delete(clientId),
}));
vi.mock('@/data/photo-vault.ts', () => ({
  readPhoto: async () => null,
  dropPhoto: async (key: string) => photos.delete(key),
}));
vi.mock('./settings.ts', () => ({ settings: async () => ({ lang: 'en' }) }));

let asked: string[];
let onAsk: (what: string) => void | Promise<void>;

beforeEach(() => {
  kept.clear();
  photos.clear();
  asked = [];
  onAsk = () => {};
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', async (path: string, { method }: RequestInit) => {
    asked.push(`${method} ${path}`);
    await onAsk(`${method} ${path}`);
    return path === '/api/auth/me' ? Response.json({ handle: 'maya' }) : Response.json({ id: 5, version: 2 });
  });
});

afterEach(() => vi.unstubAllGlobals());

function likes(adId: number): void {
  const clientId = `like-${adId}`;
  const waiting = { clientId, owner: 'maya', at: adId, problem: null };
  kept.set(clientId, { ...waiting, kind: 'favourite', adId, keep: true, title: 'A room' });
}

function edits(clientId: string, at: number, keys: string[], problem: string | null = null): void {
  const stands = { title: 'Bed', id: 5, version: 1, base: {}, create: null, draft: {}, stash: null };
  const sent = keys.map((key) => ({ key, imageId: `image-${key}` }));
  kept.set(clientId, {
    ...{ clientId, owner: 'maya', at, problem, kind: 'listing' },
    ...{ ...stands, photos: sent, confirmPrice: false, publish: null },
  });
}

it('sends what waits, in order', async () => {
  likes(1);
  likes(2);
  await sendWaiting();
  expect(asked).toEqual(['GET /api/auth/me', 'PUT /api/me/favourites/1', 'PUT /api/me/favourites/2']);
  expect(kept.size).toBe(0);
});

it('sends nothing more of somebody whose session ends while it sends: the next one is another’s', async () => {
  likes(1);
  likes(2);
  onAsk = (what) => {
    if (what.endsWith('/1')) sendOnlyFor(null);
  };
  await expect(sendWaiting()).rejects.toThrow();
  expect(asked).toEqual(['GET /api/auth/me', 'PUT /api/me/favourites/1']);
  expect([...kept.keys()]).toEqual(['like-2']);
});

it('sends nothing of who was signed in when that was asked, and has left by the time of the answer', async () => {
  likes(1);
  onAsk = () => sendOnlyFor(null);
  await expect(sendWaiting()).rejects.toThrow();
  expect(asked).toEqual(['GET /api/auth/me']);
});

it('tries once more where the line comes back while a request is still lost on it', async () => {
  likes(1);
  let lose = (_reason: Error) => {};
  onAsk = (what) => {
    if (what.endsWith('/1')) return new Promise((_resolve, reject) => (lose = reject));
  };
  const lost = sendWaiting();
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  const back = sendWaiting();
  onAsk = () => {};
  lose(new TypeError('Failed to fetch'));
  await expect(lost).rejects.toThrow();
  await back;
  expect(kept.size).toBe(0);
});

it('goes on where it is the same person who is met', async () => {
  likes(1);
  likes(2);
  onAsk = () => sendOnlyFor('maya');
  await sendWaiting();
  expect(asked).toHaveLength(3);
});

it('leaves on the phone the photos that go with a newer word on the listing', async () => {
  for (const key of ['a', 'b']) photos.add(key);
  edits('older', 1, ['a', 'b']);
  edits('newer', 2, ['b'], 'It was changed elsewhere.');
  await sendWaiting();
  expect(asked.at(-1)).toBe('PATCH /api/listings/5');
  await vi.waitFor(() => expect([...photos]).toEqual(['b']));
});
