// In a process of its own: elements are made of what stands in their place here.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Page, Part, woken } from './lib/woken.ts';

const asked: ((posted: number) => void)[] = [];
const bar = Object.assign(new Part(), { max: 0, value: 0 });
let page: Page;

beforeEach(async () => {
  asked.length = 0;
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  vi.stubGlobal(
    'fetch',
    () =>
      new Promise((resolve) =>
        asked.push((posted) =>
          resolve(
            Response.json({ state: 'posting', rows: 9, faulty: 1, posted, photos: { all: 0, done: 0 } }),
          ),
        ),
      ),
  );
  const upload = { upload: '7', state: 'posting' };
  ({ page } = await woken(() => import('./bulk-progress.ts'), upload, { progress: bar }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('asks how far it is once at a time, however slow the line is, so that the bar never goes back', async () => {
  vi.advanceTimersByTime(6000);
  page.dispatchEvent(new Event('visibilitychange'));
  expect(asked).toHaveLength(1);
  asked[0]?.(3);
  await vi.waitFor(() => expect([bar.max, bar.value]).toEqual([8, 3]));
  vi.advanceTimersByTime(2000);
  expect(asked).toHaveLength(2);
  asked[1]?.(4);
  await vi.waitFor(() => expect(bar.value).toBe(4));
});
