import { createHmac } from 'node:crypto';
import type pg from 'pg';
import {
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterStoreAbstract,
} from 'rate-limiter-flexible';
import { createClient } from 'redis';
import type { Config } from '../config.ts';
import { createPool } from '../db/database.ts';
import { AppError, type FieldError } from '../errors.ts';
import type { Log } from '../log.ts';

/** At most `points` in `seconds`, counted from the first. `name` is part of the key. */
export interface Limit {
  name: string;
  points: number;
  seconds: number;
  /** Uses have weights, and one that does not fit takes nothing from those that still do. */
  weighted?: true;
  /** What is said of a field when it is used up. */
  field?: FieldError;
}

/** Something that counts nothing, for programs that write in nobody's name. */
export const unlimited: Pick<Limits, 'consume'> = { consume: async () => 0 };

/** Counters that all processes share. */
export interface Limits {
  /**
   * Counts one use of `limit` by `key`, which is stored as a keyed hash only.
   * @param weight points that it takes
   * @returns points that are used by now
   * @throws AppError too_many_requests with `retryAfter` in seconds
   */
  consume(limit: Limit, key: string, weight?: number): Promise<number>;
  /** Counts a use less: nothing came of it. */
  giveBack(limit: Limit, key: string): Promise<void>;
  /** Forgets what `key` has used. */
  reset(limit: Limit, key: string): Promise<void>;
  close(): Promise<void>;
}

/** Limits in Redis when there is one, else in PostgreSQL; also in PostgreSQL while Redis does not answer. */
export function createLimits(
  config: Pick<Config, 'databaseUrl' | 'redisUrl' | 'authSecret'>,
  log: Log,
): Limits {
  // Connections of its own, opened when needed: whoever counts may hold one of the others in a transaction, and as
  // many of those as the pool has would wait for each other.
  const pool = createPool(config.databaseUrl, {
    max: 2,
    onError: (error) => log.warn({ err: error }, 'idle database connection of the limits lost'),
  });
  const redis = config.redisUrl ? connect(config.redisUrl, log) : null;
  const limiters = new Map<string, RateLimiterStoreAbstract>();
  const limiterOf = (limit: Limit): RateLimiterStoreAbstract => {
    let limiter = limiters.get(limit.name);
    if (!limiter) {
      limiter = createLimiter(limit, pool, redis);
      limiters.set(limit.name, limiter);
    }
    return limiter;
  };
  const hash = (key: string) =>
    createHmac('sha256', config.authSecret).update(`limit ${key}`).digest('base64url').slice(0, 24);
  return {
    consume: async (limit, key, weight = 1) => {
      const limiter = limiterOf(limit);
      try {
        return (await limiter.consume(hash(key), weight)).consumedPoints;
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        if (limit.weighted) await limiter.reward(hash(key), weight);
        throw new AppError('too_many_requests', limit.field && [limit.field], {
          retryAfter: Math.max(1, Math.ceil(error.msBeforeNext / 1000)),
        });
      }
    },
    giveBack: async (limit, key) => void (await limiterOf(limit).reward(hash(key), 1)),
    reset: async (limit, key) => void (await limiterOf(limit).delete(hash(key))),
    close: async () => {
      redis?.destroy();
      await pool.end();
    },
  };
}

type Redis = ReturnType<typeof connect>;

function connect(url: string, log: Log) {
  const redis = createClient({ url, disableOfflineQueue: true, socket: { connectTimeout: 2000 } });
  redis.on('error', (error) => log.warn({ err: error }, 'redis of the limits'));
  redis.connect().catch(() => {});
  return redis;
}

function createLimiter(limit: Limit, pool: pg.Pool, redis: Redis | null): RateLimiterStoreAbstract {
  const options = {
    keyPrefix: limit.name,
    points: limit.points,
    duration: limit.seconds,
    // Whoever is far over a limit costs the store nothing more until it ends.
    inMemoryBlockOnConsumed: limit.weighted ? 0 : limit.points + 1,
  };
  const inDatabase = new RateLimiterPostgres({
    ...options,
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
  });
  if (!redis) return inDatabase;
  return new RateLimiterRedis({
    ...options,
    storeClient: redis,
    useRedisPackage: true,
    rejectIfRedisNotReady: true,
    insuranceLimiter: inDatabase,
  });
}
