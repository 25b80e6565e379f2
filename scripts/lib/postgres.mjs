import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import * as cluster from './postgres-cluster.mjs';
import { chooseOwner, giveTo, nativeFolder, reachableBinaries } from './postgres-files.mjs';
import { releaseLock } from './postgres-lock.mjs';
import { folderProblem, Problem } from './problem.mjs';
import { birthMark, waitUntil } from './processes.mjs';

const START_MS = 30_000;
const DISPOSE = Symbol.asyncDispose ?? Symbol.for('nodejs.asyncDispose');

/**
 * Starts the PostgreSQL that came with npm on loopback, making its database first when there is none.
 * See postgres.d.mts for the options and the answer.
 */
export async function startPostgres({ dataDir: folder, port = 0, durable = true, log = () => {} }) {
  const dataDir = prepareFolder(path.resolve(folder));
  const link = cluster.clusterFolder(dataDir);
  const exists = cluster.clusterExists(link);
  const owner = chooseOwner(link);
  const bin = path.join(reachableBinaries(nativeFolder(), owner, log), 'bin');
  if (!exists) cluster.createCluster({ dataDir, bin, owner, durable, log });
  const pgdata = fs.realpathSync(link);
  if (owner && fs.statSync(pgdata).uid !== owner.uid) giveTo(pgdata, owner);

  const supervisor = path.join(dataDir, 'supervisor.json');
  await releaseLock({ pgdata, supervisor, log });
  const password = cluster.readPassword({ dataDir, bin, owner });
  fs.writeFileSync(supervisor, JSON.stringify({ pid: process.pid, birth: birthMark(process.pid) }));

  const server = await launchUntilReady({
    bin,
    pgdata,
    owner,
    port,
    durable,
    logFile: path.join(dataDir, 'postgres.log'),
  });
  const guard = startGuard(server.child.pid, owner);
  const exited = server.exited.then((code) => {
    guard?.kill('SIGKILL');
    fs.rmSync(supervisor, { force: true });
    return code;
  });
  const stop = () => stopServer(server.child, exited);
  return {
    url: `postgres://${cluster.USER}:${password}@127.0.0.1:${server.port}/${cluster.DATABASE}`,
    port: server.port,
    pid: server.child.pid,
    exited,
    stop,
    [DISPOSE]: stop,
  };
}

/** A server for tests and tools: fast, without crash safety, and gone with all its data when stopped. */
export async function startTemporaryPostgres({ log } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'thulubazaar-postgres-'));
  // Open to be passed through: as root, PostgreSQL runs as another user.
  fs.chmodSync(folder, 0o711);
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  try {
    const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), durable: false, log });
    const stop = () => server.stop().finally(remove);
    return { ...server, stop, [DISPOSE]: stop };
  } catch (error) {
    remove();
    throw error;
  }
}

function prepareFolder(dataDir) {
  try {
    fs.mkdirSync(dataDir, { recursive: true });
    // A folder can exist and be read-only; find out now and not in the middle of initdb.
    const probe = path.join(dataDir, `.probe-${process.pid}`);
    fs.writeFileSync(probe, '');
    fs.rmSync(probe);
    return fs.realpathSync(dataDir);
  } catch (error) {
    throw folderProblem(error, dataDir);
  }
}

