import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/**
 * Whether a process with this id exists, whoever owns it. One that has ended and that nobody has asked about, as in
 * containers without an init, does not count.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {{ code?: string }} */ (error).code === 'EPERM';
  }
  return statFields(pid)[0] !== 'Z';
}

/** The fields of /proc/PID/stat from the third on: the second, a name in brackets, may itself contain spaces. */
function statFields(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
}

/**
 * The command line of a process as one string, '' when it is gone or cannot be read.
 * @param {number} pid
 */
export function commandLine(pid) {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    } catch {
      return '';
    }
  }
  if (process.platform === 'win32') {
    const found = spawnSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], { encoding: 'utf8' });
    return found.stdout?.includes(`"${pid}"`) ? found.stdout.trim() : '';
  }
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/**
 * The folder a process works in, '' where the system does not tell.
 * @param {number} pid
 */
export function workingFolder(pid) {
  try {
    return process.platform === 'linux' ? readlinkSync(`/proc/${pid}/cwd`) : '';
  } catch {
    return '';
  }
}

/**
 * A mark that tells a process from a later one with the same id: its start time in clock ticks since boot on Linux
 * together with the boot's own id, else ''.
 * @param {number} pid
 */
export function birthMark(pid) {
  if (process.platform !== 'linux') return '';
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${statFields(pid)[19]}`;
  } catch {
    return '';
  }
}

/**
 * Whether the process that was recorded with `pid` and `birth` is still the one running under that id.
 * @param {{ pid?: number, birth?: string } | undefined} record
 */
export function isSameProcess(record) {
  if (!record?.pid || !isAlive(record.pid)) return false;
  return !record.birth || birthMark(record.pid) === record.birth;
}

/**
 * Waits until `condition` holds, asking every 50 ms; false when `ms` milliseconds pass first.
 * @param {() => boolean | Promise<boolean>} condition
 * @param {number} ms
 */
export async function waitUntil(condition, ms) {
  const end = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}
