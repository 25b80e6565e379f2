import { fork } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { root } from './lib/paths.ts';

/** Listings a process takes at a time: those that are done sooner take more. */
const atATime = 5000;

/** What a process that loads is told. */
export interface LoadOrder {
  url: string;
  count: number;
  first: number;
  last: number;
}

/**
 * Writes listings with as many processes as there are cores: most of a listing's time is spent on its search document, in
 * JavaScript.
 */
export async function loadInProcesses(
  url: string,
  count: number,
  progress: (done: number) => void,
): Promise<void> {
  let next = 1;
  let done = 0;
  async function work(): Promise<void> {
    const child = fork(join(root, 'bench/loader.ts'), { execArgv: ['--import', 'tsx'] });
    try {
      while (next <= count) {
        const order: LoadOrder = { url, count, first: next, last: Math.min(next + atATime - 1, count) };
        next = order.last + 1;
        await new Promise<void>((resolve, reject) => {
          child.once('message', () => resolve());
          child.once('exit', (code) => reject(new Error(`a loading process ended with ${code}`)));
          child.send(order);
        });
        child.removeAllListeners('exit');
        done += order.last - order.first + 1;
        progress(done);
      }
    } finally {
      child.kill();
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, cpus().length) }, work));
}
