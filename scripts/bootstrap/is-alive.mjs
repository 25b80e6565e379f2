// @ts-check
import { readFileSync } from 'node:fs';
import { errorCode } from './problem.mjs';

/**
 * Whether a process with this id exists, whoever owns it. One that has ended and that nobody has asked about, as in
 * containers without an init, does not count.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
  return statFields(pid)[0] !== 'Z';
}

/**
 * The fields of /proc/PID/stat from the third on: the second, a name in brackets, may itself contain spaces.
 * @param {number} pid
 */
export function statFields(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
}
