import { spawnSync } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Script, takePort } from '../test/processes.ts';
import { startPostgres } from './start-postgres.ts';

const NOBODY = 65_534;
/** A user that every system has and that is neither root nor nobody. */
const DAEMON = 1;
const isRoot = process.getuid?.() === 0;
const holdPostgres = path.join(import.meta.dirname, '..', 'test', 'hold-postgres.ts');
const hold = ['--import', import.meta.resolve('tsx'), holdPostgres];

/** Holds a space and Devanagari, as a folder of a user may. */
let folder = '';
let template = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'मेरो bazaar '));
  await chmod(folder, 0o755);
  template = path.join(folder, 'template');
  const postgres = await startPostgres({ dataDir: template, durable: false });
  await using client = await connect(postgres.url);
  await client.query('create table kept (id int primary key)');
  await postgres.stop();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function connect(url: string) {
  const client = new Client(url);
  client.on('error', () => {});
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

/** A stopped cluster of its own for a test; making one from nothing takes longer than copying. */
async function copyOfCluster(name: string): Promise<string> {
  const copy = path.join(folder, name);
  await cp(template, copy, { recursive: true });
  if (isRoot) spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, path.join(copy, 'cluster')]);
  return copy;
}

describe('a fresh cluster', () => {
  test('knows every script, trigrams and the Nepali dictionary, and asks for a password', async () => {
    await using postgres = await startPostgres({ dataDir: await copyOfCluster('fresh'), durable: false });
    await using client = await connect(postgres.url);
    await client.query('create extension pg_trgm');
    const { rows } = await client.query(
      `select current_setting('server_encoding') as encoding, lower('É') as lower,
         to_tsvector('nepali', 'घरहरू')::text as nepali, similarity('कोटेश्वर', 'कोटेश्वर') as same`,
    );
    expect(rows).toEqual([{ encoding: 'UTF8', lower: 'é', nepali: "'घर':1", same: 1 }]);
    await expect(connect(postgres.url.replace(/:[^:@]+@/, ':wrong@'))).rejects.toThrow(/password/);
  });

  test('keeps its password to its owner', async () => {
    const { mode } = await stat(path.join(template, 'password'));
    expect(mode & 0o777).toBe(0o600);
  });

  test('gets a new password when the file is lost', async () => {
    const dataDir = await copyOfCluster('lost password');
    await rm(path.join(dataDir, 'password'));
    await using postgres = await startPostgres({ dataDir, durable: false });
    await using client = await connect(postgres.url);
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });
});

describe('after a crash', () => {
  test('kill -9 of the server loses nothing committed', async () => {
    const dataDir = await copyOfCluster('killed server');
    const first = await startPostgres({ dataDir });
    let committed = 0;
    {
      await using client = await connect(first.url);
      for (; committed < 50; committed += 1) await client.query('insert into kept values ($1)', [committed]);
      await client.query('begin');
      await client.query('insert into kept select generate_series(1000, 9000)');
      process.kill(first.pid, 'SIGKILL');
      await first.exited;
    }
    await using second = await startPostgres({ dataDir });
    await using client = await connect(second.url);
    const { rows } = await client.query('select count(*)::int as rows from kept');
    expect(rows).toEqual([{ rows: committed }]);
  });

  test('kill -9 of the process that started it leaves a folder that starts again', async () => {
    const dataDir = await copyOfCluster('killed supervisor');
    const holder = new Script([...hold, dataDir]);
    const { url } = JSON.parse(await holder.line('url'));
    {
      await using client = await connect(url);
      await client.query('insert into kept values (1)');
    }
    await holder.end('SIGKILL');
    await using postgres = await startPostgres({ dataDir, durable: false });
    await using client = await connect(postgres.url);
    expect((await client.query('select id from kept')).rows).toEqual([{ id: 1 }]);
  });

  test('a server that outlived the process that started it is stopped and replaced', async () => {
    const dataDir = await copyOfCluster('orphan');
    const orphan = await startPostgres({ dataDir, durable: false });
    const gone = spawnSync(process.execPath, ['--version']);
    await writeFile(path.join(dataDir, 'supervisor.json'), JSON.stringify({ pid: gone.pid }));
    await using postgres = await startPostgres({ dataDir, durable: false });
    await orphan.exited;
    expect(postgres.pid).not.toBe(orphan.pid);
  });

  test('a lock whose number went to another program does not stop the start', async () => {
    const dataDir = await copyOfCluster('stale lock');
    const first = await startPostgres({ dataDir, durable: false });
    const lock = path.join(await realpath(path.join(dataDir, 'cluster')), 'postmaster.pid');
    const content = await readFile(lock, 'utf8');
    await first.stop();
    const options = isRoot ? { uid: NOBODY, gid: NOBODY, cwd: '/' } : {};
    await using stranger = new Script(['--eval', 'console.log("up"); setInterval(() => {}, 1e6)'], options);
    await stranger.line('up');
    await writeFile(lock, content.replace(/^\d+/, String(stranger.pid)), { mode: 0o600 });
    if (isRoot) await chown(lock, NOBODY, NOBODY);
    await using second = await startPostgres({ dataDir, durable: false });
    await using client = await connect(second.url);
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });
});

