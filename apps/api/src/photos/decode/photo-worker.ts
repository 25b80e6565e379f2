import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Log } from '../../kernel/log.ts';
import { apiFolder } from '../../kernel/paths.ts';
import type { Variant, WebpSize } from './card-avif.ts';
import type { ChildMessage, ParentMessage } from './child.ts';
import { PhotoError } from './photo-error.ts';
import { usageOf } from './process-usage.ts';
import type { SharePicture } from './share-picture.ts';
import type { MakeOptions, Variants } from './variants.ts';

export interface PhotoLimits {
  /** Resident memory of the child, in bytes. Watched on Linux. */
  memory: number;
  /** Processor time of one photo, in seconds. Where it cannot be read, the same in wall time. */
  cpuSeconds: number;
  /** Wall time of one photo, in seconds, however busy the machine is. */
  wallSeconds: number;
  /** Photos before a fresh child takes over, so that no leak adds up. */
  photosPerChild: number;
  /** Seconds without work after which the child ends and gives its memory back. */
  idleSeconds: number;
}

export const defaultLimits: PhotoLimits = {
  memory: 640 * 1024 * 1024,
  cpuSeconds: 20,
  wallSeconds: 180,
  photosPerChild: 200,
  idleSeconds: 20,
};

/** As it arrives from the other process, where bytes are what they are beneath. */
type Made = Variants | Uint8Array | Variant[];

/** The child died without being told to. */
class ChildCrashed extends Error {}

interface Child {
  process: ChildProcess;
  ready: Promise<void>;
  photos: number;
  /** The end of what it wrote to standard error. */
  said: string;
}

const watchEveryMs = 100;
/** Pictures and photos that may wait before a link preview is left to its cover. */
const mostWaiting = 8;

/** Makes variants in a child process, one photo at a time, within fixed limits. */
export class PhotoWorker {
  private child: Child | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private idle: NodeJS.Timeout | undefined;
  private closed = false;
  private readonly log: Log;
  private readonly limits: PhotoLimits;

  constructor(log: Log, limits: Partial<PhotoLimits> = {}) {
    this.log = log;
    this.limits = { ...defaultLimits, ...limits };
  }

  /** Process id of the child, while there is one. */
  get pid(): number | undefined {
    return this.child?.process.pid;
  }

  /**
   * The variants of an original.
   * @throws PhotoError when the photo is at fault; any other error may pass when tried again
   */
  async make(bytes: Buffer, options: MakeOptions = {}): Promise<Variants> {
    return (await this.inTurn({ bytes, options })) as Variants;
  }

  /**
   * The picture of a link preview, a JPEG; null where too many wait already, for nobody waits long for a preview.
   * @throws PhotoError when its cover is at fault
   */
  async share(share: SharePicture): Promise<Buffer | null> {
    if (this.waiting >= mostWaiting) return null;
    return Buffer.from((await this.inTurn({ share })) as Uint8Array);
  }

  /**
   * AVIF for a photo of which there is WebP alone.
   * @throws PhotoError when that cannot be read
   */
  async avif(largest: Buffer, webp: WebpSize[]): Promise<Variant[]> {
    return (await this.inTurn({ largest, webp })) as Variant[];
  }

  private inTurn(message: ParentMessage): Promise<Made> {
    this.waiting++;
    const made = this.turn.then(() => this.makeTwice(message)).finally(() => this.waiting--);
    this.turn = made.catch(() => {});
    return made;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.end();
    await this.turn;
  }

  /** A child may be killed for reasons of the machine; a photo that kills two is at fault itself. */
  private async makeTwice(photo: ParentMessage): Promise<Made> {
    try {
      return await this.makeOnce(photo);
    } catch (error) {
      if (!(error instanceof ChildCrashed) || this.closed) throw error;
      this.log.warn({ err: error }, 'photo process crashed; trying the photo once more');
    }
    try {
      return await this.makeOnce(photo);
    } catch (error) {
      if (!(error instanceof ChildCrashed) || this.closed) throw error;
      throw new PhotoError('photo_unreadable', { cause: error });
    }
  }

  private async makeOnce(photo: ParentMessage): Promise<Made> {
    if (this.closed) throw new Error('the photo worker is closed');
    clearTimeout(this.idle);
    this.child ??= startChild();
    const child = this.child;
    child.process.ref();
    child.process.channel?.ref();
    try {
      await child.ready;
      return await this.ask(child, photo);
    } finally {
      this.rest(child);
    }
  }

