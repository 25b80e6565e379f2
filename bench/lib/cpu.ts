import { readdirSync, readFileSync } from 'node:fs';

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

/**
 * Processor seconds of a process and of every child it has or had, such as PostgreSQL with its backends.
 * A child that ends while they are added up would count twice or not at all, so they are added until none does.
 */
export function cpuOfFamily(pid: number): number {
  for (;;) {
    const head = usageOf(pid);
    if (!head) return 0;
    const children = readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry))
      .map((entry) => usageOf(Number(entry)))
      .filter((usage) => usage?.parent === pid)
      .reduce((sum, usage) => sum + (usage?.own ?? 0) + (usage?.ended ?? 0), 0);
    if (usageOf(pid)?.ended === head.ended) return (head.own + head.ended + children) / ticksPerSecond;
  }
}

/** Processor seconds of this process's children that have ended. */
export function cpuOfEndedChildren(): number {
  return (usageOf('self')?.ended ?? 0) / ticksPerSecond;
}
