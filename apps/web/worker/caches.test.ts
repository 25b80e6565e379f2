import { expect, it, vi } from 'vitest';

vi.mock('./build.ts', () => ({ build: 'b2' }));
const { isFull, mostOf, trim, cacheOf, ownCache } = await import('./caches.ts');

/** A cache: what it holds in the order in which it came. */
function holding(...urls: string[]) {
  const held = [...urls];
  return {
    held,
    keys: async () => held.map((url) => new Request(`https://x${url}`)),
    delete: async (key: RequestInfo | URL) => {
      const { pathname } = new URL((key as Request).url);
      held.splice(held.indexOf(pathname), 1);
      return true;
    },
  };
}

it('lets go of what came first, and only of what is too much', async () => {
  const cache = holding('/1', '/2', '/3', '/4');
  await trim(cache, 4);
  expect(cache.held).toEqual(['/1', '/2', '/3', '/4']);
  await trim(cache, 2);
  expect(cache.held).toEqual(['/3', '/4']);
});

it('keeps fifty listings, and of a person what their pages need', () => {
  expect(mostOf(cacheOf('listing'))).toBe(50);
  expect(mostOf(ownCache('maya'))).toBe(200);
});

it('knows a full phone from anything else that fails', () => {
  expect(isFull(new DOMException('', 'QuotaExceededError'))).toBe(true);
  expect(isFull(new TypeError('Failed to fetch'))).toBe(false);
});
