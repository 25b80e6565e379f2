import type pg from 'pg';
import type { Log } from '../log.ts';
import { parseLsn } from './lsn.ts';

const lookEveryMs = 1000;
/** A standby that is further behind is not read from, changes announced or not. */
const defaultBoundMs = 5000;

/** `behind`: it answers, but lacks what the primary wrote more than the bound ago. */
export type StandbyState = 'ok' | 'behind' | 'failing';

export interface StandbyOptions {
  primary: pg.Pool;
  /** Opens a pool to one standby, of several perhaps. */
  open(): pg.Pool;
  log: Log;
  /** False while this process may miss announcements of changes. */
  isHearing(): boolean;
  boundMs?: number;
}

/** What one process knows of the streaming standby: how far it has come, and how far it must have come to be read. */
export class Standby {
  private connected: pg.Pool;
  private readonly options: StandbyOptions;
  private readonly timer: NodeJS.Timeout;
  private current: StandbyState = 'failing';
  private replayed = 0n;
  private needed = 0n;
  /** Changes announced so far, and up to which of them it is known where the log stood. */
  private announced = 0;
  private placed = 0;
  private placing = false;
  private looking = false;
  private isClosed = false;
  /** Where the primary's log stood and when, as far as the standby is not there yet. */
  private marks: { lsn: bigint; at: number }[] = [];

  constructor(options: StandbyOptions) {
    this.options = options;
    this.connected = options.open();
    this.timer = setInterval(() => void this.watch(), lookEveryMs).unref();
    void this.watch();
  }

  get pool(): pg.Pool {
    return this.connected;
  }

  get state(): StandbyState {
    return this.current;
  }

  /** Seconds since the primary wrote the oldest that the standby is known to lack; 0 when it lacks nothing. */
  get lagSeconds(): number {
    const oldest = this.marks[0];
    return oldest ? (performance.now() - oldest.at) / 1000 : 0;
  }

  /** Whether it has every change announced to this process, and everything up to a place in the log. */
  has(after: bigint): boolean {
    if (this.current !== 'ok' || this.placed < this.announced || !this.options.isHearing()) return false;
    if (this.replayed >= this.needed && this.replayed >= after) return true;
    // Who asks now is not kept waiting for it.
    void this.look();
    return false;
  }

  /** Says that something was changed, here or elsewhere: nothing is read from the standby until it has that. */
  changed(): void {
    this.announced += 1;
    void this.place();
  }

  /**
   * Where the primary's log stands now; what is committed is before it.
   * @throws when the primary does not answer
   */
  async position(): Promise<string> {
    const { rows } = await this.options.primary.query<{ lsn: string }>(
      'select pg_current_wal_insert_lsn()::text as lsn',
    );
    const lsn = rows[0]?.lsn ?? '';
    this.need(parseLsn(lsn) ?? 0n);
    return lsn;
  }

  /** Says that it could not be asked. The next one that is found may be another, which has come less far. */
  lost(error: unknown): void {
    if (this.isClosed) return;
    if (this.current !== 'failing') this.options.log.warn({ err: error }, 'the standby is lost');
    this.current = 'failing';
    this.replayed = 0n;
    const left = this.connected;
    this.connected = this.options.open();
    left.end().catch(() => {});
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.timer);
    await this.connected.end();
  }

  private need(lsn: bigint): void {
    if (lsn > this.needed) this.needed = lsn;
  }

  private async place(): Promise<void> {
    if (this.placing) return;
    this.placing = true;
    try {
      while (this.placed < this.announced) {
        // What is announced from here on may be behind the place that is asked for now.
        const { announced } = this;
        await this.position();
        this.placed = announced;
      }
    } catch {
      // The primary does not answer; it is asked again each second.
    } finally {
      this.placing = false;
    }
    void this.look();
  }

  private async watch(): Promise<void> {
    if (this.placed < this.announced) await this.place();
    try {
      const { rows } = await this.options.primary.query<{ lsn: string }>(
        'select pg_current_wal_insert_lsn()::text as lsn',
      );
      const lsn = parseLsn(rows[0]?.lsn) ?? 0n;
      if (lsn > this.replayed) this.marks.push({ lsn, at: performance.now() });
    } catch {
      // Without the primary nothing new is written either.
    }
    await this.look();
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    const asked = this.connected;
    try {
      const { rows } = await asked.query<{ standby: boolean; replayed: string | null }>(
        'select pg_is_in_recovery() as standby, pg_last_wal_replay_lsn()::text as replayed',
      );
      if (asked !== this.connected) return;
      // One that was promoted has a history of its own.
      if (!rows[0]?.standby) throw new Error('DATABASE_REPLICA_URL is not a standby');
      this.replayed = parseLsn(rows[0].replayed) ?? 0n;
      this.marks = this.marks.filter(({ lsn }) => lsn > this.replayed);
      this.current = this.lagSeconds * 1000 > (this.options.boundMs ?? defaultBoundMs) ? 'behind' : 'ok';
    } catch (error) {
      if (asked === this.connected) this.lost(error);
    } finally {
      this.looking = false;
    }
  }
}
