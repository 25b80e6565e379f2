import { LRUCache } from 'lru-cache';
import { createClient } from 'redis';
import type { Log } from './log.ts';

/** Short-lived answers, shared by all processes when there is a Redis, else kept in this one. */
export interface Cache {
  /**
   * The cached text of a key, or what `load` answers, kept for `seconds`; in UTF-8, so that an answer is not encoded anew
   * for each who asks. One load at a time a process and key.
   */
  text(key: string, seconds: number, load: () => Promise<string>): Promise<Buffer>;
  /** Throws when the cache cannot be used. */
  check(): Promise<void>;
  close(): Promise<void>;
}

interface Loading {
  seconds: number;
  load: () => Promise<string>;
}

function createMemory(load: (key: string, loading: Loading) => Promise<string>) {
  return new LRUCache<string, Buffer, Loading>({
    max: 2000,
    // What is being loaded when its place is taken is still answered to those who wait for it.
    ignoreFetchAbort: true,
    maxSize: 64 * 1024 * 1024,
    sizeCalculation: (value, key) => value.length + key.length,
    fetchMethod: async (key, _stale, { context, options }) => {
      options.ttl = context.seconds * 1000;
      return Buffer.from(await load(key, context));
    },
  });
}

async function fetchFrom(
  memory: ReturnType<typeof createMemory>,
  key: string,
  loading: Loading,
): Promise<Buffer> {
  const value = await memory.fetch(key, { context: loading, ttl: loading.seconds * 1000 });
  return value ?? Buffer.from(await loading.load());
}

/** The cache of one process. */
export function createMemoryCache(): Cache {
  const memory = createMemory((_key, { load }) => load());
  return {
    text: (key, seconds, load) => fetchFrom(memory, key, { seconds, load }),
    check: async () => {},
    close: async () => memory.clear(),
  };
}

/** The cache of all processes. Where Redis fails, the answer is loaded instead: slower, never wrong. */
export async function createRedisCache(url: string, log: Log): Promise<Cache> {
  const redis = createClient({ url, disableOfflineQueue: true, socket: { connectTimeout: 2000 } });
  redis.on('error', (error) => log.warn({ err: error }, 'redis'));
  redis.connect().catch(() => {});
  // The same second-long single flight in front of Redis keeps a hot key from being asked for by every request.
  const memory = createMemory(async (key, { seconds, load }) => {
    const known = await redis.get(`cache:${key}`).catch(() => null);
    if (known !== null) return known;
    const value = await load();
    await redis
      .set(`cache:${key}`, value, { expiration: { type: 'EX', value: Math.ceil(seconds) } })
      .catch(() => {});
    return value;
  });
  return {
    text: (key, seconds, load) => fetchFrom(memory, key, { seconds, load }),
    check: async () => void (await redis.ping()),
    close: async () => redis.destroy(),
  };
}
