import { createHmac, randomBytes } from 'node:crypto';
import { nepalDay } from '@thulubazaar/nepal/calendar';
import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import type { Log } from '../kernel/log.ts';

const flushMs = 5000;
/** Viewers of a day that a process remembers. */
const mostSeen = 200_000;
/** So many waiting views are written at once, whatever the clock says. */
const mostWaiting = 5000;
const bots =
  /bot\b|bot[/;]|crawl|spider|slurp|preview|headless|lighthouse|facebookexternalhit|whatsapp|curl|wget|python|scrapy|okhttp\/0|java\//i;

/** Who opened a page: a signed-in person, else an address and browser. */
export interface Viewer {
  userId: string | undefined;
  address: string;
  userAgent: string | undefined;
}

// Adds up what one flush holds of a day, and leaves out what another process has counted and what owners opened
// themselves. Rows are locked in the order of their ids, as everywhere, so that the flushes of two processes never wait for
// each other.
const flushSql = `
  with given as (
    select distinct on (viewer) v.* from unnest($1::bigint[], $2::uuid[], $3::bytea[]) as v(ad_id, user_id, viewer)
     order by viewer
  ), fresh as (
    insert into views_seen (day, viewer) select $4::date, viewer from given on conflict do nothing returning viewer
  ), seen as (
    select v.ad_id, count(*) as views
      from given v join fresh using (viewer) join ads a on a.id = v.ad_id
     where a.state = 'live' and a.owner_id is distinct from v.user_id
     group by v.ad_id
  ), locked as (
    select a.id from ads a join seen on seen.ad_id = a.id order by a.id for no key update of a
  )
  update ads set view_count = view_count + seen.views from seen join locked on locked.id = seen.ad_id
   where ads.id = seen.ad_id`;

/** A view that is not written yet. */
interface Waiting {
  day: string;
  adId: number;
  userId: string | null;
  viewer: string;
}

/**
 * Counts views of listings: kept in memory for a few seconds, then added to the database in one statement. A viewer counts
 * once a day and listing, whichever processes they came to. Who that was is not kept: only a hash under a key that is gone
 * with the day. What a killed process held is lost, which a count of views can bear.
 */
export class ViewCounter {
  private waiting: Waiting[] = [];
  private readonly seen = new LRUCache<string, true>({ max: mostSeen });
  private day = '';
  // What this process remembers by itself, so that it asks the database but once.
  private ownKey = randomBytes(32);
  private dayKey: { day: string; key: Buffer } | null = null;
  private readonly timer: NodeJS.Timeout;
  private flushing: Promise<void> = Promise.resolve();
  private readonly pool: pg.Pool;
  private readonly log: Log;

  constructor(pool: pg.Pool, log: Log) {
    this.pool = pool;
    this.log = log;
    this.timer = setInterval(() => this.flush(), flushMs).unref();
  }

  /** Counts a view, unless a program made it or this viewer's was counted on the same day of Nepal's. */
  add(adId: number, { userId, address, userAgent }: Viewer, now = new Date()): void {
    if (!userAgent || bots.test(userAgent)) return;
    const day = nepalDay(now);
    this.turnDay(day);
    const viewer = `${adId} ${userId ?? `${address} ${userAgent}`}`;
    const key = hashOf(this.ownKey, viewer).toString('base64url');
    if (this.seen.has(key)) return;
    this.seen.set(key, true);
    this.waiting.push({ day, adId, userId: userId ?? null, viewer });
    if (this.waiting.length >= mostWaiting) this.flush();
  }

  private turnDay(day: string): void {
    if (day === this.day) return;
    this.day = day;
    this.ownKey = randomBytes(32);
    this.seen.clear();
  }

  /** Writes what waits. What cannot be written waits on, up to a bound. */
  flush(): Promise<void> {
    this.flushing = this.flushing.then(() => this.write());
    return this.flushing;
  }

  private async write(): Promise<void> {
    const views = this.waiting;
    this.waiting = [];
    for (const day of new Set(views.map((view) => view.day))) {
      const ofDay = views.filter((view) => view.day === day);
      try {
        await this.writeDay(day, ofDay);
      } catch (error) {
        this.log.warn({ err: error, views: ofDay.length }, 'views not written; trying again');
        this.waiting = [...ofDay, ...this.waiting].slice(0, 10 * mostWaiting);
      }
    }
  }

  private async writeDay(day: string, views: Waiting[]): Promise<void> {
    const key = await this.keyOf(day);
    // Who was counted on that day is forgotten with its key.
    if (!key) return;
    await this.pool.query(flushSql, [
      views.map(({ adId }) => adId),
      views.map(({ userId }) => userId),
      views.map(({ viewer }) => hashOf(key, viewer)),
      day,
    ]);
  }

  /**
   * The key of a day, which all processes share. Whoever makes it takes away those of the days before: null for one that is
   * over.
   */
  private async keyOf(day: string): Promise<Buffer | null> {
    const isOver = day < nepalDay(new Date());
    if (!isOver && this.dayKey?.day === day) return this.dayKey.key;
    if (!isOver) await this.makeKey(day);
    const { rows } = await this.pool.query<{ key: Buffer }>('select key from view_keys where day = $1', [
      day,
    ]);
    const key = rows[0]?.key ?? null;
    if (!key && !isOver) throw new Error('the day has no key');
    if (key && !isOver) this.dayKey = { day, key };
    return key;
  }

  private async makeKey(day: string): Promise<void> {
    const made = await this.pool.query('insert into view_keys (day) values ($1) on conflict do nothing', [
      day,
    ]);
    if (made.rowCount === 1) {
      await this.pool.query('delete from view_keys where day < $1', [day]);
      await this.pool.query('delete from views_seen where day < $1', [day]);
    }
  }

  /** Stops the clock and writes what waits. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }
}

function hashOf(key: Buffer, viewer: string): Buffer {
  return createHmac('sha256', key).update(viewer).digest().subarray(0, 16);
}