describe('what it cannot put right it says in one line', () => {
  async function complaint(options: { dataDir: string; port?: number }): Promise<string> {
    const error = await startPostgres({ ...options, durable: false }).then(
      () => new Error('it started'),
      (reason: Error) => reason,
    );
    expect(error.message).not.toContain('\n');
    return error.message;
  }

  test('a folder in use', async () => {
    const dataDir = await copyOfCluster('in use');
    await using _running = await startPostgres({ dataDir, durable: false });
    expect(await complaint({ dataDir })).toMatch(/in use by process \d+\. Stop that one first/);
  });

  test('a taken port', async () => {
    await using taken = await takePort();
    const dataDir = await copyOfCluster('taken port');
    expect(await complaint({ dataDir, port: taken.port })).toContain(`Port ${taken.port} is taken`);
  });

  test.each([
    ['a missing version', (cluster: string) => rm(path.join(cluster, 'PG_VERSION')), 'PG_VERSION is missing'],
    [
      'another version',
      (cluster: string) => writeFile(path.join(cluster, 'PG_VERSION'), '14\n'),
      'PG_VERSION is "14"',
    ],
    [
      'a lost folder',
      (cluster: string) => rm(path.join(cluster, 'base'), { recursive: true }),
      'base is missing',
    ],
    [
      'garbage for a control file',
      (cluster: string) => writeFile(path.join(cluster, 'global', 'pg_control'), Buffer.alloc(8192, 7)),
      'log: ',
    ],
  ])('a damaged folder: %s', async (name, damage, reason) => {
    const dataDir = await copyOfCluster(name);
    const cluster = path.join(dataDir, 'cluster');
    await damage(cluster);
    const message = await complaint({ dataDir });
    expect(message).toContain(`${cluster} is damaged`);
    expect(message).toContain(reason);
    expect(message).toContain('Move it aside');
    expect((await stat(cluster)).isDirectory()).toBe(true);
  });
});

describe.runIf(isRoot)('for root and for ordinary users', () => {
  const reachable =
    isRoot && spawnSync('test', ['-r', holdPostgres], { uid: NOBODY, gid: NOBODY }).status === 0;

  test.runIf(reachable)('an ordinary user runs it as itself', async () => {
    const dataDir = path.join(folder, 'ordinary');
    await mkdir(dataDir);
    await chown(dataDir, NOBODY, NOBODY);
    await using holder = new Script([...hold, dataDir], { uid: NOBODY, gid: NOBODY, cwd: '/' });
    expect(JSON.parse(await holder.line('uid'))).toMatchObject({ uid: NOBODY });
    expect((await stat(path.join(dataDir, 'password'))).uid).toBe(NOBODY);
  });

  test.runIf(reachable)('an ordinary user is told of a folder that is not theirs', async () => {
    const dataDir = path.join(folder, 'closed');
    await mkdir(dataDir, { mode: 0o755 });
    await using holder = new Script([...hold, dataDir], { uid: NOBODY, gid: NOBODY, cwd: '/' });
    expect(JSON.parse(await holder.line('error')).error).toContain(
      'closed: it belongs to another user (uid 0). Start as that user',
    );
  });

  test('root in the folder of an ordinary user lends it that user', async () => {
    const home = path.join(folder, 'home of another');
    await mkdir(home, { mode: 0o700 });
    await chown(home, DAEMON, DAEMON);
    await using _postgres = await startPostgres({
      dataDir: path.join(home, 'project', 'data'),
      durable: false,
    });
    const place = await realpath(path.join(home, 'project', 'data', 'cluster'));
    expect(place).toBe(path.join(home, 'project', 'data', 'cluster'));
    expect((await stat(place)).uid).toBe(DAEMON);
  });

  test('root below a closed home keeps the files elsewhere and says where', async () => {
    const home = path.join(folder, 'home');
    await mkdir(home, { mode: 0o700 });
    const dataDir = path.join(home, 'data');
    const said: string[] = [];
    const log = (line: string) => said.push(line);
    const first = await startPostgres({ dataDir, durable: false, log });
    await first.stop();
    const place = await realpath(path.join(dataDir, 'cluster'));
    try {
      expect(said.join('\n')).toContain(`the database files are in ${place}`);
      expect((await stat(place)).uid).toBe(NOBODY);
      await using _second = await startPostgres({ dataDir, durable: false });
    } finally {
      await rm(path.dirname(place), { recursive: true });
    }
  });
});
