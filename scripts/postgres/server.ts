import { type StdioOptions, spawn } from 'node:child_process';
import fs from 'node:fs';
import { Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import getPort from 'get-port';
import { Problem } from '../bootstrap/problem.mjs';
import { rotate } from '../lib/log-file.ts';
import { waitUntil } from '../lib/processes.ts';
import { asOwner, damaged, lastLine } from './cluster.ts';
import type { Owner } from './files.ts';

const START_MS = 30_000;

interface ServerOptions {
  bin: string;
  pgdata: string;
  owner: Owner;
  /** 0 takes a free one. */
  port: number;
  durable: boolean;
  preload?: string | undefined;
  logFile: string;
}

export interface Server {
  port: number;
  pid: number;
  /** Settles when the server has ended, with its exit code or signal. */
  exited: Promise<number | string>;
  stop: () => Promise<void>;
}

/** Some seconds after a crash the old server's memory can still be in use, and a free port can be lost in a race. */
export async function launchUntilReady(options: ServerOptions): Promise<Server> {
  const end = Date.now() + START_MS;
  for (;;) {
    const port = options.port || (await getPort({ host: '127.0.0.1' }));
    const server = await launch({ ...options, port }, Math.max(1000, end - Date.now()));
    if (typeof server !== 'string') return server;
    if (options.port && /could not bind/.test(server)) {
      throw new Problem(
        `Port ${port} is taken by another program`,
        'Free it or choose another port for PostgreSQL',
      );
    }
    const passing = /pre-existing shared memory|lock file .* already exists|could not bind|is in use/;
    if (!passing.test(server) || Date.now() > end) throw cannotStart(options, server);
    await pause(500);
  }
}

/** A server that takes connections, or what it said when it does not. */
async function launch(options: ServerOptions, ms: number): Promise<Server | string> {
  const { bin, pgdata, owner, port, logFile } = options;
  rotate(logFile);
  const from = fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const log = fs.openSync(logFile, 'a', 0o600);
  const args = ['-D', pgdata, ...settings(options).flatMap((setting) => ['-c', setting])];
  // In a session of its own, so that Ctrl-C in the terminal reaches the supervisor alone, which stops it last.
  const { cwd, env } = asOwner(owner);
  const child = spawn(path.join(bin, 'postgres'), args, {
    ...owner,
    ...{ cwd, env, detached: process.platform !== 'win32' },
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  let outcome: number | string | undefined;
  const exited = new Promise<number | string>((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'it ended'));
  });
  exited.then((how) => (outcome = how));
  const stop = () => endInTurn((signal) => child.kill(signal), exited);
  const isOver = () => outcome !== undefined;
  const ready = await waitUntil(() => isOver() || isReady(pgdata, child.pid), ms);
  if (ready && !isOver() && child.pid) return { port, pid: child.pid, exited, stop };
  if (!isOver()) await stop();
  const output = fs.readFileSync(logFile).subarray(from).toString('utf8');
  return typeof outcome === 'string' ? `${output}${outcome}` : output || 'it was not ready in time';
}

function settings({ port, durable, preload }: ServerOptions): string[] {
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
    ...(preload ? [`shared_preload_libraries=${preload}`] : []),
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
function isReady(pgdata: string, pid: number | undefined): boolean {
  try {
    const lines = fs.readFileSync(path.join(pgdata, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/** A fast shutdown ends open sessions and checkpoints; should that hang, an immediate one loses nothing committed. */
async function endInTurn(kill: (signal: NodeJS.Signals) => boolean, exited: Promise<unknown>): Promise<void> {
  const turns = { SIGINT: 30_000, SIGQUIT: 10_000, SIGKILL: 5_000 };
  let over = false;
  exited.then(() => (over = true));
  for (const [signal, ms] of Object.entries(turns)) {
    kill(signal as NodeJS.Signals);
    await Promise.race([exited, pause(ms, undefined, { ref: false })]);
    if (over) break;
  }
  await exited;
}

/** Stops the server when this process is gone without having done it: the pipe to the guard closes with it. */
export function guard(pid: number, owner: Owner): () => void {
  if (process.platform === 'win32') return () => {};
  const script = 'read -r _; kill -INT "$1" 2>/dev/null';
  const { cwd, env } = asOwner(owner);
  const options = { ...owner, cwd, env, detached: true };
  const stdio: StdioOptions = ['pipe', 'ignore', 'ignore'];
  const watcher = spawn('/bin/sh', ['-c', script, 'sh', String(pid)], { ...options, stdio });
  watcher.on('error', () => {}).unref();
  watcher.stdin?.on('error', () => {});
  if (watcher.stdin instanceof Socket) watcher.stdin.unref();
  return () => watcher.kill('SIGKILL');
}

function cannotStart({ pgdata, logFile }: ServerOptions, output: string): Problem {
  const reason = lastLine(output);
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
  return damaged(pgdata, `${reason} (log: ${logFile})`);
}
