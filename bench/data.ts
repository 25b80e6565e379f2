import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { createPool } from '../apps/api/src/kernel/db/database.ts';
import { listMigrations, migrate } from '../apps/api/src/kernel/db/migrations.ts';
import { migrationsFolder } from '../apps/api/src/kernel/paths.ts';
import { loadReference } from '../apps/api/src/reference/reference.ts';
import { seedReference } from '../apps/api/src/reference/seed.ts';
import { recountSearchTerms } from '../apps/api/src/search/recount.ts';
import { recountSuggestions } from '../apps/api/src/search/recount-words.ts';
import { createGenerator } from './generate.ts';
import { root } from './lib/paths.ts';
import { loadSellers, numberAfter, withoutIndexes } from './load.ts';
import { loadInProcesses } from './load-processes.ts';

export const listingCount = 200_000;
export const sellerCount = 5000;

/** Each number of listings has a database of its own. */
function nameOf(count: number): string {
  return count === listingCount ? 'bench' : `bench_${count}`;
}

// Everything that decides what the rows look like. Migrations are not among them: they go forward, as in production.
const rowSources = [
  'bench/generate.ts',
  'bench/said-of.ts',
  'bench/vocabulary.ts',
  'bench/load.ts',
  'bench/loader.ts',
  'bench/lib/random.ts',
  'packages/catalog/data/categories.json',
  'apps/api/src/listings/read-model.ts',
  'apps/api/src/listings/scope.ts',
  'apps/api/src/listings/path.ts',
  'apps/api/src/photos/photo.ts',
  'apps/api/src/search/document.ts',
  'apps/api/src/search/quality.ts',
  'packages/catalog/src/attributes',
  ...['applies', 'category-rules', 'comparison', 'describe', 'filters', 'makes', 'ranged'].map(
    (file) => `packages/catalog/src/${file}.ts`,
  ),
  'apps/api/src/search/subscribers.ts',
  'packages/nepal/data/places.tsv',
  'packages/nepal/src/lexicon',
  'packages/nepal/src/units.ts',
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
  ...['synonyms', 'tokens', 'digits', 'words', 'phrases', 'counting'].map(
    (file) => `packages/nepal/src/${file}.ts`,
  ),
  ...['lexicon-index', 'lookalikes', 'native-form', 'query/numerals'].map(
    (file) => `packages/nepal/src/${file}.ts`,
  ),
];

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .map((entry) => join(path, entry));
}

function fingerprint(paths: string[], count: number): string {
  const hash = createHash('sha256').update(String(count));
  for (const file of paths.flatMap(filesOf)) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}

interface Stamp {
  rows: string;
  /** Of the migrations that were there when it was loaded: changing one of them means loading anew. */
  migrations: string;
  migrationCount: number;
}

function migrationsStamp(migrations: number): string {
  return fingerprint(
    listMigrations(migrationsFolder)
      .slice(0, migrations)
      .map((file) => join(migrationsFolder, file)),
    0,
  );
}

async function isCurrent(url: string, count: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<Stamp>(
      'select rows, migrations, migration_count as "migrationCount" from bench.stamp',
    );
    const stamp = rows[0];
    return (
      stamp?.rows ===
        fingerprint(
          rowSources.map((path) => join(root, path)),
          count,
        ) && stamp.migrations === migrationsStamp(stamp.migrationCount)
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

async function fill(url: string, count: number, say: (line: string) => void): Promise<void> {
  const pool = createPool(url, { max: 6, onError: () => {} });
  pool.on('connect', (client) => void client.query('set statement_timeout = 0'));
  try {
    await migrate(pool, migrationsFolder);
    await seedReference(pool);
    const reference = await loadReference(pool);
    const started = performance.now();
    const seconds = () => (performance.now() - started) / 1000;
    let said = 0;
    await loadSellers(pool, createGenerator(reference, count, sellerCount), sellerCount);
    await withoutIndexes(pool, () =>
      loadInProcesses(url, count, (done) => {
        if (done - said < 20_000) return;
        said = done;
        const perSecond = Math.round(done / seconds());
        say(`${done.toLocaleString('en')} of ${count.toLocaleString('en')} listings, ${perSecond}/s`);
      }),
    );
    await numberAfter(pool, count);
    await pool.query('analyze');
    // What is otherwise counted at night.
    await recountSearchTerms(pool);
    await recountSuggestions(pool);
    say(`loaded and indexed in ${Math.round(seconds())} s`);
    const migrations = listMigrations(migrationsFolder).length;
    await pool.query('create schema bench');
    await pool.query(
      'create table bench.stamp as select $1::text as rows, $2::text as migrations, $3::int as migration_count',
      [
        fingerprint(
          rowSources.map((path) => join(root, path)),
          count,
        ),
        migrationsStamp(migrations),
        migrations,
      ],
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
export async function ensureData(
  serverUrl: string,
  say: (line: string) => void,
  count = listingCount,
): Promise<string> {
  const name = nameOf(count);
  const url = databaseUrl(serverUrl, name);
  if (!(await isCurrent(url, count))) {
    const loading = `${name}_loading`;
    await admin(serverUrl, `drop database if exists ${loading} with (force)`, `create database ${loading}`);
    await fill(databaseUrl(serverUrl, loading), count, say);
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
