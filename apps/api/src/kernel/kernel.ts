import type pg from 'pg';
import { type Cache, createMemoryCache, createRedisCache } from './cache.ts';
import type { Config } from './config.ts';
import { createPool } from './db/database.ts';
import { type Encryption, openEncryption } from './encryption/encryption.ts';
import { Broadcasts } from './events/broadcast.ts';
import { Events } from './events/events.ts';
import { createLimits, type Limits } from './limits/limits.ts';
import { createLog, type Log } from './log.ts';
import { createMessages, type Messages } from './messages/messages.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createStore } from './store/create-store.ts';
import type { Store } from './store/store.ts';

/** What every feature stands on. It knows none of them. */
export interface Kernel {
  config: Config;
  log: Log;
  pool: pg.Pool;
  /** Where public pages are read from: the replica when there is one. */
  readPool: pg.Pool;
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
  metrics: Metrics;
  close(): Promise<void>;
}

/**
 * Opens everything the configuration names.
 * @throws when Redis is configured wrongly, the database cannot be reached, or the keys are not those of its values
 */
export async function openKernel(config: Config, log: Log = createLog(config.logLevel)): Promise<Kernel> {
  const onError = (error: Error) => log.warn({ err: error }, 'idle database connection lost');
  const pool = createPool(config.databaseUrl, { max: config.poolSize, onError });
  const readPool = config.replicaUrl
    ? createPool(config.replicaUrl, { max: config.poolSize, onError })
    : pool;
  const broadcasts = new Broadcasts(config.databaseUrl, log);
  const cache = config.redisUrl ? await createRedisCache(config.redisUrl, log) : createMemoryCache();
  const limits = createLimits(config, log);
  const encryption = await openEncryption(pool, config.dataKeys);
  return {
    config,
    log,
    pool,
    readPool,
    store: createStore(config),
    cache,
    limits,
    encryption,
    messages: createMessages(config, { pool, encryption }, log),
    events: new Events(),
    broadcasts,
    metrics: createMetrics(pool),
    close: async () => {
      await Promise.allSettled([broadcasts.close(), cache.close(), limits.close()]);
      await Promise.allSettled([...new Set([pool, readPool])].map((each) => each.end()));
    },
  };
}
