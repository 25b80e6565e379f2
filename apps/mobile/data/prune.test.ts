import type { Me } from '@thulubazaar/contract';
import { emptyShelves, onShelf, openShelf } from '~/test/memory-shelf.ts';
import { prune, tidyShelves } from './prune.ts';
import { mine, storageKey } from './queries.ts';
import { session } from './session.ts';
import { shelfOfAccount } from './shelf-kinds.ts';

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

test('what is one person’s is tidied as well, and their drafts stay', async () => {
  await session.begin('token', { handle: 'maya', name: 'Maya' } as Me);
  const account = openShelf(shelfOfAccount('maya'));
  for (const at of [3, 1, 2])
    await account.set(
      storageKey([mine, 'conversation', at]),
      JSON.stringify({ state: { dataUpdatedAt: at } }),
    );
  await account.set('draft:1', '{}');
  await keep(['listing', 1], 1);
  await tidyShelves(new Set(), 1);
  expect(onShelf(shelfOfAccount('maya')).filter((key) => /^(?:query|draft)/.test(key))).toEqual(
    ['draft:1', storageKey([mine, 'conversation', 3])].sort(),
  );
  expect(onShelf('phone')).toContain(storageKey(['listing', 1]));
  await session.end();
});
