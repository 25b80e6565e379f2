import type { Entry } from './outbox-vault.ts';
import { outboxVault } from './outbox-vault.ts';

jest.mock('~/photos/photo-files.ts', () => require('~/test/memory-photos.ts').memoryPhotos);
let mockIsFull = false;
jest.mock('./shelf.ts', () => ({
  openShelf: (name: string) => {
    const shelf = require('~/test/memory-shelf.ts').openShelf(name);
    const set = (key: string, value: string) =>
      mockIsFull ? Promise.reject(new Error('database or disk is full')) : shelf.set(key, value);
    return { ...shelf, set };
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
