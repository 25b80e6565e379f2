import type { Entry } from './outbox-vault.ts';
import { outboxVault } from './outbox-vault.ts';
import { openShelf } from './shelf.ts';
import { shelfOfAccount } from './shelf-kinds.ts';

jest.mock('~/photos/photo-files.ts', () => require('~/test/memory-photos.ts').memoryPhotos);
let mockIsFull = false;
let mockIsBroken = false;
jest.mock('./shelf.ts', () => ({
  openShelf: (name: string) => {
    const shelf = require('~/test/memory-shelf.ts').openShelf(name);
    const set = (key: string, value: string) =>
      mockIsFull ? Promise.reject(new Error('database or disk is full')) : shelf.set(key, value);
    const keys = (prefix: string) =>
      mockIsBroken ? Promise.reject(new Error('disk I/O error')) : shelf.keys(prefix);
    return { ...shelf, set, keys };
  },
}));

const entry = {
  clientId: 'one',
  owner: 'maya',
  at: 1,
  problem: null,
  kind: 'text',
  text: 'Hello',
  to: { conversationId: 'c' },
} as const satisfies Entry;

test('a full phone, and a vault that is shut, keep nothing and say so', async () => {
  const vault = outboxVault('maya');
  mockIsFull = true;
  expect(await vault.keep(entry)).toBe(false);
  mockIsFull = false;
  expect(await vault.keep(entry)).toBe(true);
  expect(await vault.read()).toEqual([entry]);
  await vault.shut();
  expect(await vault.keep({ ...entry, clientId: 'two' })).toBe(false);
  expect((await outboxVault('maya').read())?.map(({ clientId }) => clientId)).toEqual(['one']);
});

test('what cannot be read holds up nothing else, and a shelf that cannot be read holds nothing', async () => {
  const vault = outboxVault('hari');
  await vault.keep(entry);
  await openShelf(shelfOfAccount('hari')).set('outbox:half', '{"clientId":"ha');
  expect(await vault.read()).toEqual([entry]);
  mockIsBroken = true;
  expect(await vault.read()).toBeNull();
  mockIsBroken = false;
});