  private ask(child: Child, photo: ParentMessage): Promise<Made> {
    const { process: proc } = child;
    child.photos++;
    return new Promise((resolve, reject) => {
      const kill = (error: Error) => {
        proc.kill('SIGKILL');
        settle(() => reject(error));
      };
      const unwatch = this.watch(proc, kill);
      const onMessage = (message: ChildMessage) => {
        if ('made' in message) settle(() => resolve(message.made));
        else if ('code' in message) settle(() => reject(new PhotoError(message.code)));
      };
      const onExit = (code: number | null, signal: string | null) =>
        settle(() => reject(new ChildCrashed(`photo process ended (${signal ?? code}): ${child.said}`)));
      const settle = (then: () => void) => {
        unwatch();
        proc.off('message', onMessage).off('exit', onExit);
        then();
      };
      proc.on('message', onMessage).on('exit', onExit);
      proc.send(photo, (error) => {
        if (error) kill(new ChildCrashed(error.message));
      });
    });
  }

  /** Kills a child that takes too much for one photo; the answer stops the watch. */
  private watch(proc: ChildProcess, kill: (error: Error) => void): () => void {
    const { memory, cpuSeconds, wallSeconds } = this.limits;
    const started = performance.now();
    const before = usageOf(proc.pid);
    const check = () => {
      const wall = (performance.now() - started) / 1000;
      const now = usageOf(proc.pid);
      const cpu = before && now ? now.cpuSeconds - before.cpuSeconds : wall;
      if (cpu > cpuSeconds || (now && now.memory > memory)) kill(new PhotoError('photo_too_large'));
      else if (wall > wallSeconds) kill(new Error('the machine is too busy to prepare photos'));
    };
    const first = setImmediate(check);
    const timer = setInterval(check, watchEveryMs);
    return () => {
      clearImmediate(first);
      clearInterval(timer);
    };
  }

  private rest(child: Child): void {
    if (child !== this.child) return;
    const { process: proc } = child;
    if (
      this.closed ||
      child.photos >= this.limits.photosPerChild ||
      // A decoder keeps what its largest photo took; the next one would be blamed for it.
      (usageOf(proc.pid)?.memory ?? 0) > this.limits.memory / 2 ||
      proc.killed ||
      proc.exitCode !== null ||
      proc.signalCode !== null
    ) {
      this.end();
      return;
    }
    // While it rests it keeps nobody from exiting.
    proc.unref();
    proc.channel?.unref();
    this.idle = setTimeout(() => this.end(), this.limits.idleSeconds * 1000).unref();
  }

  private end(): void {
    clearTimeout(this.idle);
    this.child?.process.kill('SIGKILL');
    this.child = null;
  }
}

function startChild(): Child {
  const fromSource = import.meta.url.endsWith('.ts');
  const entry = fromSource
    ? fileURLToPath(new URL('./child.ts', import.meta.url))
    : join(apiFolder, 'dist', 'child.js');
  const loader = fromSource ? ['--import', tsxLoader()] : [];
  const proc = fork(entry, [], {
    execArgv: ['--max-old-space-size=256', ...loader],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // None of our secrets: decoders are where a hostile file would break in.
    env: { NODE_ENV: 'production', MALLOC_ARENA_MAX: '2', UV_THREADPOOL_SIZE: '2' },
  });
  const child: Child = { process: proc, photos: 0, said: '', ready: whenReady(proc, () => child.said) };
  proc.stderr?.on('data', (chunk: Buffer) => {
    child.said = (child.said + chunk).slice(-2000);
  });
  if (proc.stderr && 'unref' in proc.stderr && typeof proc.stderr.unref === 'function') proc.stderr.unref();
  return child;
}

// An installation that cannot start it is no photo's fault.
function whenReady(proc: ChildProcess, said: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      proc.kill('SIGKILL');
      reject(error);
    };
    proc.on('error', fail);
    proc.once('exit', (code, signal) =>
      fail(new Error(`photo process did not start (${signal ?? code}): ${said()}`)),
    );
    proc.once('message', () => resolve());
  });
}

function tsxLoader(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
}
