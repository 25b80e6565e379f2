import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { cacheDir } from '../bootstrap/paths.mjs';
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
  private count = 0;

  constructor(image: string) {
    this.container = output('buildah', ['from', '--pull-never', image]);
    this.root = output('buildah', ['mount', this.container]);
    const inspected: ImageConfig = JSON.parse(output('buildah', ['inspect', '--type', 'image', image]));
    this.config = inspected.Docker.config;
  }

  /** Runs it as user 1000 on a read-only root, with the network of this machine. @param writable folders mounted at the same path */
  run(env: Record<string, string>, writable: string[] = [], command = this.config.Cmd): Running {
    const id = `thulubazaar-${process.pid}-${path.basename(this.container)}-${++this.count}`;
    const bundle = path.join(cacheDir, 'images/run', id);
    fs.mkdirSync(bundle, { recursive: true });
    fs.writeFileSync(
      path.join(bundle, 'config.json'),
      JSON.stringify(this.specification(env, writable, command)),
    );
    const child = spawn('crun', ['--cgroup-manager=disabled', 'run', '--bundle', bundle, id], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said = (said + chunk).slice(-6000);
      });
    const exited = new Promise<number | string>((resolve) =>
      child.once('exit', (code, signal) => {
        fs.rmSync(bundle, { recursive: true, force: true });
        resolve(code ?? signal ?? 'ended');
      }),
    );
    return { child, exited, said: () => said };
  }

  release(): void {
    output('buildah', ['umount', this.container]);
    output('buildah', ['rm', this.container]);
  }

  private specification(env: Record<string, string>, writable: string[], args: string[]): object {
    const { Env, WorkingDir } = this.config;
    const mount = (destination: string, type: string, options: string[], source = type) => ({
      ...{ destination, type, source, options },
    });
    return {
      ociVersion: '1.0.2',
      process: {
        user: { uid: 1000, gid: 1000 },
        args,
        cwd: WorkingDir || '/',
        env: [...Env, ...Object.entries(env).map(([name, value]) => `${name}=${value}`)],
        noNewPrivileges: true,
        capabilities: { bounding: [], effective: [], permitted: [], inheritable: [], ambient: [] },
      },
      root: { path: this.root, readonly: true },
      mounts: [
        mount('/proc', 'proc', []),
        mount('/dev', 'tmpfs', ['nosuid', 'mode=755', 'size=65536k']),
        mount('/tmp', 'tmpfs', ['nosuid', 'nodev', 'mode=1777']),
        ...writable.map((folder) => mount(folder, 'bind', ['rbind', 'rw'], folder)),
      ],
      linux: { namespaces: [{ type: 'pid' }, { type: 'mount' }, { type: 'ipc' }, { type: 'uts' }] },
    };
  }
}
