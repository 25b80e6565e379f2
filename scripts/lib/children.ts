import type { ChildProcess } from 'node:child_process';
import { birthMark, isSameProcess, type ProcessRecord, waitUntil } from './processes.ts';

const children = new Set<number>();
let onChange: (records: ProcessRecord[]) => void = () => {};

/** Remembers a child so that it can be stopped with everything else, and by the next start should this process be killed. */
export function adopt<C extends Pick<ChildProcess, 'pid' | 'once'>>(child: C): C {
  const { pid } = child;
  if (!pid) return child;
  children.add(pid);
  report();
  child.once('exit', () => {
    children.delete(pid);
    report();
  });
  return child;
}

/** @param listener told of all living children whenever that changes */
export function watchChildren(listener: (records: ProcessRecord[]) => void): void {
  onChange = listener;
  report();
}

function report(): void {
  onChange([...children].map((pid) => ({ pid, birth: birthMark(pid) })));
}

/** Ends every child with its group: asks first, then insists after `ms` milliseconds. */
export async function stopChildren(ms = 5000): Promise<void> {
  for (const pid of children) signalGroup(pid, 'SIGTERM');
  await waitUntil(() => children.size === 0, ms);
  for (const pid of children) signalGroup(pid, 'SIGKILL');
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // Already gone.
  }
}

/** Ends what an earlier start left running when it was killed. */
export async function stopLeftovers(records: ProcessRecord[]): Promise<void> {
  const left = () => records.filter(isSameProcess);
  // Servers notice by themselves that their supervisor is gone and finish what they are doing.
  if (await waitUntil(() => left().length === 0, 2000)) return;
  for (const { pid } of left()) signalGroup(pid, 'SIGTERM');
  if (await waitUntil(() => left().length === 0, 8000)) return;
  for (const { pid } of left()) signalGroup(pid, 'SIGKILL');
  await waitUntil(() => left().length === 0, 5000);
}
