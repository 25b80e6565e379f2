import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type pg from 'pg';
import type { Line } from '../../scripts/lib/line.ts';
import { root } from '../lib/paths.ts';
import type { Fleet } from './fleet.ts';
import type { Redis } from './redis.ts';
import type { RestartablePostgres } from './restartable-postgres.ts';
import type { SmallDisk } from './small-disk.ts';
import type { Task } from './task.ts';

export interface Failure {
  name: string;
  what: string;
  harm(): Promise<void>;
  mend(): Promise<void>;
  /** How long it lasts; without it as the run has it. */
  harmSeconds?: number;
  /** Why it cannot be tried here. */
  leftOut?: string;
}

interface Parts {
  fleet: Fleet;
  /** Straight to the database. */
  pool: pg.Pool;
  postgres: RestartablePostgres;
  redis: Redis | null;
  line: Line;
  disk: SmallDisk | null;
}

const nothing = async () => {};

/** A task is killed; as ECS does, another is started in its place. */
function killing(fleet: Fleet, service: 'api' | 'web' | 'worker'): Failure {
  let killed: Task | undefined;
  return {
    name: service,
    what: `kill -9 of one ${service} process`,
    harm: async () => {
      killed = [...fleet.tasks].find(({ name }) => name.startsWith(service));
      killed?.kill('SIGKILL');
      await killed?.exited;
    },
    mend: async () => {
      const name = `${service} in place of ${killed?.pid}`;
      await (service === 'worker' ? fleet.worker(name) : fleet[service](name));
      if (service !== 'worker') await fleet.balancer.drain(service, killed?.origin ?? '');
    },
  };
}

const lateClock = pathToFileURL(join(root, 'bench/fleet/late-clock.mjs')).href;

/** One API process believes that it is an hour later than it is, and another is taken out for it. */
function clock(fleet: Fleet): Failure {
  let late: Task | undefined;
  return {
    name: 'clock',
    what: 'one API process whose clock is an hour ahead',
    harm: async () => {
      const [usual] = [...fleet.tasks].filter(({ name }) => name.startsWith('api'));
      late = await fleet.api('api late', root, { NODE_OPTIONS: `--import ${lateClock}` });
      if (usual) await fleet.retire('api', usual);
    },
    mend: async () => {
      await fleet.api('api on time');
      if (late) await fleet.retire('api', late);
    },
  };
}

/** PostgreSQL has log files lying ready: only when they are used up does it need what the disk does not have. */
async function useUpLog(pool: pg.Pool): Promise<void> {
  try {
    for (let file = 0; file < 10; file++)
      await pool.query(`select pg_logical_emit_message(false, 'bench', 'x'), pg_switch_wal()`);
  } catch {
    // It has come to that.
  }
}

/** Everything that is broken, one after the other. */
export function failuresOf({ fleet, pool, postgres, redis, line, disk }: Parts): Failure[] {
  return [
    killing(fleet, 'api'),
    killing(fleet, 'web'),
    killing(fleet, 'worker'),
    {
      name: 'postgres-restart',
      what: 'PostgreSQL restarted in an orderly way',
      harm: () => postgres.restart(),
      mend: nothing,
    },
    {
      name: 'postgres-kill',
      what: 'kill -9 of PostgreSQL, started again after 5 s',
      harm: () => postgres.kill(),
      harmSeconds: 5,
      mend: () => postgres.startAgain(),
    },
    {
      name: 'redis',
      what: 'kill -9 of Redis, started again',
      harm: async () => redis?.kill(),
      mend: async () => redis?.startAgain(),
      ...(redis ? {} : { leftOut: 'no redis-server on this machine' }),
    },
    {
      name: 'line',
      what: 'the line between API and database cut for 30 s',
      harm: async () => line.cut(),
      harmSeconds: 30,
      mend: async () => line.mend(),
    },
    {
      name: 'disk',
      what: "the database's disk full, emptied after 10 s",
      harm: async () => {
        disk?.fill();
        await useUpLog(pool);
      },
      harmSeconds: 10,
      mend: async () => {
        disk?.empty();
        await postgres.startAgain();
      },
      ...(disk ? {} : { leftOut: 'no file system of its own can be mounted here' }),
    },
    clock(fleet),
  ];
}
