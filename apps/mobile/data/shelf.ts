import { deleteDatabaseSync, openDatabaseSync, type SQLiteDatabase } from 'expo-sqlite';
import { fileOf, type Shelf } from './shelf-kinds.ts';

const open = new Map<string, SQLiteDatabase>();

function databaseOf(name: string): SQLiteDatabase {
  const known = open.get(name);
  if (known) return known;
  const database = openDatabaseSync(fileOf(name));
  database.execSync(
    'PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS shelf (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;',
  );
  open.set(name, database);
  return database;
}

/** A file of SQLite with texts by key: one for the phone, one for each account. */
export function openShelf(name: string): Shelf {
  return {
    async get(key) {
      const row = await databaseOf(name).getFirstAsync<{ value: string }>(
        'SELECT value FROM shelf WHERE key = ?',
        key,
      );
      return row?.value ?? null;
    },
    async set(key, value) {
      await databaseOf(name).runAsync('INSERT OR REPLACE INTO shelf (key, value) VALUES (?, ?)', key, value);
    },
    async drop(key) {
      await databaseOf(name).runAsync('DELETE FROM shelf WHERE key = ?', key);
    },
    async keys(prefix) {
      const rows = await databaseOf(name).getAllAsync<{ key: string }>(
        'SELECT key FROM shelf WHERE substr(key, 1, ?) = ? ORDER BY key',
        prefix.length,
        prefix,
      );
      return rows.map(({ key }) => key);
    },
    async destroy() {
      open.get(name)?.closeSync();
      open.delete(name);
      try {
        deleteDatabaseSync(fileOf(name));
      } catch {
        // It was never made.
      }
    },
  };
}
