import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, statFields } from '../bootstrap/is-alive.mjs';

/** A process that can be told from a later one with the same id. */
export interface ProcessRecord {
  pid: number;
  birth?: string;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

/** The command line of a process as one string, '' when it is gone or cannot be read. */
export function commandLine(pid: number): string {
  if (process.platform === 'linux') return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
  if (process.platform === 'win32') {
    const found = spawnSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], { encoding: 'utf8' });
    return found.stdout?.includes(`"${pid}"`) ? found.stdout.trim() : '';
  }
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** The folder a process works in, '' where the system does not tell. */
export function workingFolder(pid: number): string {
  try {
    return process.platform === 'linux' ? readlinkSync(`/proc/${pid}/cwd`) : '';
  } catch {
    return '';
  }
}

/** Start time in clock ticks since boot together with the boot's own id, on Linux; else ''. */
export function birthMark(pid: number): string {
  const boot = read('/proc/sys/kernel/random/boot_id');
  return boot && `${boot}/${statFields(pid)[19]}`;
}

/** Whether the process that was recorded is still the one running under that id. */
export function isSameProcess(record: ProcessRecord): boolean {
  if (!isAlive(record.pid)) return false;
  return !record.birth || birthMark(record.pid) === record.birth;
}

/** Waits until `condition` holds, asking every 50 ms; false when `ms` milliseconds pass first. */
export async function waitUntil(condition: () => boolean | Promise<boolean>, ms: number): Promise<boolean> {
  const end = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > end) return false;
    await pause(50);
  }
  return true;
}
