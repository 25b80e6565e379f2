import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundling } from '../../bundling.mjs';
import { apiFolder } from '../../src/kernel/paths.ts';
import { freePort } from '../api-process.ts';

/** Real API processes that are killed and started again, each on a port of its own. */
export interface Killable {
  /** Any one of those that are meant to be up; it may be just dead. */
  anyOrigin(): string;
  /** Kills one as the machine would, starts it again and resolves when it answers. */
  killOne(): Promise<void>;
  end(): Promise<void>;
}

/** Bundled once, inside the package so that it finds its own: reading hundreds of modules would be most of each start. */
async function bundled(): Promise<{ folder: string; file: string }> {
  mkdirSync(join(apiFolder, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(apiFolder, '.cache/killed-'));
  const file = join(folder, 'server.mjs');
  await build({
    ...bundling,
    entryPoints: [join(apiFolder, 'test/conversing/unlimited-server.ts')],
    outfile: file,
    sourcemap: false,
  });
  copyFileSync(join(apiFolder, '../../packages/nepal/data/places.tsv'), join(folder, 'places.tsv'));
  return { folder, file };
}

export async function startKillable(env: Record<string, string>, count: number): Promise<Killable> {
  const { folder, file } = await bundled();
  const ports = await Promise.all(Array.from({ length: count }, freePort));
  const originOf = (at: number) => `http://127.0.0.1:${ports[at]}`;
  const processes: ChildProcess[] = [];

  async function start(at: number): Promise<void> {
    const started = spawn(process.execPath, [file], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...env, PATH: process.env.PATH, PORT: String(ports[at]) },
    });
    processes[at] = started;
    for (;;) {
      const up = await fetch(`${originOf(at)}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (up) return;
      if (started.exitCode !== null) throw new Error(`the API process ended with ${started.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async function stop(at: number): Promise<void> {
    const ended = processes[at];
    if (!ended || ended.exitCode !== null || ended.signalCode !== null) return;
    const exit = once(ended, 'exit');
    ended.kill('SIGKILL');
    await exit;
  }

  await Promise.all(ports.map((_, at) => start(at)));
  const random = () => Math.floor(Math.random() * count);
  return {
    anyOrigin: () => originOf(random()),
    killOne: async () => {
      const at = random();
      await stop(at);
      await start(at);
    },
    end: async () => {
      await Promise.all(ports.map((_, at) => stop(at)));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
