import pg from 'pg';
import { Counter, Gauge, type Registry } from 'prom-client';
import { AppError } from '../errors.ts';
import { isSilence } from './silence.ts';
import type { Standby, StandbyState } from './standby.ts';

/** What anybody may see is read through this: lists, details, search, sellers. */
export interface Reads {
  /**
   * Reads from the standby where it has everything that this process, and whoever asks, knows to be written; else from the
   * primary. When one of them is lost the other is asked.
   * @param after place in the log that whoever asks has seen, 0 for none
   */
  read<T>(after: bigint, work: (pool: pg.Pool) => Promise<T>): Promise<T>;
  standby: Standby | null;
}

// Not pools that ran out: under load the standby is not asked for what it does not have yet.
const lostLine = /^(ECONN|EPIPE|EHOST|ENET|ENOTFOUND|ETIMEDOUT|57P|08)/;

function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return isSilence(error) || lostLine.test(code) || error.message.startsWith('Connection terminated');
}

/** Whether the primary may do what the standby would not: not what it has answered, nor what took too long. */
function mayAskAgain(error: unknown): boolean {
  if (error instanceof AppError) return false;
  return !(error instanceof pg.DatabaseError && error.code === '57014');
}

/** Reads of a process without a standby. */
export function readsOf(primary: pg.Pool): Reads {
  return { read: (_after, work) => work(primary), standby: null };
}

/** Reads of a process with one, counted by where they were answered. */
export function readsWith(standby: Standby, primary: pg.Pool, registry: Registry): Reads {
  const counter = new Counter({
    name: 'database_reads_total',
    help: 'Public reads by the database that answered; stale: by the standby alone while the primary was lost',
    labelNames: ['from'],
    registers: [registry],
  });
  observe(standby, registry);
  const fromPrimary = async <T>(work: (pool: pg.Pool) => Promise<T>) => {
    try {
      const result = await work(primary);
      counter.inc({ from: 'primary' });
      return result;
    } catch (error) {
      if (!isLost(error) || standby.state === 'failing') throw error;
      const result = await work(standby.pool);
      counter.inc({ from: 'stale' });
      return result;
    }
  };
  return {
    standby,
    async read(after, work) {
      if (!standby.has(after)) return fromPrimary(work);
      const { pool } = standby;
      try {
        const result = await work(pool);
        counter.inc({ from: 'standby' });
        return result;
      } catch (error) {
        if (!mayAskAgain(error)) throw error;
        const isGone = !(error instanceof pg.DatabaseError) || isLost(error);
        // Many find out at once; one of them is enough.
        if (isGone && pool === standby.pool) standby.lost(error);
        return fromPrimary(work);
      }
    },
  };
}

const states: StandbyState[] = ['ok', 'behind', 'failing'];

function observe(standby: Standby, registry: Registry): void {
  new Gauge({
    name: 'database_replica_lag_seconds',
    help: 'Age of the oldest that the primary wrote and the standby lacks',
    registers: [registry],
    collect() {
      this.set(standby.lagSeconds);
    },
  });
  new Gauge({
    name: 'database_replica_state',
    help: '1 for the state the standby is in',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const state of states) this.set({ state }, standby.state === state ? 1 : 0);
    },
  });
}
