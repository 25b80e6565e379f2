import { readFileSync } from 'node:fs';

export interface ProcessUsage {
  /** Resident bytes. */
  memory: number;
  /** Processor time since it started, in seconds. */
  cpuSeconds: number;
}

// The kernel's USER_HZ, which is 100 on every platform Node runs on.
const ticksPerSecond = 100;

/** What a process of this machine uses, from /proc; null where there is none (it ended, or this is not Linux). */
export function usageOf(pid: number | undefined): ProcessUsage | null {
  if (pid === undefined) return null;
  try {
    const memory = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Fields are counted from behind the name, which may hold spaces: utime and stime are the 12th and 13th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (memory === undefined) return null;
    return {
      memory: Number(memory) * 1024,
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
    };
  } catch {
    return null;
  }
}
