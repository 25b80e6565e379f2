import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../lib/paths.ts';
import { Balancer } from './balancer.ts';
import type { Limits } from './cgroup.ts';
import { startTask, type Task } from './task.ts';

export interface FleetOptions {
  databaseUrl: string;
  dataDir: string;
  /** Of each API, web and worker process. */
  limits?: Limits;
  /** More variables of API and worker. */
  env?: Record<string, string>;
}

/** What every part agrees on, and whoever acts for people needs too. */
export const secrets = {
  PERSONAL_DATA_KEYS: `bench:${Buffer.alloc(32, 'a key of the benchmark').toString('base64')}`,
  AUTH_SECRET: 'the benchmark signs its sessions with this',
  INTERNAL_SECRET: 'the benchmark shares this with the web app',
};

/** The platform on this machine: tasks behind a load balancer, as launch has them. Whoever opens it closes it. */
export class Fleet {
  readonly balancer: Balancer;
  readonly tasks = new Set<Task>();
  /** Those that ended, and how: in a day that goes well, none. */
  readonly ended: string[] = [];
  private readonly options: FleetOptions;

  private constructor(balancer: Balancer, options: FleetOptions) {
    this.balancer = balancer;
    this.options = options;
  }

  static async open(options: FleetOptions): Promise<Fleet> {
    return new Fleet(await Balancer.start(), options);
  }

  /** @param release folder of the sources it was built from */
  api(name: string, release = root, env: Record<string, string> = {}): Promise<Task> {
    return this.join('api', {
      name,
      args: ['--enable-source-maps', join(release, 'apps/api/dist/server.js')],
      cwd: release,
      env: { ...this.apiEnvironment(), ...env },
      readyPath: '/api/ready',
    });
  }

  web(name: string, env: Record<string, string> = {}, release = root): Promise<Task> {
    const folder = join(release, 'apps/web/.next/standalone/apps/web');
    return this.join('web', {
      name,
      args: ['server.js'],
      cwd: folder,
      env: {
        HOSTNAME: '127.0.0.1',
        API_URL: this.balancer.origin,
        PUBLIC_URL: 'http://localhost:3333',
        INTERNAL_SECRET: secrets.INTERNAL_SECRET,
        NEXT_TELEMETRY_DISABLED: '1',
        ...env,
      },
      readyPath: '/robots.txt',
    });
  }

  async worker(name: string, release = root): Promise<Task> {
    const task = await startTask({
      name,
      args: ['--enable-source-maps', join(release, 'apps/api/dist/worker.js')],
      cwd: release,
      env: this.apiEnvironment(),
      limits: this.options.limits,
    });
    return this.keep(task);
  }

  /** Runs the one-off task of a release, to its end. @returns what it said */
  async migrate(release = root): Promise<string> {
    return this.program('migrate', release);
  }

  /** Runs a program of the API to its end. This process goes on meanwhile: it may be what leads to the database. */
  async program(name: string, release = root): Promise<string> {
    const file = join(release, `apps/api/dist/${name}.js`);
    const env = { PATH: process.env.PATH, NODE_ENV: 'production', ...this.apiEnvironment() };
    const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: release, env });
    return stdout.trim();
  }

  /** Takes a task out as a release does: nothing new, what is under way ends, then SIGTERM. @returns how it ended */
  async retire(service: 'api' | 'web', task: Task): Promise<number | string> {
    await this.balancer.drain(service, task.origin);
    return task.stop();
  }

  async close(): Promise<void> {
    await Promise.all([...this.tasks].map((task) => task.stop()));
    await this.balancer.close();
  }

  private apiEnvironment(): Record<string, string> {
    const { databaseUrl, dataDir, env } = this.options;
    return {
      ...secrets,
      HOST: '127.0.0.1',
      DATABASE_URL: databaseUrl,
      DATABASE_POOL_SIZE: '8',
      DATA_DIR: dataDir,
      METRICS_PORT: '0',
      WORKER: 'off',
      PHOTO_REST: '0',
      TRUST_PROXY: '1',
      WEB_URL: 'http://localhost:3333',
      OUTBOX: 'off',
      ...env,
    };
  }

  private async join(service: 'api' | 'web', options: Parameters<typeof startTask>[0]): Promise<Task> {
    const task = this.keep(await startTask({ ...options, limits: this.options.limits }));
    this.balancer.add(service, task.origin);
    return task;
  }

  private keep(task: Task): Task {
    this.tasks.add(task);
    task.exited.then((how) => {
      this.tasks.delete(task);
      this.ended.push(`${task.name} ended with ${how}`);
    });
    return task;
  }
}
