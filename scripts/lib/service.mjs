import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createInterface } from 'node:readline';
import { adopt, rotate } from './children.mjs';
import { Problem } from './problem.mjs';

const STOP_WITH_PARENT = new URL('./stop-with-parent.mjs', import.meta.url).href;

/**
 * @typedef {object} Service
 * @property {string} name for messages
 * @property {string} file script that Node runs
 * @property {string} cwd
 * @property {string} log file its output is added to
 * @property {NodeJS.ProcessEnv} env
 * @property {string} readyUrl address that answers 200 once it can serve
 * @property {(line: string) => void} onError receives what it reports as errors, shortened
 */

/**
 * Starts one server and waits until it serves.
 * @param {Service} service
 * @returns {Promise<{ exited: Promise<number | string>, stop: () => Promise<void> }>}
 * @throws {Problem} when it ends or is not ready within a minute
 */
export async function startService(service) {
  const { name, log } = service;
  const { child, exited, last } = launch(service);
  let outcome;
  exited.then((code) => (outcome = code ?? 'an error'));
  const end = Date.now() + 60_000;
  while (!(await answersOk(service.readyUrl))) {
    if (outcome !== undefined) {
      throw new Problem(`${name} ended at once: ${last() || `exit code ${outcome}`}`, `See ${log}`);
    }
    if (Date.now() > end) {
      await stop(child, exited);
      throw new Problem(`${name} did not answer at ${service.readyUrl} within a minute`, `See ${log}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { exited, stop: () => stop(child, exited) };
}

function launch({ file, cwd, log, env, onError }) {
  rotate(log);
  const out = fs.createWriteStream(log, { flags: 'a' });
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', STOP_WITH_PARENT, file], {
    cwd,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  adopt(child);
  child.stdin.on('error', () => {});
  let last = '';
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      out.write(`${line}\n`);
      const error = errorIn(line);
      if (error && error !== last) onError(error);
      if (error) last = error;
    });
  }
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  exited.then(() => out.end());
  return { child, exited, last: () => last };
}

/** Errors are pino lines of level 50 and more, or plain lines that begin like an error. */
function errorIn(line) {
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

async function answersOk(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000), redirect: 'manual' });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}

async function stop(child, exited) {
  if (child.exitCode === null && child.signalCode === null) {
    child.stdin.end();
    const timer = setTimeout(() => child.kill('SIGKILL'), 12_000);
    await exited;
    clearTimeout(timer);
  }
}
