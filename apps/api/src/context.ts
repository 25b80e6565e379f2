import type pg from 'pg';
import { ViewCounter } from './ads/views.ts';
import { createLimits, type Limits } from './auth/limits.ts';
import { type Cache, createMemoryCache, createRedisCache } from './cache.ts';
import { ChangeFeed } from './changes/changes.ts';
import type { Config } from './config.ts';
import { createPool } from './db/database.ts';
import { createStore } from './images/create-store.ts';
import { PhotoWorker } from './images/photo-worker.ts';
import type { Store } from './images/store.ts';
import { createLog, type Log } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createMessages, type Messages } from './outbox/messages.ts';
import { loadReference, type Reference } from './reference.ts';

/** Everything handlers and jobs work with. */
export interface Context {
  config: Config;
  log: Log;
  pool: pg.Pool;
  /** Where public pages are read from: the replica when there is one. */
  readPool: pg.Pool;
  store: Store;
  /** Prepares photos in a process of its own, which starts with the first photo. */
  photos: PhotoWorker;
  cache: Cache;
  limits: Limits;
  messages: Messages;
  changes: ChangeFeed;
  /** Views of listings on their way to the database. */
  views: ViewCounter;
  reference: Reference;
  metrics: Metrics;
  close(): Promise<void>;
}

/**
 * Opens everything the configuration names.
 * @throws when the database cannot be reached or has no reference data
 */
export async function createContext(config: Config, overrides: Partial<Context> = {}): Promise<Context> {
  const log = overrides.log ?? createLog(config.logLevel);
  const onError = (error: Error) => log.warn({ err: error }, 'idle database connection lost');
  const pool = createPool(config.databaseUrl, { max: config.poolSize, onError });
  const readPool = config.replicaUrl
    ? createPool(config.replicaUrl, { max: config.poolSize, onError })
    : pool;
  const changes = new ChangeFeed(config.databaseUrl, log);
  const cache = config.redisUrl ? await createRedisCache(config.redisUrl, log) : createMemoryCache();
  const limits = createLimits(config, log);
  const context: Context = {
    config,
    log,
    pool,
    readPool,
    store: createStore(config),
    photos: new PhotoWorker(log),
    cache,
    limits,
    messages: createMessages(config, pool, log),
    changes,
    views: new ViewCounter(pool, log),
    reference: await loadReference(pool),
    metrics: createMetrics(pool),
    close: async () => {
      await context.views.close();
      await Promise.allSettled([changes.close(), cache.close(), context.photos.close()]);
      await Promise.allSettled([...new Set([pool, readPool])].map((each) => each.end()));
    },
    ...overrides,
  };
  changes.subscribe((tags) => {
    if (!tags.includes('reference')) return;
    loadReference(pool).then(
      (reference) => {
        context.reference = reference;
      },
      (error) => log.error({ err: error }, 'reference data could not be loaded again'),
    );
  });
  await changes.start();
  return context;
}
