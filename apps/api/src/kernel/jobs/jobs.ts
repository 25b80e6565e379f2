import type pg from 'pg';

/** A kind of job in the queue, with the type of what it is given. */
export interface Job<P> {
  readonly name: string;
  /** Smaller ones go first; 0 when left out. */
  readonly priority?: number;
  readonly maxAttempts?: number;
  /** Jobs of one queue are done one after the other, whatever the number of processes. */
  readonly queue?: string;
  /** Of jobs with the same key only one waits. */
  readonly keyOf?: (payload: P) => string;
  /** When it runs by itself, in UTC (Nepal is 5:45 ahead): the five fields of a crontab. */
  readonly cron?: string;
}

/** Declares a kind of job. */
export function defineJob<P = undefined>(job: Job<P>): Job<P> {
  return job;
}

/**
 * Puts a job into the queue, in the transaction that makes it necessary.
 * @param behind how many of its kind it lets go first, by priority
 */
export async function enqueue<P>(
  db: pg.Pool | pg.PoolClient,
  job: Job<P>,
  payload: P,
  behind = 0,
): Promise<void> {
  const key = job.keyOf?.(payload) ?? null;
  await db.query(
    `select graphile_worker.add_job($1, $2::json, job_key => $3, job_key_mode => $4, priority => $5, max_attempts => $6,
                                    queue_name => $7)`,
    [
      job.name,
      JSON.stringify(payload),
      key,
      key === null ? null : 'preserve_run_at',
      (job.priority ?? 0) + behind,
      job.maxAttempts ?? null,
      job.queue ?? null,
    ],
  );
}

/** A kind of job and what does it. */
export interface Work {
  readonly name: string;
  readonly cron: string | null;
  run(payload: unknown): Promise<void>;
}

/** Says what does a job. The queue hands over what was enqueued under its name. */
export function work<P>(job: Job<P>, run: (payload: P) => Promise<void>): Work {
  const cron = job.cron ? `${job.cron} ${job.name} ?max=${job.maxAttempts ?? 25}` : null;
  return { name: job.name, cron, run: run as (payload: unknown) => Promise<void> };
}
