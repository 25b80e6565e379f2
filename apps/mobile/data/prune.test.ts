import { emptyShelves, onShelf, openShelf } from '~/test/memory-shelf.ts';
import { prune } from './prune.ts';
import { storageKey } from './queries.ts';

const shelf = openShelf('phone');
const keep = (key: readonly unknown[], at: number) =>
  shelf.set(storageKey(key), JSON.stringify({ state: { dataUpdatedAt: at } }));

beforeEach(emptyShelves);

test('the oldest answers go, but for what was looked at last, and nothing else', async () => {
  await keep(['listing', 1], 1);
  await keep(['list', 'old'], 2);
  await keep(['list', 'new'], 3);
  await shelf.set(storageKey(['half']), '{"state":');
  await shelf.set('settings', '{}');
  expect(await prune(shelf, new Set([storageKey(['listing', 1])]), 2)).toBe(2);
  expect(onShelf('phone')).toEqual(
    [storageKey(['list', 'new']), storageKey(['listing', 1]), 'settings'].sort(),
  );
  expect(await prune(shelf, new Set(), 2)).toBe(0);
});
