import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { output } from './tools.ts';

export interface Running {
  child: ChildProcess;
  /** Settles with the exit code, or the signal. */
  exited: Promise<number | string>;
  said(): string;
}

interface ImageConfig {
  Docker: { config: { Env: string[]; WorkingDir: string; Cmd: string[] } };
}

/** An image that is mounted to be run: each process of it has a root of its own that it cannot write to. */
export class Image {
  private readonly container: string;
  private readonly root: string;
  private readonly config: ImageConfig['Docker']['config'];

  constructor(image: string) {
    this.container = output('buildah', ['from', '--pull-never', image]);
    this.root = output('buildah', ['mount', this.container]);
    const inspected: ImageConfig = JSON.parse(output('buildah', ['inspect', '--type', 'image', image]));
    this.config = inspected.Docker.config;
  }

  /** Runs it as user 1000 on a read-only root, with the network of this machine. @param writable folders mounted at the same path */
  run(env: Record<string, string>, writable: string[] = [], command = this.config.Cmd): Running {
    const { Env, WorkingDir } = this.config;
    const script = path.join(import.meta.dirname, 'enter.sh');
    // It becomes the program step by step, so that signals and the exit code are the program's own.
    const child = spawn('unshare', ['--mount', '/bin/sh', script, WorkingDir || '/', ...command], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...Object.fromEntries(
          Env.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
        ),
        ...env,
        IMAGE_ROOT: this.root,
        IMAGE_WRITABLE: writable.join('\n'),
      },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said = (said + chunk).slice(-6000);
      });
    const exited = new Promise<number | string>((resolve) =>
      child.once('exit', (code, signal) => resolve(code ?? signal ?? 'ended')),
    );
    return { child, exited, said: () => said };
  }

  release(): void {
    output('buildah', ['umount', this.container]);
    output('buildah', ['rm', this.container]);
  }
}
