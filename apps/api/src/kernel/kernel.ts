import type pg from 'pg';
import { type Cache, createMemoryCache, createRedisCache } from './cache.ts';
import type { Config } from './config.ts';
import { createPool } from './db/database.ts';
import { type Reads, readsOf, readsWith } from './db/reads.ts';
import { Standby } from './db/standby.ts';
import { type Encryption, openEncryption } from './encryption/encryption.ts';
import { Broadcasts } from './events/broadcast.ts';
import { Events } from './events/events.ts';
import { createLimits, type Limits } from './limits/limits.ts';
import { createLog, type Log } from './log.ts';
import { createMessages, type Messages } from './messages/messages.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createStore } from './store/create-store.ts';
import type { Store } from './store/store.ts';
import { Switches } from './switches.ts';

/** What every feature stands on. It knows none of them. */
export interface Kernel {
  config: Config;
  log: Log;
  pool: pg.Pool;
  /** What anybody may see is read through this: from the standby when there is one that has it. */
  reads: Reads;
  store: Store;
  cache: Cache;
  limits: Limits;
  /** For personal values, wherever they are stored. */
  encryption: Encryption;
  messages: Messages;
  /** Facts between features, within a transaction. */
  events: Events;
  /** Messages between processes. */
  broadcasts: Broadcasts;
  /** What an admin has switched off. */
  switches: Switches;
  metrics: Metrics;
  close(): Promise<void>;
}

// The primary answers instead: a standby that hangs is not waited for as one would wait for the only database.
const impatient = { connectTimeout: 1000, answerTimeout: 4000 };

/**
 * Opens everything the configuration names.
 * @throws when Redis is configured wrongly, the database cannot be reached, or the keys are not those of its values
 */
export async function openKernel(config: Config, given?: Log): Promise<Kernel> {
  // Loaded where it is used: most machines have nobody to report to.
  const reports = config.errorReports
    ? (await import('./error-reports.ts')).openErrorReports(config.errorReports)
    : null;
  const log = given ?? createLog(config.logLevel, undefined, reports);
  const onError = (error: Error) => log.warn({ err: error }, 'idle database connection lost');
  const pool = createPool(config.databaseUrl, { max: config.poolSize, onError });
  const broadcasts = new Broadcasts(config.databaseUrl, log);
  const metrics = createMetrics(pool);
  const cache = config.redisUrl ? await createRedisCache(config.redisUrl, log) : createMemoryCache();
  const limits = createLimits(config, log);
  const encryption = await openEncryption(pool, config.dataKeys);
  const { replicaUrl, poolSize: max } = config;
  const standby = replicaUrl
    ? new Standby({
        primary: pool,
        open: () => createPool(replicaUrl, { max, onError, oneServer: true, ...impatient }),
        log,
        isHearing: () => broadcasts.isListening,
      })
    : null;
  return {
    config,
    log,
    pool,
    reads: standby ? readsWith(standby, pool, metrics.registry) : readsOf(pool),
    store: createStore(config),
    cache,
    limits,
    encryption,
    messages: createMessages(config, { pool, encryption }, log),
    events: new Events(),
    broadcasts,
    switches: new Switches(pool, broadcasts, log),
    metrics,
    close: async () => {
      await Promise.allSettled([broadcasts.close(), cache.close(), limits.close()]);
      await Promise.allSettled([pool.end(), standby?.close(), reports?.close()]);
    },
  };
}
