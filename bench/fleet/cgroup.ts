import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { phases } from '../../infra/src/phases.ts';

/** What a Fargate task of the launch phase has. */
export const launchTask: Limits = { cores: phases.launch.web.cpu / 1024, memoryMb: phases.launch.web.memory };

export interface Limits {
  cores: number;
  memoryMb: number;
}

export interface Group {
  /** Files that a process writes its id to, to be held to the limits. */
  procs: string[];
  /** Times the processor was taken away because the share of a tenth of a second was used up. */
  throttled(): number;
  remove(): void;
}

const base = '/sys/fs/cgroup';
const periodMicros = 100_000;

/** A control group with these limits (version 2 or 1), or null where this machine does not let us have one. */
export function makeGroup(name: string, { cores, memoryMb }: Limits): Group | null {
  const id = `thulubazaar-${process.pid}-${name}`;
  const quota = Math.round(cores * periodMicros);
  const unified = existsSync(join(base, 'cgroup.controllers'));
  const folders = unified ? [join(base, id)] : [join(base, 'cpu', id), join(base, 'memory', id)];
  const [cpu = '', memory = cpu] = folders;
  try {
    for (const folder of folders) mkdirSync(folder);
    if (unified) {
      writeFileSync(join(cpu, 'cpu.max'), `${quota} ${periodMicros}`);
      writeFileSync(join(cpu, 'memory.max'), `${memoryMb * 2 ** 20}`);
    } else {
      writeFileSync(join(cpu, 'cpu.cfs_period_us'), `${periodMicros}`);
      writeFileSync(join(cpu, 'cpu.cfs_quota_us'), `${quota}`);
      writeFileSync(join(memory, 'memory.limit_in_bytes'), `${memoryMb * 2 ** 20}`);
    }
  } catch {
    for (const folder of folders) removeFolder(folder);
    return null;
  }
  return {
    procs: folders.map((folder) => join(folder, 'cgroup.procs')),
    throttled: () => Number(/nr_throttled (\d+)/.exec(readFileSync(join(cpu, 'cpu.stat'), 'utf8'))?.[1] ?? 0),
    remove: () => folders.forEach(removeFolder),
  };
}

function removeFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Never made, or a process is still ending in it.
  }
}
