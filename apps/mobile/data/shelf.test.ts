import type { Shelf } from './shelf-kinds.ts';

/** Files of SQLite, as far as a shelf uses them; broken ones say so as SQLite does. */
const mockFiles = new Map<string, Map<string, string>>();
const mockBroken = new Set<string>();
const mockDeleted: string[] = [];
jest.mock('expo-sqlite', () => {
  const rows = (file: string) => {
    if (mockBroken.has(file)) throw new Error('Error code 11: database disk image is malformed');
    const known = mockFiles.get(file) ?? new Map<string, string>();
    mockFiles.set(file, known);
    return known;
  };
  return {
    openDatabaseSync: (file: string) => ({
      execSync: () => void rows(file),
      closeSync: () => {},
      getFirstAsync: async (_sql: string, key: string) => {
        const value = rows(file).get(key);
        return value === undefined ? null : { value };
      },
      runAsync: async (_sql: string, key: string, value: string) => void rows(file).set(key, value),
    }),
    deleteDatabaseSync: (file: string) => {
      mockDeleted.push(file);
      mockFiles.delete(file);
      mockBroken.delete(file);
    },
  };
});
const { openShelf } = jest.requireActual('./shelf.ts') as { openShelf(name: string): Shelf };

test('a file that is broken when it is opened, or breaks while it is open, is begun anew', async () => {
  mockBroken.add('phone.db');
  const shelf = openShelf('phone');
  expect(await shelf.get('settings')).toBeNull();
  await shelf.set('settings', '{}');
  expect(await shelf.get('settings')).toBe('{}');
  mockBroken.add('phone.db');
  expect(await Promise.all([shelf.get('settings'), shelf.get('me')])).toEqual([null, null]);
  await shelf.set('me', '{}');
  expect(await shelf.get('me')).toBe('{}');
});

test('a shelf goes with all that stands beside its file', async () => {
  const shelf = openShelf('account-maya');
  await shelf.set('me', '{}');
  mockDeleted.length = 0;
  await shelf.destroy();
  expect(mockDeleted).toEqual(['account-maya.db', 'account-maya.db-wal', 'account-maya.db-shm']);
});
