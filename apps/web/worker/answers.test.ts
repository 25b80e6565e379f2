import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('./build.ts', () => ({ build: 'b2' }));
vi.mock('./scope.ts', () => ({ scope: { registration: {} } }));
vi.mock('./sender.ts', () => ({ sendOnlyFor: () => {} }));

let kept: Map<string, Map<string, Response>>;
let asked: { path: string; answer(body: unknown): void }[];
let answers: typeof import('./answers.ts');
let settings: typeof import('./settings.ts');

const nameOf = (key: RequestInfo | URL) => (key instanceof Request ? key.url : String(key));

/** As much of the caches of a browser as the worker uses. */
function cachesOf(all: typeof kept) {
  const open = async (name: string) => {
    const cache = all.get(name) ?? new Map<string, Response>();
    all.set(name, cache);
    return {
      match: async (key: RequestInfo) => cache.get(nameOf(key))?.clone(),
      put: async (key: RequestInfo, response: Response) => void cache.set(nameOf(key), response),
      delete: async (key: RequestInfo) => cache.delete(nameOf(key)),
      keys: async () => [],
    };
  };
  return { open, keys: async () => [...all.keys()], delete: async (name: string) => all.delete(name) };
}

beforeEach(async () => {
  kept = new Map();
  asked = [];
  vi.stubGlobal('caches', cachesOf(kept));
  vi.stubGlobal('location', { origin: 'https://x' });
  vi.stubGlobal(
    'fetch',
    (key: RequestInfo | URL) =>
      new Promise((resolve) => {
        asked.push({ path: new URL(nameOf(key)).pathname, answer: (body) => resolve(Response.json(body)) });
      }),
  );
  vi.resetModules();
  answers = await import('./answers.ts');
  settings = await import('./settings.ts');
});

afterEach(() => vi.unstubAllGlobals());

async function answerNext(body: unknown): Promise<void> {
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  asked.shift()?.answer(body);
}

const ownCaches = () => [...kept.keys()].filter((name) => name.startsWith('own-'));

it('keeps what is somebody’s own once it is known who is signed in', async () => {
  const met = answers.fetchAnswer('/api/auth/me');
  await answerNext({ handle: 'maya' });
  expect(await met).toEqual({ handle: 'maya' });
  expect((await settings.settings()).owner).toBe('maya');
  expect(ownCaches()).toEqual(['own-maya-b2']);
});

it('does not take a phone for somebody’s by an answer from before they signed out', async () => {
  const met = answers.fetchAnswer('/api/auth/me');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  await answers.forgetOwner();
  await answerNext({ handle: 'maya' });
  await met;
  expect((await settings.settings()).owner).toBeNull();
  expect(ownCaches()).toEqual([]);
});

it('keeps no answer to one person as another’s who has signed in meanwhile', async () => {
  await settings.change({ owner: 'maya' });
  const favourites = answers.fetchAnswer('/api/me/favourites');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  await answers.forgetOwner('hari');
  await settings.change({ owner: 'hari' });
  await answerNext({ items: ['of Maya'] });
  await favourites;
  expect(ownCaches()).toEqual([]);
});
