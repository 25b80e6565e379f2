import pg from 'pg';
import { defineJob } from '../jobs/jobs.ts';
import type { Log } from '../log.ts';

/** What a message is about: a channel of PostgreSQL, and the type of what goes over it. */
export interface Topic<M> {
  readonly channel: string;
  /** Only a type. */
  readonly message?: M;
}

/** Declares a topic. */
export function defineTopic<M>(channel: string): Topic<M> {
  return { channel };
}

// A notification holds less than 8,000 bytes. What is larger is stored, and its number goes here.
const mostBytes = 7900;
const largeChannel = 'large_broadcast';

interface Large {
  channel: string;
  id: number;
}

/**
 * Tells every process. Inside a transaction the message is part of it: sent on commit, in the order of commits, never on
 * rollback. This is why it goes through PostgreSQL even where Redis is there. Who is not connected never gets it, so a
 * message says what can be looked up as well.
 */
export async function broadcast<M>(
  tx: pg.Pool | pg.PoolClient,
  { channel }: Topic<M>,
  message: M,
): Promise<void> {
  const text = JSON.stringify(message);
  if (Buffer.byteLength(text) <= mostBytes) {
    await tx.query('select pg_notify($1, $2)', [channel, text]);
    return;
  }
  await tx.query(
    `with stored as (insert into broadcasts (message) values ($3) returning id)
     select pg_notify($1, json_build_object('channel', $2::text, 'id', id)::text) from stored`,
    [largeChannel, channel, text],
  );
}

export const purgeBroadcastsJob = defineJob({ name: 'purge_broadcasts', cron: '31 * * * *', maxAttempts: 3 });

/** Forgets large messages that every process has fetched long since. */
export async function purgeBroadcasts(pool: pg.Pool): Promise<void> {
  await pool.query(`delete from broadcasts where created_at < now() - interval '1 hour'`);
}

interface Listener {
  channel: string;
  hear(message: never): void;
  missed(): void;
}

/** Receives what is broadcast over one connection of its own, and keeps it up. */
export class Broadcasts {
  private readonly listeners = new Set<Listener>();
  private readonly closers = new Set<() => void>();
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;
  // Messages are handed on one behind the other: a large one that is fetched is not overtaken.
  private turn: Promise<unknown> = Promise.resolve();
  // So are statements: the driver takes one at a time. A connection that says nothing any more holds up nothing of the next.
  private asked: Promise<unknown> = Promise.resolve();
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
      application_name: 'broadcasts',
    });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ channel, payload }) => this.receive(client, channel, payload ?? ''));
    try {
      await client.connect();
      this.asked = Promise.resolve();
      const channels = new Set([largeChannel, ...[...this.listeners].map(({ channel }) => channel)]);
      for (const channel of channels) await this.ask(client, `listen ${pg.escapeIdentifier(channel)}`);
      this.client = client;
    } catch (error) {
      this.lost(client, error);
    }
  }

  /**
   * Calls back with every message on a topic from now on; the answer stops it.
   * @param missed is called when messages may have been lost with the connection
   */
  subscribe<M>({ channel }: Topic<M>, hear: (message: M) => void, missed: () => void): () => void {
    const listener: Listener = { channel, hear, missed };
    this.listeners.add(listener);
    // Once more for each subscriber does no harm; a connection that fails is replaced, and listens to all anew.
    if (this.client) this.ask(this.client, `listen ${pg.escapeIdentifier(channel)}`).catch(() => {});
    return () => this.listeners.delete(listener);
  }

  /** Calls back when it closes, for answers that would stay open for ever; at once when it has. */
  onClose(listener: () => void): () => void {
    if (this.closed) listener();
    this.closers.add(listener);
    return () => this.closers.delete(listener);
  }

  /** False while messages may be missed. */
  get isListening(): boolean {
    return this.client !== null && !this.closed;
  }

  get isClosed(): boolean {
    return this.closed;
  }

  private ask<R extends pg.QueryResultRow>(client: pg.Client, text: string, values: unknown[] = []) {
    const answer = this.asked.then(() => client.query<R>(text, values));
    this.asked = answer.catch(() => {});
    return answer;
  }

  private receive(client: pg.Client, channel: string, payload: string): void {
    this.turn = this.turn
      .then(async () => {
        if (channel !== largeChannel) return this.emit(channel, payload);
        const large: Large = JSON.parse(payload);
        if (![...this.listeners].some((each) => each.channel === large.channel)) return;
        const { rows } = await this.ask<{ message: string }>(
          client,
          'select message from broadcasts where id = $1',
          [large.id],
        );
        if (rows[0]) this.emit(large.channel, rows[0].message);
      })
      .catch((error) => this.log.error({ err: error, channel }, 'a broadcast could not be handed on'));
  }

  private emit(channel: string, text: string): void {
    const message = JSON.parse(text) as never;
    for (const listener of this.listeners) if (listener.channel === channel) listener.hear(message);
  }

  private lost(client: pg.Client, error?: unknown): void {
    if (this.closed || this.retry) return;
    this.client = null;
    client.removeAllListeners();
    client.on('error', () => {});
    client.end().catch(() => {});
    this.log.warn({ err: error }, 'broadcasts lost their connection; trying again');
    this.retry = setTimeout(async () => {
      this.retry = undefined;
      await this.start();
      if (this.client) for (const listener of this.listeners) listener.missed();
    }, 1000);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    for (const listener of this.closers) listener();
    await this.client?.end().catch(() => {});
  }
}
