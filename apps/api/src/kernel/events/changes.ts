import pg from 'pg';
import type { Log } from '../log.ts';

const channel = 'changes';

/** Names of what changed, such as `ads`, `ad:12`, `category:property/rooms`. Page caches are keyed by them. */
export type Tags = string[];

/**
 * Announces a change to every process. Inside a transaction the announcement is part of it: sent on commit, never
 * on rollback. This is why it goes through PostgreSQL even where Redis is there.
 */
export async function announce(tx: pg.Pool | pg.PoolClient, tags: Tags): Promise<void> {
  // A notification holds 8000 bytes.
  for (let at = 0; at < tags.length; at += 60) {
    await tx.query('select pg_notify($1, $2)', [channel, JSON.stringify(tags.slice(at, at + 60))]);
  }
}

/** Receives announcements over one connection of its own, and keeps it up. */
export class ChangeFeed {
  private readonly listeners = new Set<(tags: Tags) => void>();
  private readonly closers = new Set<() => void>();
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;
  private readonly url: string;
  private readonly log: Log;

  constructor(url: string, log: Log) {
    this.url = url;
    this.log = log;
  }

  async start(): Promise<void> {
    if (this.closed) return;
    const client = new pg.Client({
      connectionString: this.url,
      keepAlive: true,
      application_name: 'changes',
    });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => this.emit(JSON.parse(payload ?? '[]')));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      this.client = client;
    } catch (error) {
      this.lost(client, error);
    }
  }

  /** Calls back with the tags of every change from now on; the answer stops it. */
  subscribe(listener: (tags: Tags) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls back when the feed closes, for answers that would stay open for ever. */
  onClose(listener: () => void): () => void {
    this.closers.add(listener);
    return () => this.closers.delete(listener);
  }

  private emit(tags: Tags): void {
    for (const listener of this.listeners) listener(tags);
  }

  private lost(client: pg.Client, error?: unknown): void {
    if (this.closed || this.retry) return;
    this.client = null;
    client.removeAllListeners();
    client.on('error', () => {});
    client.end().catch(() => {});
    this.log.warn({ err: error }, 'change feed lost its connection; trying again');
    this.retry = setTimeout(async () => {
      this.retry = undefined;
      await this.start();
      // Whatever was announced meanwhile is unknown, so everything may have changed.
      if (this.client) this.emit(['ads', 'reference']);
    }, 1000);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    for (const listener of this.closers) listener();
    await this.client?.end().catch(() => {});
  }
}
