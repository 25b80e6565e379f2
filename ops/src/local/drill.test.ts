import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RunningPostgres, startTemporaryPostgres } from '../../../scripts/postgres/start-postgres.ts';
import { checkCopy } from './checks.ts';
import { drill } from './drill.ts';

let server: RunningPostgres;
let client: pg.Client;
const scratch = mkdtempSync(path.join(tmpdir(), 'thulu-drill-test-'));
// Open to be passed through: as root, PostgreSQL runs as another user.
chmodSync(scratch, 0o711);

beforeAll(async () => {
  server = await startTemporaryPostgres();
  client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`
    create table people (id bigint primary key, name text not null);
    create table ads (id bigint primary key, owner_id bigint not null references people, state text not null,
      price bigint, published_at timestamptz);
    create table ad_cards (ad_id bigint primary key references ads, owner_id bigint, price bigint, published_at timestamptz);
    insert into people select n, 'person ' || n from generate_series(1, 500) n;
    insert into ads select n, n % 500 + 1, case when n % 3 = 0 then 'sold' else 'live' end, n * 100, now()
      from generate_series(1, 3000) n;
    insert into ad_cards select id, owner_id, price, published_at from ads where state = 'live'`);
});

afterAll(async () => {
  await client.end();
  await server.stop();
  vi.unstubAllEnvs();
  rmSync(scratch, { recursive: true, force: true });
});

describe('drill', () => {
  it('restores a copy that equals the source at one moment, although others go on writing', async () => {
    const writer = new pg.Client({ connectionString: server.url });
    await writer.connect();
    let writing = true;
    let written = 0;
    const loop = (async () => {
      while (writing) {
        await writer.query("insert into people values ($1, 'late')", [10_000 + written++]);
      }
    })();
    vi.stubEnv('TMPDIR', scratch);
    const steps: string[] = [];
    const result = await drill(server.url, (step) => steps.push(step));
    writing = false;
    await loop;
    await writer.end();
    expect(result.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(result.ok).toBe(true);
    expect(result.checks.map(({ name }) => name)).toEqual([
      'every table, row for row',
      'foreign keys',
      'read model ad_cards',
      'takes writes',
    ]);
    expect(written).toBeGreaterThan(0);
    expect(result.rtoSeconds).toBeGreaterThan(0);
    expect(result.megabytes).toBeGreaterThan(1);
    expect(steps).toHaveLength(3);
    // Nothing of it is left, in the temporary folder or in the server.
    expect(readdirSync(scratch)).toEqual([]);
    const { rows } = await client.query('select count(*)::int as slots from pg_replication_slots');
    expect(rows).toEqual([{ slots: 0 }]);
  });

  it('works on a database that nobody writes to', async () => {
    expect(await drill(server.url, () => {})).toMatchObject({ ok: true });
  });

  it('finds what differs, orphans and stale read models', async () => {
    const url = new URL(server.url);
    await client.query('create database other template template0');
    url.pathname = '/other';
    const other = new pg.Client({ connectionString: url.href });
    await other.connect();
    await other.query(`
      create table people (id bigint primary key, name text not null);
      create table ads (id bigint primary key, owner_id bigint, state text, price bigint, published_at timestamptz);
      create table ad_cards (ad_id bigint, owner_id bigint, price bigint, published_at timestamptz);
      insert into ads values (1, 1, 'live', 100, null), (2, 1, 'sold', 100, null);
      insert into ad_cards values (2, 1, 100, null);
      alter table ads add foreign key (owner_id) references people not valid;`);
    const checks = await checkCopy(client, other);
    await other.end();
    expect(checks.map(({ ok }) => ok)).toEqual([false, false, false, true]);
    expect(checks[1]?.detail).toContain('2 rows without a parent');
    expect(checks[2]?.detail).toBe('2 listings differ from ads');
  });

  it('says in one line that there is no database', async () => {
    await expect(drill('postgres://nobody:secret@127.0.0.1:1/none', () => {})).rejects.toThrow(
      /^Cannot reach the database at 127\.0\.0\.1:1: (?!.*secret)/,
    );
  });
});
