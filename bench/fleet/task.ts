import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { nodeOptions } from '../../infra/src/phases.ts';
import { freePort } from '../lib/child.ts';
import { cpuOf } from '../lib/cpu.ts';
import { type Group, type Limits, makeGroup } from './cgroup.ts';

export interface TaskOptions {
  name: string;
  /** Of Node. */
  args: string[];
  cwd: string;
  env: Record<string, string>;
  /** Answers 200 once it works; without one it works when it runs. */
  readyPath?: string;
  limits?: Limits | undefined;
}

/** One process of ours, as a task of the platform is. */
export interface Task {
  name: string;
  origin: string;
  pid: number;
  /** Whether the machine holds it to its limits. */
  isLimited: boolean;
  /** Settles with the exit code, or the signal that ended it. */
  exited: Promise<number | string>;
  /** Asks it to stop, as ECS does, and waits; after 30 s it is killed. */
  stop(): Promise<number | string>;
  kill(signal: NodeJS.Signals): void;
  usage(): TaskUsage;
  /** The end of what it wrote on standard error. */
  said(): string;
}

export interface TaskUsage {
  cpuSeconds: number;
  memoryMb: number;
  throttled: number;
}

const startMs = 90_000;

/** Starts a task and waits until it answers. @throws with what it wrote when it does not */
export async function startTask(options: TaskOptions): Promise<Task> {
  const { name, readyPath, limits } = options;
  const port = await freePort();
  const group = limits ? makeGroup(name, limits) : null;
  const child = launch(options, port, group);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk).slice(-4000);
  });
  const exited = new Promise<number | string>((resolve) =>
    child.once('exit', (code, signal) => {
      group?.remove();
      resolve(code ?? signal ?? 'ended');
    }),
  );
  let outcome: number | string | undefined;
  exited.then((how) => {
    outcome = how;
  });
  const pid = child.pid ?? 0;
  const task: Task = {
    name,
    origin: `http://127.0.0.1:${port}`,
    pid,
    isLimited: group !== null,
    exited,
    stop: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 30_000);
      const how = await exited;
      clearTimeout(timer);
      return how;
    },
    kill: (signal) => void child.kill(signal),
    usage: () => ({ cpuSeconds: cpuOf(pid), memoryMb: memoryOf(pid), throttled: group?.throttled() ?? 0 }),
    said: () => said,
  };
  for (const end = performance.now() + startMs; performance.now() < end; await pause(100)) {
    if (outcome !== undefined) throw new Error(`${name} ended with ${outcome}: ${said}`);
    if (readyPath === undefined || (await answers(task.origin + readyPath))) return task;
  }
  await task.stop();
  throw new Error(`${name} did not answer in ${startMs / 1000} s: ${said}`);
}

// The shell puts itself into the group and becomes Node, so that nothing Node does comes before its limits.
function launch({ args, cwd, env, limits }: TaskOptions, port: number, group: Group | null): ChildProcess {
  const enter = (group?.procs ?? []).map((file) => `echo $$ > '${file}'`);
  return spawn('/bin/sh', ['-c', [...enter, 'exec "$0" "$@"'].join(' && '), process.execPath, ...args], {
    cwd,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      PORT: String(port),
      ...(limits ? { NODE_OPTIONS: nodeOptions({ memory: limits.memoryMb }) } : {}),
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

/** Resident memory in megabytes. */
export function memoryOf(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
