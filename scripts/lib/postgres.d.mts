export interface PostgresOptions {
  /** Folder for the cluster, the password file and the log; made when missing. */
  dataDir: string;
  /** TCP port on 127.0.0.1; 0 (default) takes a free one. */
  port?: number;
  /** false gives up crash safety for speed (tests and benchmarks on throw-away data). Default true. */
  durable?: boolean;
  /** Receives short progress lines for a person. */
  log?: (line: string) => void;
}

export interface RunningPostgres extends AsyncDisposable {
  /** Connection URL of the project's own database, with user and password (a superuser of this cluster). */
  url: string;
  port: number;
  pid: number;
  /** Settles when the server has ended, wanted or not, with its exit code or signal. */
  exited: Promise<number | string>;
  /** Ends open sessions, writes a checkpoint and stops; safe to call twice. */
  stop: () => Promise<void>;
}

/**
 * Starts the PostgreSQL 15 that npm brought, on loopback TCP with a generated password.
 * @throws Problem (one line with its remedy) for a read-only or damaged folder, a taken port, a cluster in use, or a
 *   platform without binaries.
 */
export function startPostgres(options: PostgresOptions): Promise<RunningPostgres>;

/**
 * The same for tests and tools: a fresh cluster in the temporary folder, not crash safe, removed with all its data by
 * `stop()` or by leaving an `await using` block.
 */
export function startTemporaryPostgres(options?: Pick<PostgresOptions, 'log'>): Promise<RunningPostgres>;
