import { deleteDatabaseSync, openDatabaseSync, type SQLiteDatabase } from 'expo-sqlite';
import { fileOf, type Shelf } from './shelf-kinds.ts';

const open = new Map<string, SQLiteDatabase>();

/** What SQLite says of a file that is none of its own any more: a phone that died while it wrote, a memory that wears out. */
function isBroken(error: unknown): boolean {
  return /malformed|not a database/i.test(error instanceof Error ? error.message : String(error));
}

function databaseOf(name: string): SQLiteDatabase {
  const known = open.get(name);
  if (known) return known;
  const database = openDatabaseSync(fileOf(name));
  open.set(name, database);
  try {
    database.execSync(
      'PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS shelf (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;',
    );
  } catch (error) {
    close(name);
    throw error;
  }
  return database;
}

function close(name: string): void {
  try {
    open.get(name)?.closeSync();
  } catch {
    // What cannot be closed is given up all the same.
  }
  open.delete(name);
}

/** What stands beside a file holds texts as well, and SQLite leaves it there where the phone was full when it was closed. */
const besides = ['', '-wal', '-shm'];

function destroy(name: string): void {
  close(name);
  for (const beside of besides)
    try {
      deleteDatabaseSync(fileOf(name) + beside);
    } catch {
      // It was never made.
    }
}

/** Works on a shelf; one whose file is broken is begun anew, once: empty it is of more use than unreadable until the app is deleted. */
async function on<T>(name: string, work: (database: SQLiteDatabase) => Promise<T>): Promise<T> {
  let database: SQLiteDatabase | undefined;
  try {
    database = databaseOf(name);
    return await work(database);
  } catch (error) {
    if (!isBroken(error)) throw error;
    // Somebody else may have begun it anew meanwhile.
    if (open.get(name) === database) destroy(name);
    return work(databaseOf(name));
  }
}

/** A file of SQLite with texts by key: one for the phone, one for each account. */
export function openShelf(name: string): Shelf {
  return {
    async get(key) {
      const row = await on(name, (database) =>
        database.getFirstAsync<{ value: string }>('SELECT value FROM shelf WHERE key = ?', key),
      );
      return row?.value ?? null;
    },
    async set(key, value) {
      await on(name, (database) =>
        database.runAsync('INSERT OR REPLACE INTO shelf (key, value) VALUES (?, ?)', key, value),
      );
    },
    async drop(key) {
      await on(name, (database) => database.runAsync('DELETE FROM shelf WHERE key = ?', key));
    },
    async keys(prefix) {
      const rows = await on(name, (database) =>
        database.getAllAsync<{ key: string }>(
          'SELECT key FROM shelf WHERE substr(key, 1, ?) = ? ORDER BY key',
          prefix.length,
          prefix,
        ),
      );
      return rows.map(({ key }) => key);
    },
    destroy: async () => destroy(name),
  };
}