/** Some seconds after a crash the old server's memory can still be in use, and a free port can be lost in a race. */
async function launchUntilReady(options) {
  const end = Date.now() + START_MS;
  for (;;) {
    const port = options.port || (await freePort());
    if (options.port && !(await isFree(port))) throw portTaken(port);
    const launched = await launch({ ...options, port, end });
    if (launched.ready) return launched;
    const reason = launched.output;
    if (options.port && /could not bind/.test(reason)) throw portTaken(port);
    const passing = /pre-existing shared memory|lock file .* already exists|could not bind|is in use/.test(
      reason,
    );
    if (!passing || Date.now() > end) throw cannotStart(options.pgdata, reason, options.logFile);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function launch({ bin, pgdata, owner, port, durable, logFile, end }) {
  rotate(logFile);
  const from = fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const fd = fs.openSync(logFile, 'a', 0o600);
  const args = ['-D', pgdata, ...settings(port, durable).flatMap((setting) => ['-c', setting])];
  // In a session of its own, so that Ctrl-C in the terminal reaches the supervisor alone, which stops it last.
  const child = spawn(path.join(bin, 'postgres'), args, {
    ...cluster.spawnOptions(owner),
    stdio: ['ignore', fd, fd],
    detached: process.platform !== 'win32',
  });
  fs.closeSync(fd);
  let failure = '';
  const exited = new Promise((resolve) => {
    child.once('error', (error) => {
      failure = error.message;
      resolve(failure);
    });
    child.once('exit', (code, signal) => resolve(code ?? signal));
  });
  let over = false;
  exited.then(() => (over = true));
  const ready = await waitUntil(() => over || isReady(pgdata, child.pid), Math.max(1000, end - Date.now()));
  if (ready && !over) return { ready: true, child, port, exited };
  if (!over) await stopServer(child, exited);
  const output = failure || fs.readFileSync(logFile).subarray(from).toString('utf8');
  return { ready: false, output: output || 'it was not ready in time' };
}

function settings(port, durable) {
  const common = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    'shared_buffers=128MB',
    'work_mem=8MB',
    'maintenance_work_mem=64MB',
    'effective_cache_size=512MB',
    'random_page_cost=1.1',
    'jit=off',
    'huge_pages=off',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_line_prefix=%m [%p] ',
    'log_checkpoints=off',
  ];
  const careless = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_wal_size=4GB',
    'autovacuum=off',
  ];
  return durable ? common : [...common, ...careless];
}

/** The eighth line of the server's lock file says "ready" once it takes connections. */
function isReady(pgdata, pid) {
  try {
    const lines = fs.readFileSync(path.join(pgdata, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/** Stops the server when this process is gone without having done it: the pipe to the guard closes with it. */
function startGuard(pid, owner) {
  if (process.platform === 'win32') return undefined;
  const script = 'read -r _; kill -INT "$1" 2>/dev/null';
  const guard = spawn('/bin/sh', ['-c', script, 'sh', String(pid)], {
    ...cluster.spawnOptions(owner),
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.on('error', () => {});
  guard.unref();
  guard.stdin.on('error', () => {});
  guard.stdin.unref?.();
  return guard;
}

/** A fast shutdown ends open sessions and checkpoints; should that hang, an immediate one loses nothing committed. */
async function stopServer(child, exited) {
  for (const [signal, ms] of /** @type {const} */ ([
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ])) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    child.kill(signal);
    let timer;
    const late = new Promise((resolve) => (timer = setTimeout(resolve, ms)));
    await Promise.race([exited, late]);
    clearTimeout(timer);
  }
  await exited;
}

function rotate(logFile) {
  const size = fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 5_000_000) fs.renameSync(logFile, `${logFile}.1`);
}

function portTaken(port) {
  return new Problem(
    `Port ${port} is taken by another program`,
    'Free it or choose another port for PostgreSQL',
  );
}

function cannotStart(pgdata, output, logFile) {
  const reason = cluster.lastLine(output);
  if (/shared memory|semaphores|Cannot allocate|No space left/i.test(output)) {
    return new Problem(
      `PostgreSQL could not start: ${reason}`,
      `Free memory or disk space; its log is ${logFile}`,
    );
  }
  if (/ENOENT|EACCES|Exec format|error while loading shared/.test(output)) {
    return new Problem(
      `The PostgreSQL program does not run on this system: ${reason}`,
      'Set DATABASE_URL to a PostgreSQL 15 of your own',
    );
  }
  return cluster.damaged(pgdata, `${reason} (log: ${logFile})`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = net.createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
