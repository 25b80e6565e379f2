import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import { Problem } from '../bootstrap/problem.mjs';
import { adopt } from '../lib/children.ts';
import { rotate } from '../lib/log-file.ts';
import type { Running } from './supervisor.ts';

const STOP_WITH_PARENT = new URL('./stop-with-parent.mjs', import.meta.url).href;

export interface Service {
  /** For messages. */
  name: string;
  /** Script that Node runs. */
  file: string;
  cwd: string;
  /** File its output is added to. */
  log: string;
  env: NodeJS.ProcessEnv;
  /** Address that answers 200 once it can serve. */
  readyUrl: string;
  /** Receives what it reports as errors, shortened. */
  onError: (line: string) => void;
}

/**
 * Starts one server and waits until it serves.
 * @throws Problem when it ends or is not ready within a minute
 */
export async function startService(service: Service): Promise<Running> {
  const { name, log } = service;
  const { exited, stop, state } = launch(service);
  const end = Date.now() + 60_000;
  while (!(await answersOk(service.readyUrl))) {
    if (state.outcome)
      throw new Problem(`${name} ended at once: ${state.error || state.outcome}`, `See ${log}`);
    if (Date.now() > end) {
      await stop();
      throw new Problem(`${name} did not answer at ${service.readyUrl} within a minute`, `See ${log}`);
    }
    await pause(100);
  }
  return { exited, stop };
}

function launch({ file, cwd, log, env, onError }: Service) {
  rotate(log);
  const out = fs.createWriteStream(log, { flags: 'a' });
  const state = { error: '', outcome: '' };
  const child = adopt(
    execa(process.execPath, ['--enable-source-maps', '--import', STOP_WITH_PARENT, file], {
      ...{ cwd, env, extendEnv: false },
      ...{ stdin: 'pipe', all: true, buffer: false, reject: false },
      detached: process.platform !== 'win32',
    }),
  );
  child.stdin.on('error', () => {});
  const follow = async () => {
    for await (const line of child.iterable({ from: 'all' })) {
      out.write(`${line}\n`);
      const error = errorIn(line);
      if (error && error !== state.error) onError(error);
      state.error = error || state.error;
    }
    out.end();
    const { exitCode, signal, originalMessage } = await child;
    state.outcome = originalMessage ?? signal ?? `exit code ${exitCode}`;
    return exitCode ?? state.outcome;
  };
  const exited = follow();
  const stop = async () => {
    child.stdin.end();
    const timer = setTimeout(() => child.kill('SIGKILL'), 12_000);
    await exited;
    clearTimeout(timer);
  };
  return { exited, stop, state };
}

/** Errors are pino lines of level 50 and more, or plain lines that begin like an error. */
function errorIn(line: string): string {
  if (line.startsWith('{')) {
    try {
      const { level, msg, err } = JSON.parse(line);
      return level >= 50 ? [msg, err?.message].filter(Boolean).join(': ').slice(0, 300) : '';
    } catch {
      return '';
    }
  }
  return /^\s*(⨯|\w*Error\b|Failed|Uncaught|Cannot)/.test(line) ? line.trim().slice(0, 300) : '';
}

async function answersOk(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000), redirect: 'manual' });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}
