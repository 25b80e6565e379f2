// In a process of its own: elements are made of what stands in their place here.
import { afterEach, expect, it, vi } from 'vitest';
import { Part, woken } from './lib/woken.ts';

const { told } = vi.hoisted(() => ({ told: [] as ((outcome: string) => void)[] }));
vi.mock('@/data/watched.ts', () => ({
  isWatched: () => false,
  meetWatched: async () => {},
  wasWanted: () => false,
  wantWatch: () => {},
  setWatched: () => new Promise((resolve) => told.push(resolve)),
}));
vi.mock('./lib/flash.ts', () => ({ flash: () => {} }));

afterEach(() => {
  told.length = 0;
  vi.unstubAllGlobals();
});

it('is told once however often it is pressed, and keeps the focus meanwhile', async () => {
  const button = new Part();
  await woken(() => import('./watch-bell.ts'), { watch: '{}' }, { button });
  const press = () => button.click();
  press();
  press();
  expect([told.length, button.disabled, button.attributes.get('aria-disabled')]).toEqual([1, false, 'true']);
  told[0]?.('done');
  await vi.waitFor(() => expect(button.attributes.has('aria-disabled')).toBe(false));
  press();
  expect(told).toHaveLength(2);
});

it('does what was pressed before its script was there', async () => {
  const button = new Part();
  const { island } = await woken(() => import('./watch-bell.ts'), { watch: '{}', pressed: '' }, { button });
  expect([told.length, island.dataset.pressed]).toEqual([1, undefined]);
});
