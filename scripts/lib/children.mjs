import fs from 'node:fs';
import path from 'node:path';
import { birthMark, isSameProcess, waitUntil } from './processes.mjs';

/** @typedef {{ pid: number, birth: string }} ProcessRecord */

/** @type {Map<number, import('node:child_process').ChildProcess>} */
const children = new Map();
/** @type {(records: ProcessRecord[]) => void} */
let onChange = () => {};

/**
 * Remembers a child so that it can be stopped with everything else, and by the next start should this process be killed.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} forgets it
 */
export function adopt(child) {
  const { pid } = child;
  if (!pid) return () => {};
  children.set(pid, child);
  report();
  const release = () => {
    if (children.delete(pid)) report();
  };
  child.once('exit', release);
  return release;
}

/** @param {(records: ProcessRecord[]) => void} listener told of all living children whenever that changes */
export function watchChildren(listener) {
  onChange = listener;
  report();
}

function report() {
  onChange([...children.keys()].map((pid) => ({ pid, birth: birthMark(pid) })));
}

/** Ends every child with its group: asks first, then insists after `ms` milliseconds. */
export async function stopChildren(ms = 5000) {
  for (const pid of children.keys()) signalGroup(pid, 'SIGTERM');
  await waitUntil(() => children.size === 0, ms);
  for (const pid of children.keys()) signalGroup(pid, 'SIGKILL');
}

function signalGroup(pid, signal) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // Already gone.
  }
}

/**
 * Ends what an earlier start left running when it was killed.
 * @param {ProcessRecord[]} records
 */
export async function stopLeftovers(records) {
  const left = () => records.filter((record) => isSameProcess(record));
  // Servers notice by themselves that their supervisor is gone and finish what they are doing.
  if (await waitUntil(() => left().length === 0, 2000)) return;
  for (const { pid } of left()) signalGroup(pid, 'SIGTERM');
  if (await waitUntil(() => left().length === 0, 8000)) return;
  for (const { pid } of left()) signalGroup(pid, 'SIGKILL');
  await waitUntil(() => left().length === 0, 5000);
}

/**
 * Begins a log file anew once it has grown past 5 MB, keeping the one before.
 * @param {string} file
 */
export function rotate(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 5_000_000) fs.renameSync(file, `${file}.1`);
}
