import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

// USER_HZ, the unit of /proc/<pid>/stat, is 100 on every Linux that Node runs on.
const ticksPerSecond = 100;

interface Usage {
  parent: number;
  /** Ticks of processor time of the process itself, all threads. */
  own: number;
  /** Of its children that have ended. */
  ended: number;
}

/** What Linux knows of a process, or null when it is gone. */
function usageOf(pid: number | 'self'): Usage | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  // The name before the last bracket may hold spaces and brackets.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const at = (field: number) => fields[field - 3] ?? 0;
  return {
    parent: at(4),
    own: at(14) + at(15),
    ended: at(16) + at(17),
  };
}

/** Processor seconds a process has used, all threads, children not counted. */
export function cpuOf(pid: number): number {
  return (usageOf(pid)?.own ?? 0) / ticksPerSecond;
}

/** What Linux knows of the children of a process, by their ids. */
function childrenOf(pid: number): Map<number, Usage> {
  const children = new Map<number, Usage>();
  for (const entry of readdirSync('/proc')) {
    const usage = /^\d+$/.test(entry) ? usageOf(Number(entry)) : null;
    if (usage?.parent === pid) children.set(Number(entry), usage);
  }
  return children;
}

/** Notes the children a process has; the answer waits until those it has had since are gone, for a few seconds. */
export function newChildren(pid: number): { gone(): Promise<void> } {
  const before = childrenOf(pid);
  return {
    async gone() {
      for (const end = performance.now() + 5000; performance.now() < end; await pause(10))
        if ([...childrenOf(pid).keys()].every((child) => before.has(child))) return;
    },
  };
}

/**
 * Processor seconds of a process and of every child it has or had, such as PostgreSQL with its backends.
 * A child that ends while they are added up would count twice or not at all, so they are added until none does.
 */
export function cpuOfFamily(pid: number): number {
  for (;;) {
    const head = usageOf(pid);
    if (!head) return 0;
    const children = [...childrenOf(pid).values()].reduce((sum, { own, ended }) => sum + own + ended, 0);
    if (usageOf(pid)?.ended === head.ended) return (head.own + head.ended + children) / ticksPerSecond;
  }
}

/** Processor seconds of this process's children that have ended. */
export function cpuOfEndedChildren(): number {
  return (usageOf('self')?.ended ?? 0) / ticksPerSecond;
}
