import type pg from 'pg';
import type { Reference } from '../../apps/api/src/reference/reference.ts';
import type { RunningServer } from './child.ts';
import type { Target } from './http-load.ts';
import type { Measurement, Ratio } from './measure.ts';
import type { Database } from './pgbench.ts';

/** Settings of the API that workloads need too. */
export interface ApiEnv extends Record<string, string> {
  DATABASE_URL: string;
  DATA_DIR: string;
  AUTH_SECRET: string;
  PERSONAL_DATA_KEYS: string;
  INTERNAL_SECRET: string;
}

/** What every workload is given. */
export interface Bench {
  pool: pg.Pool;
  reference: Reference;
  database: Database;
  /** Null where the machine has none. */
  pgbench: string | null;
  api: RunningServer;
  /** What the API was started with. */
  env: ApiEnv;
  /** The API with its PostgreSQL. */
  target: Target;
  turns: { rounds: number; seconds: number };
  /** Tells whoever waits. */
  say(line: string): void;
}

/** What a workload found. */
export interface Section {
  title: string;
  measurements: Measurement[];
  ratios: Ratio[];
  /** What was left out and why, or how a figure came about. */
  notes: string[];
}

/** @throws when a workload asks for a variant it did not measure */
export function measured(measurements: Measurement[], name: string): Measurement {
  const found = measurements.find((each) => each.name === name);
  if (!found) throw new Error(`${name} was not measured`);
  return found;
}
