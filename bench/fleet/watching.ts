import type pg from 'pg';
import { cpuOfFamily } from '../lib/cpu.ts';
import type { Fleet } from './fleet.ts';

const everyMs = 5000;

interface Sample {
  at: number;
  tasks: Map<string, { cpuSeconds: number; memoryMb: number; throttled: number }>;
  postgresCpu: number;
  connections: number;
  transactions: number;
}

export interface TaskReport {
  name: string;
  /** Cores used on average. */
  cores: number;
  /** Of the tenths of a second: those in which it wanted more than it may have. */
  throttledShare: number;
  memoryMb: number;
  /** What it held in the last third of the time, less what it held in the second. */
  memoryGrowthMb: number;
}

export interface Watched {
  tasks: TaskReport[];
  postgresCores: number;
  mostConnections: number;
  transactionsPerSecond: number;
}

/** Looks at every process again and again. */
export class Watching {
  private readonly samples: Sample[] = [];
  private readonly timer: NodeJS.Timeout;
  private readonly look: () => Promise<void>;

  constructor(fleet: Fleet, pool: pg.Pool, postgresPid: number) {
    this.look = async () => {
      const { rows } = await pool.query<{ connections: number; transactions: number }>(
        `select (select count(*) from pg_stat_activity where datname = current_database()) as connections,
                (select xact_commit + xact_rollback from pg_stat_database where datname = current_database()) as transactions`,
      );
      this.samples.push({
        at: performance.now() / 1000,
        tasks: new Map([...fleet.tasks].map((task) => [task.name, task.usage()])),
        postgresCpu: cpuOfFamily(postgresPid),
        connections: rows[0]?.connections ?? 0,
        transactions: rows[0]?.transactions ?? 0,
      });
    };
    this.timer = setInterval(() => void this.look().catch(() => {}), everyMs);
  }

  async end(): Promise<Watched> {
    clearInterval(this.timer);
    await this.look();
    const [first, last] = [this.samples[0], this.samples.at(-1)];
    if (!first || !last || first === last) throw new Error('nothing was seen: the time was too short');
    const seconds = last.at - first.at;
    const third = Math.floor(this.samples.length / 3);
    const tasks = [...last.tasks].map(([name, now]): TaskReport => {
      const of = (sample: Sample) => sample.tasks.get(name);
      const before = of(first) ?? { cpuSeconds: 0, memoryMb: 0, throttled: 0 };
      const mean = (from: number, to: number) => {
        const held = this.samples.slice(from, to).map((sample) => of(sample)?.memoryMb ?? 0);
        return held.reduce((sum, each) => sum + each, 0) / Math.max(1, held.length);
      };
      return {
        name,
        cores: (now.cpuSeconds - before.cpuSeconds) / seconds,
        throttledShare: (now.throttled - before.throttled) / (seconds * 10),
        memoryMb: Math.max(...this.samples.map((sample) => of(sample)?.memoryMb ?? 0)),
        memoryGrowthMb: mean(2 * third, this.samples.length) - mean(third, 2 * third),
      };
    });
    return {
      tasks,
      postgresCores: (last.postgresCpu - first.postgresCpu) / seconds,
      mostConnections: Math.max(...this.samples.map(({ connections }) => connections)),
      transactionsPerSecond: (last.transactions - first.transactions) / seconds,
    };
  }
}

export function watchedText({
  tasks,
  postgresCores,
  mostConnections,
  transactionsPerSecond,
}: Watched): string {
  const rows = tasks.map(
    ({ name, cores, throttledShare, memoryMb, memoryGrowthMb }) =>
      `  ${name.padEnd(12)}${cores.toFixed(2)} cores, throttled ${(throttledShare * 100).toFixed(0)} %, ${memoryMb.toFixed(0)} MB at most, ${memoryGrowthMb >= 0 ? '+' : ''}${memoryGrowthMb.toFixed(1)} MB from the second third to the last`,
  );
  return [
    ...rows,
    `  ${'PostgreSQL'.padEnd(12)}${postgresCores.toFixed(2)} cores, ${mostConnections} connections at most, ${transactionsPerSecond.toFixed(0)} transactions a second`,
  ].join('\n');
}
