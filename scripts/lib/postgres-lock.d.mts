/**
 * Deals with the lock file of an earlier server of the same cluster, so that the next one can start.
 * @throws Problem when the cluster is in use, or its server does not stop
 */
export function releaseLock(options: {
  pgdata: string;
  /** File that names the process which started the earlier server. */
  supervisor: string;
  log: (line: string) => void;
}): Promise<void>;
