import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('./build.ts', () => ({ build: 'b2' }));

let kept: string | null;
let module: typeof import('./settings.ts');

beforeEach(async () => {
  kept = null;
  const cache = {
    match: async () => (kept === null ? undefined : new Response(kept)),
    put: async (_key: string, response: Response) => {
      kept = await response.text();
    },
  };
  vi.stubGlobal('caches', { open: async () => cache });
  vi.resetModules();
  module = await import('./settings.ts');
});

afterEach(() => vi.unstubAllGlobals());

it('keeps both of two changes that come at the same time', async () => {
  await module.change({ owner: 'maya' });
  await Promise.all([
    module.change({ owner: null }),
    module.change({ low: true }),
    module.change({ lang: 'ne' }),
  ]);
  const both = { owner: null, low: true, lang: 'ne' };
  expect(await module.settings()).toMatchObject(both);
  expect(JSON.parse(kept ?? '')).toMatchObject(both);
});
