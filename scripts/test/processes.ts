import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

/** A running Node script with what it has printed so far; disposing ends it. */
export class Script implements AsyncDisposable {
  readonly lines: string[] = [];
  readonly ended: Promise<unknown>;
  readonly #child: ChildProcess;
  readonly #listeners = new Set<() => void>();

  constructor(args: string[], options: SpawnOptions = {}) {
    this.#child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    this.ended = once(this.#child, 'close');
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        this.lines.push(line);
        for (const listener of this.#listeners) listener();
      });
    }
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** The first line with `text`; fails when the script ends without having printed one. */
  async line(text: string): Promise<string> {
    const { promise, resolve, reject } = deferred<string>();
    const look = () => {
      const found = this.lines.find((line) => line.includes(text));
      if (found) resolve(found);
    };
    this.#listeners.add(look);
    look();
    this.ended.then(() => reject(new Error(`ended without "${text}":\n${this.lines.join('\n')}`)));
    return promise.finally(() => this.#listeners.delete(look));
  }

  /** Sends a signal and waits for the end; the exit code, null after a deadly signal. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill(signal);
    await this.ended;
    return this.#child.exitCode;
  }

  async exitCode(): Promise<number | null> {
    await this.ended;
    return this.#child.exitCode;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end('SIGTERM');
  }
}

/** Holds a free port on 127.0.0.1 until disposed. */
export async function takePort(): Promise<{ port: number } & AsyncDisposable> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no TCP address');
  return {
    port: address.port,
    [Symbol.asyncDispose]: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<T>((whenDone, whenFailed) => {
    resolve = whenDone;
    reject = whenFailed;
  });
  return { promise, resolve, reject };
}
