import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { createPool } from '../apps/api/src/kernel/db/database.ts';
import { listMigrations, migrate } from '../apps/api/src/kernel/db/migrations.ts';
import { migrationsFolder } from '../apps/api/src/kernel/paths.ts';
import { loadReference } from '../apps/api/src/reference/reference.ts';
import { seedReference } from '../apps/api/src/reference/seed.ts';
import { createGenerator } from './generate.ts';
import { root } from './lib/paths.ts';
import { loadListings, withoutIndexes } from './load.ts';

export const listingCount = 200_000;
const sellerCount = 5000;
const name = 'bench';

// Everything that decides what the rows look like. Migrations are not among them: they go forward, as in production.
const rowSources = [
  'bench/generate.ts',
  'bench/vocabulary.ts',
  'bench/load.ts',
  'bench/lib/random.ts',
  'packages/catalog/data/categories.json',
  'apps/api/src/listings/read-model.ts',
  'apps/api/src/listings/scope.ts',
  'apps/api/src/listings/path.ts',
  'apps/api/src/photos/photo.ts',
  'apps/api/src/search/document.ts',
  'packages/catalog/src/attributes',
  ...['applies', 'describe', 'filters'].map((file) => `packages/catalog/src/${file}.ts`),
  'apps/api/src/search/subscribers.ts',
  'packages/nepal/data/places.tsv',
  'packages/nepal/src/lexicon',
  ...[
    'lexicon',
    'normalise',
    'phonemes',
    'postpositions',
    'search-terms',
    'slug',
    'sound-key',
    'stop-words',
  ].map((file) => `packages/nepal/src/${file}.ts`),
  ...['synonyms', 'tokens', 'digits'].map((file) => `packages/nepal/src/${file}.ts`),
];

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .map((entry) => join(path, entry));
}

function fingerprint(paths: string[]): string {
  const hash = createHash('sha256').update(String(listingCount));
  for (const file of paths.flatMap(filesOf)) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}

interface Stamp {
  rows: string;
  /** Of the migrations that were there when it was loaded: changing one of them means loading anew. */
  migrations: string;
  migrationCount: number;
}

function migrationsStamp(count: number): string {
  return fingerprint(
    listMigrations(migrationsFolder)
      .slice(0, count)
      .map((file) => join(migrationsFolder, file)),
  );
}

async function isCurrent(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<Stamp>(
      'select rows, migrations, migration_count as "migrationCount" from bench.stamp',
    );
    const stamp = rows[0];
    return (
      stamp?.rows === fingerprint(rowSources.map((path) => join(root, path))) &&
      stamp.migrations === migrationsStamp(stamp.migrationCount)
    );
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function admin(serverUrl: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function fill(url: string, say: (line: string) => void): Promise<void> {
  const pool = createPool(url, { max: 6, onError: () => {} });
  pool.on('connect', (client) => void client.query('set statement_timeout = 0'));
  try {
    await migrate(pool, migrationsFolder);
    await seedReference(pool);
    const reference = await loadReference(pool);
    const generator = createGenerator(reference, listingCount, sellerCount);
    const started = performance.now();
    let said = 0;
    await withoutIndexes(pool, () =>
      loadListings(pool, reference, generator, {
        count: listingCount,
        sellers: sellerCount,
        batch: 1000,
        parallel: 3,
        progress: (done) => {
          if (done - said < 20_000) return;
          said = done;
          const perSecond = Math.round(done / ((performance.now() - started) / 1000));
          say(
            `${done.toLocaleString('en')} of ${listingCount.toLocaleString('en')} listings, ${perSecond}/s`,
          );
        },
      }),
    );
    say(`loaded and indexed in ${Math.round((performance.now() - started) / 1000)} s`);
    const migrations = listMigrations(migrationsFolder).length;
    await pool.query('create schema bench');
    await pool.query(
      'create table bench.stamp as select $1::text as rows, $2::text as migrations, $3::int as migration_count',
      [fingerprint(rowSources.map((path) => join(root, path))), migrationsStamp(migrations), migrations],
    );
  } finally {
    await pool.end();
  }
}

/**
 * The benchmark's database on this server, loaded when it is missing or was made by other code; migrations added
 * since are applied.
 * @returns its URL
 */
export async function ensureData(serverUrl: string, say: (line: string) => void): Promise<string> {
  const url = databaseUrl(serverUrl, name);
  if (!(await isCurrent(url))) {
    const loading = `${name}_loading`;
    await admin(serverUrl, `drop database if exists ${loading} with (force)`, `create database ${loading}`);
    await fill(databaseUrl(serverUrl, loading), say);
    await admin(
      serverUrl,
      `drop database if exists ${name} with (force)`,
      `alter database ${loading} rename to ${name}`,
    );
  }
  const pool = createPool(url, { max: 2, onError: () => {} });
  const applied = await migrate(pool, migrationsFolder);
  await pool.end();
  if (applied.length > 0) say(`migrated: ${applied.join(', ')}`);
  // Also gives an index-only read its visibility map, as autovacuum would in time.
  await admin(url, 'vacuum (analyze)', 'checkpoint');
  return url;
}
